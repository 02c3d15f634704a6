import type { Locale } from "@/lib/core/domain/text-pair";
import { writeXlsx, type XlsxSheet } from "@/lib/core/domain/write-xlsx";
import type { PlainTable } from "./plain-table";

const sheetNames = {
  id: { table: "Data", about: "Keterangan" },
  en: { table: "Data", about: "About" },
} as const;

/** In characters: a code fits into the narrowest, a sentence goes on beyond the widest. */
const widths = { least: 9, most: 50, heading: 16 };

/**
 * For saving as a workbook: codes and months stay text, figures keep all their digits, headings stay in sight. What a reader should know of the table
 * (`about`) stands on a sheet of its own, so that the table begins in its first row, where other programs look for it.
 */
export function toXlsx(
  { headings, rows }: PlainTable,
  locale: Locale,
  about: readonly string[] = [],
): Promise<Uint8Array> {
  const names = sheetNames[locale];
  const table: XlsxSheet = {
    name: names.table,
    rows: [headings, ...rows],
    headingRows: 1,
    columns: headings.map((heading, column) => ({
      width: widthOf(
        heading,
        rows.map((row) => row[column] ?? null),
      ),
    })),
  };
  const words: XlsxSheet = {
    name: names.about,
    rows: about.map((line) => [line]),
    titleRows: 1,
    columns: [{ width: 100, isWrapped: true }],
  };
  return writeXlsx(about.length > 0 ? [table, words] : [table]);
}

/** A heading may go on in a second line, a cell should not. */
function widthOf(
  heading: string,
  cells: readonly (string | number | null)[],
): number {
  const longest = cells.reduce<number>(
    (most, cell) => Math.max(most, shownLength(cell)),
    Math.min(heading.length, widths.heading),
  );
  return Math.min(widths.most, Math.max(widths.least, longest + 2));
}

/** A spreadsheet shows as many decimals as there is room for. */
function shownLength(cell: string | number | null): number {
  if (cell === null) return 0;
  return typeof cell === "number"
    ? Math.min(String(cell).length, 10)
    : cell.length;
}
