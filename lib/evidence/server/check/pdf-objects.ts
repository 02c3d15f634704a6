import {
  decodePDFRawStream,
  PDFContext,
  PDFParser,
  PDFRawStream,
  type PDFObject,
} from "@cantoo/pdf-lib";

/** What one packed part of a file may unpack to. Honest tables of objects have some hundred kilobytes. */
const largestPart = 32 * 1024 * 1024;

type Unpacking = { ensureBuffer: (bytes: number) => Uint8Array };

/** Every decoder of the library asks one method of their common ground for room. There it is bounded, which the library does not do itself. */
function boundUnpacking(): void {
  const packed = PDFContext.create().obj({ Filter: "ASCIIHexDecode" });
  const decoder = decodePDFRawStream(PDFRawStream.of(packed, new Uint8Array()));
  const common = Object.getPrototypeOf(
    Object.getPrototypeOf(decoder),
  ) as Unpacking;
  const { ensureBuffer } = common;
  common.ensureBuffer = function bounded(this: Unpacking, bytes: number) {
    if (bytes > largestPart) throw new Error("unpacks too far");
    return ensureBuffer.call(this, bytes);
  };
}
boundUnpacking();

let seen: PDFObject[] | null = null;
/** Whatever the parser finds it puts into its context under a number; here it is written down as well. */
function noteObjects(prototype: Pick<PDFContext, "assign">): void {
  const assign = Reflect.get(prototype, "assign");
  prototype.assign = function noting(this: PDFContext, ref, object) {
    seen?.push(object);
    assign.call(this, ref, object);
  };
}
noteObjects(PDFContext.prototype);

/**
 * Every object that stands in a PDF, those in packed tables too, and also those that a later one of the same number replaces: another program may go by
 * the earlier one. One file at a time. Throws where the file cannot be read to its end.
 */
export async function pdfObjects(
  bytes: Uint8Array,
): Promise<{ context: PDFContext; objects: PDFObject[] }> {
  const found: PDFObject[] = [];
  seen = found;
  try {
    const parser = PDFParser.forBytesWithOptions(bytes, Infinity, true);
    return { context: await parser.parseDocument(), objects: found };
  } finally {
    seen = null;
  }
}
