import { strToU8, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import {
  buildSheet,
  buildXlsx,
  readAll,
  refusalOf,
  createTempFiles,
} from "@/lib/core/files/tables/testing/sample-files";

const tempFile = createTempFiles();
const read = (bytes: Uint8Array, options?: Parameters<typeof readAll>[1]) =>
  readAll(tempFile(bytes), options);
const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;

describe("a workbook becomes rows of cells", { timeout: 30_000 }, () => {
  it("reads what a spreadsheet library writes", async () => {
    const day = new Date("2026-10-09T00:00:00Z");
    const rows = [
      ["kode", "nama", "jumlah", "tanggal", "buka"],
      ["15.01.01.2001", "Melati & <Mawar> “é”", 12.5, day, true],
    ];
    const file = await read(
      await writeXlsx({ sheets: [{ name: "Laporan", rows }] }),
    );
    expect(file).toMatchObject({
      kind: "xlsx",
      sheet: "Laporan",
      encoding: null,
    });
    expect(file.rows).toEqual([
      [1, ...(rows[0] ?? [])],
      [2, ...(rows[1] ?? [])],
    ]);
  });

  it("reads shared strings, rich text without its phonetic guide, and spaces that are meant", async () => {
    const strings = `<si><t>satu</t></si><si><r><t xml:space="preserve">du </t></r><r><t>a</t></r><rPh><t>xx</t></rPh></si><si><t>a_x000D_b &#233; &amp; &lt;</t></si>`;
    const file = await read(
      buildSheet(
        `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>`,
        { strings },
      ),
    );
    expect(file.rows).toEqual([[1, "satu", "du a", "a\rb é & <"]]);
  });

  it("reads numbers of every notation, numbers kept as text, and truth values", async () => {
    const data = `<row r="2"><c r="A2"><v>7</v></c><c r="B2"><v>1.5E3</v></c><c r="C2"><v>-0.25</v></c><c r="D2" t="str"><v>12</v></c>${inline("13")}<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c><v>123456789012345680000</v></c></row>`;
    expect((await read(buildSheet(data))).rows).toEqual([
      [2, 7, 1500, -0.25, "12", "13", true, false, 123456789012345680000],
    ]);
  });

  it("tells dates from numbers by their style, in both calendars", async () => {
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="dd\\-mmm\\-yyyy"/><numFmt numFmtId="165" formatCode="#,##0&quot; hari&quot;"/><numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>`;
    const data = `<row r="1">${[0, 1, 2, 3, 4].map((style) => `<c s="${style}"><v>46304</v></c>`).join("")}<c t="d"><v>2026-10-09</v></c><c t="d"><v>2026-10-09T08:30:00</v></c></row>`;
    const day = new Date("2026-10-09");
    const [row] = (await read(buildSheet(data, { styles }))).rows;
    expect(row).toEqual([
      1,
      46304,
      day,
      day,
      46304,
      46304,
      day,
      new Date("2026-10-09T08:30:00Z"),
    ]);
    const [old] = (
      await read(
        buildSheet(data, { styles, workbookPr: '<workbookPr date1904="1"/>' }),
      )
    ).rows;
    expect(old?.[2]).toEqual(new Date("2030-10-10"));
  });

  it("shows formulas with their stored result, or that there is none", async () => {
    const data = `<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>A1*2</f></c><c r="C1" t="str"><f>IF(1,"","x")</f><v></v></c><c r="D1" t="str"><f>"a"</f><v>a</v></c><c r="E1"><f t="shared" si="0"/><v>4</v></c><c r="F1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`;
    expect((await read(buildSheet(data))).rows).toEqual([
      [
        1,
        { formula: true, value: 2 },
        { formula: true, value: null },
        { formula: true, value: "" },
        { formula: true, value: "a" },
        { formula: true, value: 4 },
        { formula: true, value: { error: "#DIV/0!" } },
      ],
    ]);
  });

  it("shows errors that stand in cells", async () => {
    expect(
      (
        await read(
          buildSheet(`<row r="1"><c r="A1" t="e"><v>#REF!</v></c></row>`),
        )
      ).rows,
    ).toEqual([[1, { error: "#REF!" }]]);
  });

  it("keeps Excel's row numbers over gaps, merged titles and empty styled rows", async () => {
    const data = `<row r="1"><c r="A1" t="str"><v>LAPORAN</v></c><c r="B1" s="1"/></row><row r="2" s="1"/><row r="5"><c r="C5"><v>1</v></c></row><row r="6"><c r="A6" t="str"><v>  </v></c></row><row><c><v>9</v></c></row>`;
    expect((await read(buildSheet(data))).rows).toEqual([
      [1, "LAPORAN"],
      [5, null, null, 1],
      [7, 9],
    ]);
  });

  it("reads what other programs write: prefixes, single quotes, comments, CDATA, no references", async () => {
    const sheet = `<x:worksheet><x:sheetData><!-- <c> --><x:row r='3'><x:c t='inlineStr'><x:is><x:t><![CDATA[a<b]]></x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const file = await read(
      buildXlsx({
        sheets: [{ name: "Data", data: "" }],
        parts: { "xl/worksheets/sheet1.xml": strToU8(sheet) },
      }),
    );
    expect(file.rows).toEqual([[3, "a<b", 2]]);
  });

  it("is not led astray by where a chunk of the file happens to end", async () => {
    const cells = (row: number) =>
      `<c r="A${row}" t="inlineStr"><is><t>Désa ${row}</t></is></c><c r="C${row}"><v>${row}</v></c>`;
    const rows = Array.from(
      { length: 30_000 },
      (_, index) => `<row r="${index + 1}">${cells(index + 1)}</row>`,
    );
    const file = await read(buildSheet(rows.join("")));
    expect(file.rows).toEqual(
      rows.map((_, index) => [index + 1, `Désa ${index + 1}`, null, index + 1]),
    );
  });

  it("passes over what a web application writes behind the archive", async () => {
    const workbook = buildSheet(`<row><c><v>5</v></c></row>`);
    for (const rest of ["\r\n", `<br />\n<b>Warning</b>: ${"x".repeat(5_000)}`])
      expect(
        (await read(Buffer.concat([workbook, Buffer.from(rest)]))).rows,
      ).toEqual([[1, 5]]);
  });

  it("takes stored parts and headers with 64-bit sizes", async () => {
    const stored = zipSync(
      {
        "[Content_Types].xml": strToU8("<Types/>"),
        "xl/workbook.xml": strToU8("<workbook/>"),
      },
      { level: 0 },
    );
    expect((await refusalOf(read(stored))).code).toBe("no-table");
    expect(
      (await read(withLargeSizes(buildSheet(`<row><c><v>5</v></c></row>`))))
        .rows,
    ).toEqual([[1, 5]]);
  });
});

/** Moves the sizes of every part into the 64-bit extra field, as some writers do however small the file. */
function withLargeSizes(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  const end = bytes.lastIndexOf("PK\u0005\u0006");
  const start = bytes.readUInt32LE(end + 16);
  const entries: Buffer[] = [];
  for (let at = start; at < end; at += 46 + bytes.readUInt16LE(at + 28)) {
    const entry = Buffer.from(
      bytes.subarray(at, at + 46 + bytes.readUInt16LE(at + 28)),
    );
    const extra = Buffer.alloc(20);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(16, 2);
    extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(24)), 4);
    extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(20)), 12);
    entry.writeUInt32LE(0xffffffff, 20);
    entry.writeUInt32LE(0xffffffff, 24);
    entry.writeUInt16LE(20, 30);
    entries.push(entry, extra);
  }
  const directory = Buffer.concat(entries);
  const tail = Buffer.from(bytes.subarray(end));
  tail.writeUInt32LE(directory.length, 12);
  return Buffer.concat([bytes.subarray(0, start), directory, tail]);
}

describe("which sheet is read", () => {
  const filled = `<row r="1"><c r="A1"><v>1</v></c></row>`;
  const sheetOf = async (
    sheets: { name: string; data: string; state?: string }[],
    sheet?: string,
  ) =>
    (await read(buildXlsx({ sheets }), sheet === undefined ? {} : { sheet }))
      .sheet;

  it("is the one called Data or Laporan, else the first with content", async () => {
    expect(
      await sheetOf([
        { name: "Petunjuk", data: filled },
        { name: "Laporan Oktober", data: filled },
      ]),
    ).toBe("Laporan Oktober");
    expect(
      await sheetOf([
        { name: "Sheet1", data: "" },
        { name: "Sheet2", data: filled },
      ]),
    ).toBe("Sheet2");
    expect(
      await sheetOf([
        { name: "Data", data: "" },
        { name: "Sheet2", data: filled },
      ]),
    ).toBe("Sheet2");
    expect(
      await sheetOf([
        { name: "Database", data: filled },
        { name: "data", data: filled },
      ]),
    ).toBe("data");
  });

  it("is never a hidden one unless it is asked for, and all are listed", async () => {
    const sheets = [
      { name: "Data", data: filled, state: "veryHidden" },
      { name: "Isi &amp; Lain", data: filled },
    ];
    const file = await read(buildXlsx({ sheets }));
    expect(file.sheet).toBe("Isi & Lain");
    expect(file.sheets).toMatchObject([
      { name: "Data", isHidden: true, hasContent: true },
      { name: "Isi & Lain", isHidden: false, hasContent: true },
    ]);
    expect(await sheetOf(sheets, " data ")).toBe("Data");
    const refusal = await refusalOf(sheetOf(sheets, "Tidak ada"));
    expect(refusal.remedy.id).toContain("Data, Isi & Lain");
  });

  it("is none in a workbook without content", async () => {
    expect(
      (await refusalOf(sheetOf([{ name: "Data", data: "<row r='1'/>" }]))).code,
    ).toBe("no-table");
    expect(
      (
        await refusalOf(
          sheetOf([{ name: "Data", data: filled, state: "hidden" }]),
        )
      ).code,
    ).toBe("no-table");
  });
});
