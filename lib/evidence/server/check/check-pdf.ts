import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFStream,
  type PDFContext,
  type PDFObject,
} from "@cantoo/pdf-lib";
import type { CheckOutcome, EvidenceFault } from "./outcome";
import { pdfObjects } from "./pdf-objects";

/** What may stand behind the end of a PDF: the end of its last line. */
const longestTail = 64;

/** Entries of an object that make a program do something, or that bring another file along. */
const activeEntries = ["JS", "JavaScript", "EF", "EmbeddedFiles", "XFA"];

/** What an object may call itself, or its action, without showing a page only. Links to the web and within the document are no such thing. */
const activeNames = new Set([
  ...["JavaScript", "Launch", "SubmitForm", "ImportData", "GoToE", "GoToR"],
  ...["EmbeddedFile", "FileAttachment", "RichMedia", "RichMediaExecute"],
  ...["Movie", "Sound", "Rendition", "Screen", "3D"],
]);

/** Too long to stand in packed bytes by chance, so they are looked for in the raw file as well, where no object of it is known. */
const activeText =
  /\/(?:JavaScript|Launch|EmbeddedFile|RichMedia|SubmitForm|ImportData)/;

/**
 * A PDF is kept as it came, so that a signature on it stays valid, if it begins and ends as one, can be read to its end, is not locked, has pages, and holds
 * no scripts, no actions beyond links, no forms of its own language, no sound or film, and no other files. Its own properties (author, program) stay.
 */
export async function checkPdf(bytes: Uint8Array): Promise<CheckOutcome> {
  const fault = await faultOf(bytes);
  return fault === null
    ? { kind: "kept", as: "pdf", bytes }
    : { kind: "refused", fault };
}

async function faultOf(bytes: Uint8Array): Promise<EvidenceFault | null> {
  const text = Buffer.from(bytes).toString("latin1");
  if (!endsAsPdf(text)) return "damaged";
  const plain = withPlainNames(text);
  if (activeText.test(plain)) return "active";
  // Its objects may be locked too, and then they cannot be read; where it says so cannot.
  if (/\/Encrypt\b/.test(plain)) return "locked";
  try {
    const { context, objects } = await pdfObjects(bytes);
    return hasPages(context) ? faultIn(objects) : "damaged";
  } catch {
    // The parser throws whatever it stumbles over; all of it means that the file is not as it should be.
    return "damaged";
  }
}

/** Something else may be hidden behind the end: a page of the web, an archive. */
function endsAsPdf(text: string): boolean {
  const end = text.lastIndexOf("%%EOF");
  if (end < 0) return false;
  const tail = text.slice(end + "%%EOF".length);
  return tail.length <= longestTail && /^[\s\0]*$/.test(tail);
}

/** A name may be written with the numbers of its letters: /J#61vaScript. */
const withPlainNames = (text: string): string =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

function hasPages(context: PDFContext): boolean {
  const root = context.lookup(context.trailerInfo.Root);
  if (!(root instanceof PDFDict)) return false;
  return root.lookup(PDFName.of("Pages")) instanceof PDFDict;
}

function faultIn(objects: readonly PDFObject[]): EvidenceFault | null {
  const waiting = [...objects];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (one instanceof PDFName && activeNames.has(one.decodeText()))
      return "active";
    if (one instanceof PDFArray) waiting.push(...one.asArray());
    const dict = one instanceof PDFStream ? one.dict : one;
    if (!(dict instanceof PDFDict)) continue;
    if (activeEntries.some((entry) => dict.has(PDFName.of(entry))))
      return "active";
    if (one instanceof PDFStream && isHiddenTable(dict)) return "damaged";
    waiting.push(...dict.values());
  }
  return null;
}

/** A table of packed objects that does not say so plainly: this parser passes it by, another may open it. */
function isHiddenTable(dict: PDFDict): boolean {
  const isTable = dict.has(PDFName.of("First")) && dict.has(PDFName.of("N"));
  return isTable && dict.get(PDFName.of("Type")) !== PDFName.of("ObjStm");
}
