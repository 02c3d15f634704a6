import { open } from "node:fs/promises";
import type { Text } from "@/lib/core/domain/text-pair";
import { detectDialect, secondSeparator, type CsvDialect } from "./csv-dialect";
import { isEncryptedContainer } from "./ole-container";
import type { FileLimits } from "@/lib/core/files/limits";
import { refuseFile } from "@/lib/core/files/refusal";
import {
  decodeHead,
  detectEncoding,
  detectUtf16,
  type TextEncoding,
} from "./text-encoding";
import { openZip } from "./zip-archive";

/** What a file turned out to be, whatever it is called. */
export type FileKind =
  | { kind: "xlsx" }
  | { kind: "html"; encoding: TextEncoding }
  | ({ kind: "csv"; encoding: TextEncoding } & CsvDialect);

const headBytes = 64 * 1024;

const oleSignature = "d0cf11e0a1b11ae1";

/** The first bytes, in hexadecimal, of kinds of files that people upload by mistake. */
const signatures: readonly (readonly [string, string])[] = [
  ["25504446", "PDF"],
  ["89504e47", "PNG"],
  ["ffd8ff", "JPEG"],
  ["47494638", "GIF"],
  ["49492a00", "TIFF"],
  ["4d4d002a", "TIFF"],
  ["52494646", "RIFF"],
  ["526172211a07", "RAR"],
  ["377abcaf271c", "7-Zip"],
  ["1f8b", "gzip"],
  ["7b5c727466", "RTF"],
  ["53514c69746520666f726d61742033", "SQLite"],
];

/**
 * Tells what a file is by its content. The name and its extension are not used, because many .xls files are HTML tables. Throws a FileRefusal if the
 * file holds no readable table.
 */
export async function detectKind(
  path: string,
  limits: FileLimits,
): Promise<FileKind> {
  const head = await readHead(path, limits);
  const signature = head.toString("hex", 0, 16);
  if (signature.startsWith("504b")) return detectZip(path, limits);
  if (signature.startsWith(oleSignature))
    throw refuseFile(
      (await isEncryptedContainer(path)) ? "encrypted-workbook" : "old-excel",
    );
  const known = signatures.find(([bytes]) => signature.startsWith(bytes));
  if (known !== undefined) throw refuseFile("not-a-table", { what: known[1] });
  if (detectUtf16(head) === null && isBinary(head))
    throw refuseFile("not-a-table", { what: binaryData });
  return detectText(path, head);
}

const binaryData: Text = { id: "data biner", en: "binary data" };
const otherXml: Text = { id: "dokumen XML", en: "an XML document" };

async function readHead(path: string, limits: FileLimits): Promise<Buffer> {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    if (size === 0) throw refuseFile("empty-file");
    if (size > limits.bytes)
      throw refuseFile("file-too-large", {
        limit: Math.floor(limits.bytes / 1_048_576),
      });
    const head = Buffer.alloc(Math.min(size, headBytes));
    await handle.read(head, 0, head.length, 0);
    return head;
  } finally {
    await handle.close();
  }
}

async function detectZip(path: string, limits: FileLimits): Promise<FileKind> {
  const { entries } = await openZip(path, limits.zipEntries);
  const names = [...entries.keys()];
  if (entries.has("xl/workbook.bin")) throw refuseFile("binary-workbook");
  if (
    entries.has("[content_types].xml") &&
    names.some((name) => name.startsWith("xl/"))
  )
    return { kind: "xlsx" };
  if (entries.has("content.xml") && entries.has("mimetype"))
    throw refuseFile("open-document");
  throw refuseFile("zip-no-workbook");
}

/** True for zero bytes, or for more control characters than any text has. */
function isBinary(head: Buffer): boolean {
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  }
  return controls > head.length / 50;
}

async function detectText(path: string, head: Buffer): Promise<FileKind> {
  const encoding = await detectEncoding(path, head);
  const text = decodeHead(head, encoding);
  if (text.trim() === "") throw refuseFile("empty-file");
  if (isSpreadsheetXml(text)) throw refuseFile("xml-spreadsheet");
  if (isHtml(text)) return { kind: "html", encoding };
  if (/^\s*<\?xml/.test(text))
    throw refuseFile("not-a-table", { what: otherXml });
  const dialect = detectDialect(text);
  const second = secondSeparator(text, dialect);
  if (second !== null)
    throw refuseFile("two-separators", {
      first: dialect.separator,
      second,
    });
  return { kind: "csv", encoding, ...dialect };
}

function isSpreadsheetXml(text: string): boolean {
  return (
    /^\s*MIME-Version:/i.test(text) ||
    (/^\s*<\?(xml|mso-application)/.test(text) &&
      text.includes("urn:schemas-microsoft-com:office:spreadsheet"))
  );
}

/** Exports often begin with a table, a style or a warning of the web server rather than with <html>. */
function isHtml(text: string): boolean {
  const startsLikeHtml =
    /^\s*<(!doctype\s+html|!--|html|head|meta|title|style|script|link|body|div|span|center|font|table|thead|tbody|tr|br|b|p|h\d)[\s>/]/i;
  return (
    startsLikeHtml.test(text) ||
    (/<table[\s>]/i.test(text) && /<tr[\s>]/i.test(text)) ||
    /^\s*<\?xml[^>]*>\s*<(!doctype\s+html|html)[\s>]/i.test(text)
  );
}
