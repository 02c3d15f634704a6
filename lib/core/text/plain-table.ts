import { plainTextOf, writeCsv } from "@/lib/core/domain/write-csv";
import type { Locale } from "@/lib/core/domain/text-pair";

/** A table as it leaves the screen: figures are numbers, a missing one is null and stays empty. */
export type PlainTable = {
  headings: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
};

/** For pasting: tabs between cells, figures as numbers of the reader's language. */
export function toClipboardText(
  { headings, rows }: PlainTable,
  locale: Locale,
): string {
  const decimalSign = locale === "id" ? "," : ".";
  const line = (cells: readonly (string | number | null)[]) =>
    cells
      .map((cell) =>
        plainTextOf(cell, decimalSign).replaceAll(/[\t\r\n]+/g, " "),
      )
      .join("\t");
  return [headings, ...rows].map(line).join("\n");
}

/**
 * For saving: semicolons and decimal commas in Indonesian, commas and points in English. The byte order mark makes Excel open both correctly. Codes and
 * months stay plain, for the programs that read them: what would keep a spreadsheet from taking 15.01 for a number stands in the cell for all others.
 * Who opens it in a spreadsheet has the workbook.
 */
export function toCsv({ headings, rows }: PlainTable, locale: Locale): string {
  return [...writeCsv([headings, ...rows], csvStyle(locale))].join("");
}

/** How a saved text is written. */
export function csvStyle(locale: Locale) {
  const separator = locale === "id" ? ";" : ",";
  return { separator, hasByteOrderMark: true } as const;
}
