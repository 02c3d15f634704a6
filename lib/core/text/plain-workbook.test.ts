import { readXlsx } from "hucre/xlsx";
import { expect, it } from "vitest";
import {
  createTempFiles,
  readAll,
} from "@/lib/core/files/tables/testing/sample-files";
import type { PlainTable } from "./plain-table";
import { toXlsx } from "./plain-workbook";

const tempFile = createTempFiles();
const table: PlainTable = {
  headings: ["Bulan", "Kode", "Wilayah", "Nilai", "Keterangan"],
  rows: [
    ["2026-10", "15.01", "Kerinci", 2 / 3, ""],
    ["2026-10", "15.02", "=SUM(A1)", null, "Belum lapor"],
    ["2026-10", "0015", 'Mawar; "Indah"', 1_234_567, "x".repeat(80)],
  ],
};

it("is read back by our own reader: codes and months as text, figures whole, nothing as nothing", async () => {
  const { rows, sheets } = await readAll(tempFile(await toXlsx(table, "id")));
  expect(sheets.map(({ name }) => name)).toEqual(["Data"]);
  expect(rows).toEqual([
    [1, ...table.headings],
    [2, "2026-10", "15.01", "Kerinci", 2 / 3],
    [3, "2026-10", "15.02", "=SUM(A1)", null, "Belum lapor"],
    [4, "2026-10", "0015", 'Mawar; "Indah"', 1_234_567, "x".repeat(80)],
  ]);
});

it("is read by another program, too, with headings in sight, columns as wide as what they hold, and no formula", async () => {
  const about = ["D/S, Jambi, Oktober 2026", "per 27 November 2026"];
  const book = await readXlsx(await toXlsx(table, "en", about), {
    readStyles: true,
  });
  const [data, words] = book.sheets;
  expect(book.sheets.map(({ name }) => name)).toEqual(["Data", "About"]);
  expect(data?.rows[1]?.slice(0, 4)).toEqual([
    "2026-10",
    "15.01",
    "Kerinci",
    2 / 3,
  ]);
  expect(data?.rows[2]?.[2]).toBe("=SUM(A1)");
  expect(data?.freezePane).toMatchObject({ rows: 1 });
  expect(data?.columns?.map(({ width }) => Math.round(width ?? 0))).toEqual([
    9, 9, 16, 12, 50,
  ]);
  expect(words?.rows).toEqual(about.map((line) => [line]));
});
