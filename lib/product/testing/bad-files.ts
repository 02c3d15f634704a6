import { zipSync } from "fflate";
import {
  buildSheet,
  buildXlsx,
} from "@/lib/core/files/tables/testing/sample-files";

/** Headings of the short form that the files below use. */
export const shortForm = [
  "posyandu_id",
  "month",
  "s_target",
  "d_weighed",
  "n_gained",
  "t_not_gained",
  "o_absent_last_month",
  "b_first_time",
] as const;

/** A CSV with these headings over these rows. */
export function csvWith(
  headings: readonly string[],
  ...rows: readonly (readonly (string | number)[])[]
): string {
  return [headings, ...rows].map((row) => row.join(",")).join("\n");
}

/** The short form with these rows: posyandu, month, S, D, N, T, O, B. */
export function shortCsv(
  ...rows: readonly (readonly (string | number)[])[]
): string {
  return csvWith(shortForm, ...rows);
}

/** What a web application calls .xls: a page with one table. */
export function htmlTable(
  rows: readonly (readonly (string | number)[])[],
): string {
  const body = rows.map(
    (row) =>
      `<tr>${row.map((cell) => `<td>${String(cell)}</td>`).join("")}</tr>`,
  );
  return `<html><head><meta charset="utf-8"></head><body><table border="1">${body.join("")}</table></body></html>`;
}

export function utf16(text: string): Uint8Array {
  return Buffer.concat([
    Buffer.from([0xff, 0xfe]),
    Buffer.from(text, "utf16le"),
  ]);
}

/** Sheet data of rows of plain cells; a string that begins with "=" is a formula without a stored value. */
function sheetData(rows: readonly (readonly (string | number)[])[]): string {
  return rows
    .map((row, index) => {
      const cells = row.map((cell, column) =>
        cellXml(
          `${String.fromCharCode(65 + column)}${String(index + 1)}`,
          cell,
        ),
      );
      return `<row r="${String(index + 1)}">${cells.join("")}</row>`;
    })
    .join("");
}

function cellXml(place: string, cell: string | number): string {
  if (typeof cell === "number")
    return `<c r="${place}"><v>${String(cell)}</v></c>`;
  if (cell.startsWith("="))
    return `<c r="${place}"><f>${cell.slice(1)}</f></c>`;
  return `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
}

/** A workbook of one sheet with these rows. */
export function workbookOf(
  rows: readonly (readonly (string | number)[])[],
): Uint8Array {
  return buildSheet(sheetData(rows));
}

/** A workbook of several sheets, the first of which is read. */
export function workbookOfSheets(
  sheets: readonly {
    name: string;
    state?: string;
    rows: readonly (readonly (string | number)[])[];
  }[],
): Uint8Array {
  return buildXlsx({
    sheets: sheets.map(({ name, state, rows }) => ({
      name,
      data: sheetData(rows),
      ...(state !== undefined && { state }),
    })),
  });
}

/** A workbook whose sheet is some kilobytes and would be megabytes of blanks, a thousand to one. */
export function zipBomb(): Uint8Array {
  const sheet = Buffer.concat([
    Buffer.from("<worksheet><sheetData>"),
    Buffer.alloc(24 * 1024 * 1024, " "),
  ]);
  return buildXlsx({
    sheets: [{ name: "Data", data: "" }],
    parts: { "xl/worksheets/sheet1.xml": [sheet, { level: 9 }] },
  });
}

/** A zip that is no workbook. */
export function zipOfText(): Uint8Array {
  return zipSync({ "baca.txt": Buffer.from("halo") });
}
