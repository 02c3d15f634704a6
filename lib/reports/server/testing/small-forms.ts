import type { Month } from "@/lib/core/domain/month";
import { readForm, storedOf } from "./read-form";

export type Cell = string | number | null;

/** Rows as text. */
export const csv = (rows: readonly Cell[][], separator = ";") =>
  rows.map((row) => row.map((cell) => cell ?? "").join(separator)).join("\n");

const xlsxCell = (cell: Cell, style: number) =>
  typeof cell === "number"
    ? `<c s="${String(style)}"><v>${String(cell)}</v></c>`
    : `<c t="inlineStr"><is><t>${cell ?? ""}</t></is></c>`;
/** Rows as the XML of a sheet; `style` is that of the numbers, `hidden` rows are hidden. */
export const xlsxRows = (
  rows: readonly Cell[][],
  style = 0,
  hidden: number[] = [],
) =>
  rows
    .map(
      (row, index) =>
        `<row r="${String(index + 1)}"${hidden.includes(index + 1) ? ' hidden="1"' : ""}>${row.map((cell) => xlsxCell(cell, style)).join("")}</row>`,
    )
    .join("");

/** Rows of a table as a web page. */
export const html = (rows: string) => `<html><table>${rows}</table></html>`;

export const october = "2026-10" as Month;

/** Reads a form and sorts what it says by severity. */
export async function readWith(
  path: string,
  more: Partial<Parameters<typeof readForm>[0]> = {},
) {
  const reading = await readForm({ path, ...more });
  const codes = (severity: string) =>
    reading.issues
      .filter((issue) => issue.severity === severity)
      .map(({ code }) => code);
  return { ...reading, codes, stored: storedOf(reading.copyText) };
}

export const heading = ["Bulan", "Posyandu", "Desa", "S", "D", "N"];
export const rows: Cell[][] = [
  ["2026-10", "Kenanga", "Sungai Penuh", 10, 8, 5],
  ["2026-10", "Bougenville", "Pasar Baru", 7, 6, 4],
];
/** What is stored of these rows. */
export const asStored = [
  ["p0", "2026-10", 10, 8, 5],
  ["p2", "2026-10", 7, 6, 4],
];
