import {
  writeXlsx as writeWorkbook,
  type Cell as StyledCell,
  type CellStyle,
  type DataValidation,
  type WriteSheet,
} from "hucre/xlsx";
import type { PlainCell } from "./cell";

export type XlsxColumn = {
  /** In characters. */
  width?: number;
  /** Whether cells of this column can be edited when the sheet is protected. */
  isOpen?: boolean;
  /** What is typed into its cells stays text, so that 0012 keeps its zeros and 2026-10 becomes no date. */
  isText?: boolean;
  /** Long text goes on in further lines of its cell, instead of over the cells beside it. */
  isWrapped?: boolean;
  /** Numbers are shown with so many decimals; the cell keeps all of them. */
  decimals?: number;
  /** Only whole numbers from 0 to `most` are taken; anything else is answered with these words (at most 32 and 255 characters). */
  count?: { most: number; title: string; message: string };
};

export type XlsxSheet = {
  /** Unique in the workbook; Excel allows 31 characters without []:*?/\. */
  name: string;
  rows: Iterable<readonly PlainCell[]>;
  columns?: readonly XlsxColumn[];
  /** Bold rows at the top, and below them rows of headings on a fill; both stay in sight. */
  titleRows?: number;
  headingRows?: number;
  /** Cells of one row that are shown as one, all counted from 0; the text stands in the first of them. */
  merged?: readonly { row: number; from: number; to: number }[];
  frozenColumns?: number;
  /** Locks all cells but those below the headings in open columns, so that codes and headings stay as they are. */
  isProtected?: boolean;
  isHidden?: boolean;
  /** On paper: A4 lying, as wide as one page, with the headings on every page. */
  isForPaper?: boolean;
};

const font = { name: "Calibri", size: 11 };
const headingStyle: CellStyle = {
  font: { ...font, bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E3E8EF" } },
  alignment: { vertical: "top", wrapText: true },
  protection: { locked: true },
};
const titleStyle: CellStyle = {
  font: { ...font, bold: true, size: 13 },
  protection: { locked: true },
};

function columnStyle({
  isOpen,
  isText,
  isWrapped,
  decimals,
}: XlsxColumn): CellStyle {
  return {
    ...(decimals !== undefined && {
      numFmt: decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`,
      alignment: { vertical: "top" },
    }),
    ...(isOpen === true && { protection: { locked: false } }),
    ...(isText === true && { numFmt: "@" }),
    ...(isWrapped === true && {
      alignment: { vertical: "top", wrapText: true },
    }),
  };
}

/** Room for rows that the sender adds below, where the sheet is not protected. */
const spareRows = 1_000;

/**
 * A workbook as bytes: text as text, counts as numbers, dates as dates, nothing as a formula. For 52,000 rows of 45 columns it blocks the process for
 * 2 to 3 seconds, so large tables are better sent as CSV or written in a thread. The library behind it is no small one: a page loads this file when somebody
 * asks for a workbook, and not before.
 */
export async function writeXlsx(
  sheets: readonly XlsxSheet[],
): Promise<Uint8Array> {
  return writeWorkbook({ sheets: sheets.map(toSheet), defaultFont: font });
}

function toSheet(sheet: XlsxSheet): WriteSheet {
  const rows = Array.from(sheet.rows, (row) => row.map(cleanCell));
  const { titleRows = 0, headingRows = 0, frozenColumns = 0 } = sheet;
  const top = titleRows + headingRows;
  const columns = sheet.columns ?? [];
  return {
    name: cleanName(sheet.name),
    rows,
    columns: columns.map((column) => ({
      ...(column.width !== undefined && { width: column.width }),
      style: columnStyle(column),
    })),
    cells: styleTop(rows.slice(0, top), titleRows),
    merges: (sheet.merged ?? []).map(({ row, from, to }) => ({
      startRow: row,
      endRow: row,
      startCol: from,
      endCol: to,
    })),
    freezePane: { rows: top, columns: frozenColumns },
    dataValidations: columns.flatMap((column, index) =>
      validateCounts(column, index, {
        first: top + 1,
        last: rows.length + (sheet.isProtected === true ? 0 : spareRows),
      }),
    ),
    ...(sheet.isHidden === true && { hidden: true }),
    ...(sheet.isForPaper === true && { pageSetup: paperOf(titleRows, top) }),
    ...(sheet.isProtected === true && {
      protection: {
        sheet: true,
        formatColumns: true,
        formatRows: true,
        sort: true,
        autoFilter: true,
      },
    }),
  };
}

/** As many pages long as it needs; the rows of headings are repeated on each. */
function paperOf(
  titleRows: number,
  top: number,
): NonNullable<WriteSheet["pageSetup"]> {
  return {
    paperSize: "a4",
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5 },
    ...(top > titleRows && {
      printTitlesRow: `$${titleRows + 1}:$${top}`,
    }),
  };
}

function styleTop(
  rows: readonly PlainCell[][],
  titleRows: number,
): Map<string, Partial<StyledCell>> {
  const style = (row: number) => (row < titleRows ? titleStyle : headingStyle);
  return new Map(
    rows.flatMap((cells, row) =>
      cells.map((_, column): [string, Partial<StyledCell>] => [
        `${row},${column}`,
        { style: style(row) },
      ]),
    ),
  );
}

function validateCounts(
  { count }: XlsxColumn,
  index: number,
  { first, last }: { first: number; last: number },
): DataValidation[] {
  if (count === undefined || last < first) return [];
  const column = columnName(index);
  return [
    {
      type: "whole",
      operator: "between",
      formula1: "0",
      formula2: String(count.most),
      range: `${column}${first}:${column}${last}`,
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: count.title.slice(0, 32),
      errorMessage: count.message.slice(0, 255),
    },
  ];
}

/** The letters of a column counted from 0: 0 is A, 26 is AA. */
function columnName(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : columnName(Math.floor(index / 26) - 1) + rest;
}

/** Excel calls a workbook damaged if it holds characters that XML does not allow, or a cell of more than 32,767 characters. */
function cleanCell(cell: PlainCell): PlainCell {
  if (typeof cell !== "string") return cell;
  return cell.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, "").slice(0, 32_767);
}

function cleanName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, " ").slice(0, 31);
}
