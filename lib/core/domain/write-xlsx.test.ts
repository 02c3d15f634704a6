import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import {
  createTempFiles,
  readAll,
} from "@/lib/core/files/tables/testing/sample-files";
import { writeXlsx, type XlsxSheet } from "./write-xlsx";

const tempFile = createTempFiles();
const count = {
  most: 999_999,
  title: "Jumlah",
  message: "Isi dengan bilangan bulat, mulai dari 0.",
};

const template: XlsxSheet = {
  name: "Data",
  titleRows: 1,
  headingRows: 1,
  frozenColumns: 1,
  isProtected: true,
  columns: [{ width: 24 }, { width: 9, isOpen: true, count }],
  rows: [
    ["Laporan posyandu"],
    ["kode", "s_target"],
    ["15.01.01.2001", null],
    ["15.01.01.2002", 12],
  ],
};

async function sheetXml(sheet: XlsxSheet): Promise<string> {
  const parts = unzipSync(await writeXlsx([sheet]));
  return strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
}

describe("a written workbook", () => {
  it("reads back as it was, one sheet after another", async () => {
    const day = new Date("2026-10-09");
    const bytes = await writeXlsx([
      template,
      { name: "Petunjuk", rows: [["=1+1", true, day, -2.5]] },
    ]);
    const file = await readAll(tempFile(bytes));
    expect(file.sheets.map(({ name }) => name)).toEqual(["Data", "Petunjuk"]);
    expect(file.rows).toEqual([
      [1, "Laporan posyandu"],
      [2, "kode", "s_target"],
      [3, "15.01.01.2001"],
      [4, "15.01.01.2002", 12],
    ]);
    expect(
      (await readAll(tempFile(bytes), { sheet: "Petunjuk" })).rows,
    ).toEqual([[1, "=1+1", true, day, -2.5]]);
  });

  it("keeps titles and headings in sight", async () => {
    expect(await sheetXml(template)).toMatch(
      /<pane xSplit="1" ySplit="2" topLeftCell="B3" state="frozen"/,
    );
  });

  it("takes only whole numbers in columns of counts, and says so", async () => {
    const xml = await sheetXml(template);
    expect(xml).toMatch(
      /<dataValidation type="whole" sqref="B3:B4" operator="between" allowBlank="1"[^>]*error="Isi dengan bilangan bulat/,
    );
    expect(xml).toContain("<formula1>0</formula1><formula2>999999</formula2>");
    expect(await sheetXml({ ...template, isProtected: false })).toContain(
      'sqref="B3:B1004"',
    );
  });

  it("opens nothing but the cells to fill in when it is protected", async () => {
    const parts = unzipSync(await writeXlsx([template]));
    const xml = strFromU8(
      parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array(),
    );
    const styles = strFromU8(parts["xl/styles.xml"] ?? new Uint8Array());
    const formats =
      /<cellXfs.*<\/cellXfs>/s.exec(styles)?.[0].split("<xf ").slice(1) ?? [];
    const isOpen = (cell: string) => {
      const style =
        new RegExp(`<c r="${cell}"[^>]*?s="(\\d+)"`).exec(xml)?.[1] ?? "0";
      return formats[Number(style)]?.includes('locked="0"') ?? false;
    };
    expect(xml).toContain('<sheetProtection sheet="1"');
    expect(["A1", "B2", "A3", "B3", "B4"].map(isOpen)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
  });

  it("stays a sound workbook whatever names and texts it is given", async () => {
    const sheet = {
      name: "Kab. A/B [2026]: semua kecamatan dan desa",
      rows: [["a\u0000b\u001fc", "<&>\"'", "x".repeat(40_000), "_x0041_"]],
    };
    const file = await readAll(tempFile(await writeXlsx([sheet])));
    expect(file.sheet).toHaveLength(31);
    expect(file.sheet).toMatch(/^Kab\. A B {2}2026/);
    expect(file.rows[0]?.slice(0, 3)).toEqual([1, "abc", "<&>\"'"]);
    expect(file.rows[0]?.[3]).toHaveLength(32_767);
  });

  it("shows a group above its columns as one cell, and long text in lines", async () => {
    const xml = await sheetXml({
      name: "x",
      rows: [["Balita", null, "Ibu"], ["s", "d", "hamil"], ["panjang"]],
      headingRows: 2,
      merged: [{ row: 0, from: 0, to: 1 }],
      columns: [{ isWrapped: true }],
    });
    expect(xml).toContain('<mergeCell ref="A1:B1"/>');
    expect(xml).toMatch(/<c r="A3"[^>]*s="[1-9]/);
  });

  it("keeps what is typed into a column of text as it is typed", async () => {
    const sheet = { name: "x", rows: [["0012"]], columns: [{ isText: true }] };
    const book = await readXlsx(await writeXlsx([sheet]), { readStyles: true });
    expect(book.sheets[0]?.rows).toEqual([["0012"]]);
    expect(book.sheets[0]?.cells?.get("0,0")?.style?.numFmt).toBe("@");
  });

  it("has columns past Z", async () => {
    const columns = Array.from({ length: 704 }, (_, index) =>
      index === 702 ? { count } : {},
    );
    expect(await sheetXml({ name: "x", rows: [["a"]], columns })).toContain(
      'sqref="AAA1:AAA1001"',
    );
  });
});
