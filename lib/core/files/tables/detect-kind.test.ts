import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { detectKind } from "./detect-kind";
import { defaultFileLimits } from "@/lib/core/files/limits";
import { fileRefusalTexts } from "@/lib/core/files/refusal-texts";
import {
  buildSheet,
  refusalOf,
  createTempFiles,
} from "@/lib/core/files/tables/testing/sample-files";

const tempFile = createTempFiles();
const detect = (bytes: Uint8Array | string) =>
  detectKind(tempFile(bytes), defaultFileLimits);

/** An OLE2 container whose directory, in its second sector, names one stream. */
function oleContainer(stream: string): Buffer {
  const bytes = Buffer.alloc(2048);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 48);
  Buffer.from("Root Entry", "utf16le").copy(bytes, 1024);
  Buffer.from(stream, "utf16le").copy(bytes, 1024 + 128);
  return bytes;
}

describe("what a file is, by its content", () => {
  it.each([
    ["comma", "kode,jumlah\n15.01,3\n", ","],
    ["semicolons with decimal commas", "kode;a;b\n1;2,5;3,5\n1;2,5;3,5\n", ";"],
    ["tabs", "kode\tjumlah\n15.01\t3\n", "\t"],
    ["bars", "kode|jumlah\n15.01|3\n", "|"],
    ["a declared separator", "sep=;\nkode;jumlah,total\n", ";"],
    [
      "a title with commas above semicolons",
      "Laporan, Jambi, 2026\na;b;c\n1;2;3\n1;2;3\n",
      ";",
    ],
    ["separators inside quotes", 'a;b\n"x,y,z";1\n"x,y,z";2\n', ";"],
    ["one column", "kode\n15.01\n", ","],
  ])("text with %s is CSV", async (_, text, separator) => {
    expect(await detect(text)).toMatchObject({ kind: "csv", separator });
  });

  it("finds the encoding of a text", async () => {
    const text = "kode;nama\n1;Déwi\n";
    const utf16 = Buffer.from(text, "utf16le");
    const encodings = [
      [Buffer.from(text), "utf-8"],
      [Buffer.from(`\ufeff${text}`), "utf-8"],
      [utf16, "utf-16le"],
      [Buffer.from(`\ufeff${text}`, "utf16le"), "utf-16le"],
      [Buffer.from(utf16).swap16(), "utf-16be"],
      [Buffer.from(text, "latin1"), "windows-1252"],
    ] as const;
    for (const [bytes, encoding] of encodings) {
      expect(await detect(bytes)).toMatchObject({ kind: "csv", encoding });
    }
  });

  it("looks at the whole file before it believes in UTF-8", async () => {
    const text = `${"kode;nama\n".repeat(100_000)}1;Déwi\n`;
    expect(await detect(Buffer.from(text, "latin1"))).toMatchObject({
      encoding: "windows-1252",
    });
    expect(await detect(Buffer.from(text))).toMatchObject({
      encoding: "utf-8",
    });
  });

  it("takes a character cut by a chunk border for what it is", async () => {
    const text = `${"a".repeat(256 * 1024 - 1)}€${"é".repeat(300_000)}`;
    expect(await detect(text)).toMatchObject({ encoding: "utf-8" });
  });

  it("knows a workbook and an HTML table", async () => {
    expect(await detect(buildSheet("<row/>"))).toEqual({ kind: "xlsx" });
    const pages = [
      "<table><tr><td>1</td></tr></table>",
      "\n<html><body><table></table></body></html>",
      '<?xml version="1.0"?><!DOCTYPE html><html></html>',
      "<br /><b>Warning</b>: in export.php<table><tr><td>1</table>",
      "LAPORAN PMT\n<table border=1><tr><td>1</table>",
    ];
    for (const page of pages) {
      expect(await detect(page)).toEqual({ kind: "html", encoding: "utf-8" });
    }
  });

  it.each([
    ["an empty file", "", "empty-file"],
    ["nothing but spaces", " \r\n\t ", "empty-file"],
    ["an Excel file from before 2007", oleContainer("Workbook"), "old-excel"],
    [
      "a workbook with a password",
      oleContainer("EncryptedPackage"),
      "encrypted-workbook",
    ],
    [
      "an OLE2 file cut off in its header",
      oleContainer("Workbook").subarray(0, 100),
      "old-excel",
    ],
    ["a PDF", "%PDF-1.7\n", "not-a-table"],
    ["a PNG", Buffer.from("89504e470d0a1a0a0000000d", "hex"), "not-a-table"],
    ["zero bytes", Buffer.alloc(100), "not-a-table"],
    [
      "binary junk",
      Buffer.from(Array.from({ length: 9000 }, (_, i) => (i * 7919) % 251)),
      "not-a-table",
    ],
    [
      "binary junk without zero bytes",
      Buffer.from(
        Array.from({ length: 9000 }, (_, i) => 1 + ((i * 7919) % 250)),
      ),
      "not-a-table",
    ],
    ["other XML", "<?xml version='1.0'?><kml></kml>", "not-a-table"],
    [
      "an XML 2003 spreadsheet",
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      "xml-spreadsheet",
    ],
    [
      "a web archive",
      "MIME-Version: 1.0\nX-Document-Type: Workbook\n",
      "xml-spreadsheet",
    ],
    [
      "a zip of something else",
      zipSync({ "laporan.csv": strToU8("a,b") }),
      "zip-no-workbook",
    ],
    [
      "an OpenDocument sheet",
      zipSync({ mimetype: strToU8("x"), "content.xml": strToU8("<x/>") }),
      "open-document",
    ],
    [
      "a binary workbook",
      zipSync({
        "[Content_Types].xml": strToU8("x"),
        "xl/workbook.bin": strToU8("x"),
      }),
      "binary-workbook",
    ],
    [
      "a workbook cut off half way",
      buildSheet("<row/>").subarray(0, 900),
      "damaged-workbook",
    ],
    ["the first bytes of a zip alone", "PK\u0003\u0004", "damaged-workbook"],
  ])("refuses %s", async (_, bytes, code) => {
    const refusal = await refusalOf(detect(bytes));
    expect(refusal.code).toBe(code);
    expect(refusal.text.id).not.toMatch(/[{}]/);
    expect(refusal.text.en).not.toMatch(/[{}]/);
  });

  it("refuses a file above the limit before reading it", async () => {
    const file = tempFile("a,b\n".repeat(1000));
    const refusal = await refusalOf(
      detectKind(file, { ...defaultFileLimits, bytes: 2000 }),
    );
    expect(refusal.code).toBe("file-too-large");
    expect(readFileSync(file).length).toBe(4000);
  });

  it("says in both languages what every refusal means and what to do", () => {
    for (const { message, remedy } of Object.values(fileRefusalTexts)) {
      for (const text of [message, remedy]) {
        expect(text.id.length).toBeGreaterThan(10);
        expect(text.en.length).toBeGreaterThan(10);
      }
    }
  });
});
