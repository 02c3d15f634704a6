import type { Locale } from "@/lib/core/domain/text-pair";

/** A table as it leaves the screen: figures are numbers, a missing one is null and stays empty. */
export type PlainTable = {
  headings: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
};

/** At most six decimals, with the decimal sign that the reader's spreadsheet expects and no separators of thousands. */
function figure(locale: Locale, value: number): string {
  const text = String(Math.round(value * 1e6) / 1e6);
  return locale === "id" ? text.replace(".", ",") : text;
}

function cellText(locale: Locale, cell: string | number | null): string {
  if (cell === null) return "";
  return typeof cell === "number" ? figure(locale, cell) : safe(cell);
}

/** A name that begins like a formula must not be run as one by a spreadsheet. */
function safe(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** For pasting: tabs between cells, figures as numbers of the reader's language. */
export function toClipboardText(table: PlainTable, locale: Locale): string {
  const line = (cells: readonly (string | number | null)[]) =>
    cells
      .map((cell) => cellText(locale, cell).replaceAll(/[\t\r\n]+/g, " "))
      .join("\t");
  return [table.headings, ...table.rows].map(line).join("\n");
}

/** For saving: semicolons and decimal commas in Indonesian, commas and points in English. The byte order mark makes Excel open both correctly. */
export function toCsv(table: PlainTable, locale: Locale): string {
  const separator = locale === "id" ? ";" : ",";
  const quoted = (text: string) =>
    /[";,\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const line = (cells: readonly (string | number | null)[]) =>
    cells
      .map((cell) =>
        typeof cell === "number"
          ? figure(locale, cell)
          : quoted(cellText(locale, cell)),
      )
      .join(separator);
  return `\uFEFF${[table.headings, ...table.rows].map(line).join("\r\n")}\r\n`;
}
