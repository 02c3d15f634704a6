import { deflateSync } from "node:zlib";
import { PDFDocument, PDFName, PDFString } from "@cantoo/pdf-lib";
import sharp from "sharp";

/** A PDF of one page, each other where its words are others. */
export async function pdfOf(
  words: string,
  change: (document: PDFDocument) => void | Promise<void> = () => undefined,
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage().drawText(words);
  await change(document);
  return document.save();
}

/** A PDF that starts a program when it is opened. */
export const launchingPdf = () =>
  pdfOf("Halo", ({ catalog, context }) => {
    const action = { S: "Launch", F: PDFString.of("cmd.exe") };
    catalog.set(PDFName.of("OpenAction"), context.obj(action));
  });

/** A PDF whose table of objects unpacks to a thousand times its size. */
export function pdfBomb(): Uint8Array {
  const packed = deflateSync(Buffer.alloc(100_000_000, " "), { level: 9 });
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 1/First 5/Filter/FlateDecode/Length ${String(packed.length)}>>\nstream\n`,
    ),
    packed,
    Buffer.from("\nendstream\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
  ]);
}

/** A photo as a phone takes it: lying on its side, with the camera and the place in it. */
export async function phonePhoto(
  { width, height }: { width: number; height: number } = {
    width: 640,
    height: 480,
  },
): Promise<Uint8Array> {
  const noise = { type: "gaussian" as const, mean: 128, sigma: 30 };
  return sharp({
    create: { width, height, channels: 3, background: "#888888", noise },
  })
    .withExif({
      IFD0: { Make: "Contoh", Model: "Ponsel 12" },
      IFD3: {
        GPSLatitudeRef: "S",
        GPSLatitude: "1/1 36/1 0/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "103/1 36/1 0/1",
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** A PNG of one colour, so small that nobody expects its size. */
export const pngBomb = () =>
  sharp({
    create: { width: 9000, height: 9000, channels: 3, background: "#000" },
  })
    .png()
    .toBuffer();

export const smallPng = () =>
  sharp({ create: { width: 40, height: 30, channels: 4, background: "#f00" } })
    .png()
    .toBuffer();
