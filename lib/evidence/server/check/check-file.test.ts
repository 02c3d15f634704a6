import { PDFName, PDFString } from "@cantoo/pdf-lib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import {
  launchingPdf,
  pdfBomb,
  pdfOf,
  phonePhoto,
  pngBomb,
  smallPng,
} from "@/lib/evidence/server/testing/evidence-files";
import { checkFile } from "./check-file";

const text = (words: string) => Buffer.from(words);
const refused = (fault: string) => ({ kind: "refused", fault });
const attached = () =>
  pdfOf("Halo", (document) => document.attach(text("isi"), "a.txt"));

describe("a file of evidence is known by its content", () => {
  it.each([
    ["an empty file", text(""), "damaged"],
    ["a drawing called .png", text("<svg xmlns='x'></svg>"), "kind"],
    ["a page called .pdf", text("<html><script>1</script></html>"), "kind"],
    ["an archive", text("PK\x03\x04"), "kind"],
    [
      "a page behind the beginning of a PDF",
      text("%PDF-1.4\n<html></html>\n%%EOF"),
      "damaged",
    ],
    [
      "the beginning of a PNG",
      Buffer.from("\x89PNG\r\n\x1a\n<script>", "latin1"),
      "damaged",
    ],
    ["a PDF that unpacks a thousandfold", pdfBomb(), "damaged"],
  ])("%s is refused", async (_, bytes, fault) => {
    expect(await checkFile(bytes)).toEqual(refused(fault));
  });
});

describe("a PDF", () => {
  it("is kept to the byte, so that a signature on it stays valid", async () => {
    const sent = await pdfOf("Laporan kunjungan", ({ catalog, context }) => {
      // Where it opens, and a link to the web: what most of them have.
      catalog.set(PDFName.of("OpenAction"), context.obj([PDFName.of("Fit")]));
      const link = { S: "URI", URI: PDFString.of("https://kemkes.go.id") };
      catalog.set(PDFName.of("Test"), context.obj(link));
    });
    expect(await checkFile(sent)).toEqual({
      kind: "kept",
      as: "pdf",
      bytes: sent,
    });
  });

  it.each([
    ["starts a program", launchingPdf],
    [
      "runs a script",
      () => pdfOf("Halo", (d) => d.addJavaScript("a", "app.alert(1)")),
    ],
    [
      "runs a script, in plain objects",
      async () => {
        const plain = `%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/OpenAction<</S/J#61vaScript/J#53(app.alert(1))>>>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n`;
        return Promise.resolve(text(plain));
      },
    ],
    ["carries another file", attached],
  ])("that %s is refused", async (_, make) => {
    expect(await checkFile(await make())).toEqual(refused("active"));
  });

  it("whose script was replaced by a later object is refused all the same", async () => {
    const object = (action: string) =>
      `1 0 obj\n<</Type/Catalog/Pages 2 0 R${action}>>\nendobj\n`;
    const twice = `%PDF-1.4\n${object("/OpenAction<</S/GoToR/F(a.pdf)>>")}2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n${object("")}trailer\n<</Root 1 0 R>>\n%%EOF\n`;
    expect(await checkFile(text(twice))).toEqual(refused("active"));
  });

  it("that is cut off, or has something behind its end, is refused", async () => {
    const sent = await pdfOf("Halo");
    const cut = sent.slice(0, Math.floor(sent.length / 2));
    expect(await checkFile(cut)).toEqual(refused("damaged"));
    const more = Buffer.concat([sent, text("PK\x03\x04 sebuah arsip")]);
    expect(await checkFile(more)).toEqual(refused("damaged"));
  });

  it("that is locked is refused, because nobody can look into it", async () => {
    const locked = await pdfOf("Halo", (document) =>
      document.encrypt({ userPassword: "rahasia", ownerPassword: "rahasia" }),
    );
    expect(await checkFile(locked)).toEqual(refused("locked"));
  });
});

describe("a picture", () => {
  it("is made anew: upright, small, without place and camera", async () => {
    const sent = await phonePhoto({ width: 4032, height: 3024 });
    const before = await sharp(sent).metadata();
    expect(before.exif?.toString("latin1")).toContain("Ponsel 12");
    const outcome = await checkFile(sent);
    if (outcome.kind === "refused") throw new Error(outcome.fault);
    expect(outcome.bytes.length).toBeLessThan(sent.length / 5);
    const after = await sharp(Buffer.from(outcome.bytes))
      .metadata()
      .catch(() => null);
    expect(after).toMatchObject({ format: "jpeg", width: 1500, height: 2000 });
    for (const kept of ["exif", "iptc", "xmp", "orientation"])
      expect(after).not.toHaveProperty(kept);
    expect(Buffer.from(outcome.bytes).includes("Ponsel")).toBe(false);
  });

  it("loses what was put behind its pixels", async () => {
    const sent = Buffer.concat([
      await phonePhoto(),
      text("PK\x03\x04 rahasia"),
    ]);
    const outcome = await checkFile(sent);
    expect(outcome.kind).toBe("kept");
    if (outcome.kind === "kept")
      expect(Buffer.from(outcome.bytes).includes("rahasia")).toBe(false);
  });

  it("that is cut off is refused, and not kept half grey", async () => {
    const sent = await phonePhoto({ width: 2000, height: 1500 });
    const cut = sent.slice(0, Math.floor(sent.length / 2));
    expect(await checkFile(cut)).toEqual(refused("damaged"));
  });

  it("of more pixels than anybody takes is refused before it is unpacked", async () => {
    const began = performance.now();
    expect(await checkFile(await pngBomb())).toEqual(refused("heavy"));
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it("stays a PNG where it is small, and is the same each time", async () => {
    const sent = await smallPng();
    const outcome = await checkFile(sent);
    expect(outcome).toMatchObject({ kind: "kept", as: "png" });
    expect(await checkFile(sent)).toEqual(outcome);
  });
});
