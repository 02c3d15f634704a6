import { largestElementCount } from "@/lib/core/catalogue/checks";
import type { Locale } from "@/lib/core/domain/text-pair";
import { writeXlsx, type XlsxSheet } from "@/lib/core/domain/write-xlsx";
import { toCsv, type PlainTable } from "@/lib/core/text/plain-table";
import { identityColumns } from "@/lib/reports/domain/headings";
import { definitionRows } from "@/lib/reports/domain/template-definitions";
import {
  guideRows,
  templateSheets,
  type GuideFacts,
} from "@/lib/reports/domain/template-guide";
import {
  groupRow,
  templateColumns,
  templateGroups,
} from "@/lib/reports/domain/template-headings";

/** What names the posyandu of a row and its month, in the order of the identity columns, and what it has reported, if that is to be filled in. */
export type TemplateRow = Record<(typeof identityColumns)[number], string> & {
  counts?: Readonly<Record<string, number | null>> | undefined;
};

/** What the spreadsheet itself answers if somebody enters a number that cannot be right. */
const countRules = {
  id: {
    most: largestElementCount,
    title: "Bukan jumlah",
    message:
      "Isi bilangan bulat 0 atau lebih. Kosongkan bila tidak dilaporkan.",
  },
  en: {
    most: largestElementCount,
    title: "Not a count",
    message:
      "Enter a whole number, 0 or more. Leave the cell empty if it was not reported.",
  },
} as const;

const identityWidths: Record<(typeof identityColumns)[number], number> = {
  month: 10,
  posyandu_id: 20,
  registration_number: 19,
  posyandu: 28,
  village_code: 15,
  village: 22,
  subdistrict: 20,
};

/**
 * The form as CSV: names of columns, the row of codes, a row for each posyandu. Groups are left out, because text has no merged cells. Separated as the
 * Excel of the language opens it without asking.
 */
export function templateCsv(
  rows: readonly TemplateRow[],
  lang: Locale,
): Uint8Array {
  return formCsv(formRows(rows), lang);
}

/** A column behind those of the form. */
export type FurtherColumn = {
  heading: string;
  label: string;
  width: number;
  /** Without one, the group to its left goes on. A heading that nobody knows needs its own, or that group becomes part of it. */
  group?: string;
};

/** Rows of cells under the headings of the form, as its CSV has them, and under those of further columns. */
export function formCsv(
  rows: readonly FormRow[],
  lang: Locale,
  further: readonly FurtherColumn[] = [],
): Uint8Array {
  const [headings, codes] = headingRows(lang, further);
  const text = toCsv({ headings, rows: [codes, ...rows] }, lang);
  return new TextEncoder().encode(text);
}

/** The same as the first sheet of the form alone. */
export function formXlsx(
  rows: readonly FormRow[],
  lang: Locale,
  further: readonly FurtherColumn[],
): Promise<Uint8Array> {
  return writeXlsx([reportSheet(rows, lang, further)]);
}

type FormRow = PlainTable["rows"][number];

/** The form as a workbook: groups, names and codes above the rows; instructions and the meaning of every column on sheets of their own. */
export function templateXlsx(
  rows: readonly TemplateRow[],
  lang: Locale,
  facts: GuideFacts,
): Promise<Uint8Array> {
  return writeXlsx([
    reportSheet(formRows(rows), lang),
    {
      name: templateSheets.guide,
      rows: guideRows(lang, facts),
      titleRows: 1,
      headingRows: 1,
      columns: [
        { width: 5 },
        { width: 70, isWrapped: true },
        { width: 70, isWrapped: true },
      ],
    },
    {
      name: templateSheets.definitions,
      rows: definitionRows(lang),
      titleRows: 1,
      headingRows: 1,
      frozenColumns: 2,
      columns: [30, 34, 30, 46, 46, 40, 40].map((width) => ({
        width,
        isWrapped: true,
      })),
    },
  ]);
}

function reportSheet(
  rows: readonly FormRow[],
  lang: Locale,
  further: readonly FurtherColumn[] = [],
): XlsxSheet {
  return {
    name: templateSheets.report,
    rows: [
      [...groupRow(lang), ...further.map(({ group = null }) => group)],
      ...headingRows(lang, further),
      ...rows,
    ],
    headingRows: 3,
    frozenColumns: 4,
    merged: templateGroups
      .filter(({ from, to }) => to > from)
      .map(({ from, to }) => ({ row: 0, from, to })),
    columns: [
      ...identityColumns.map((column) => ({
        width: identityWidths[column],
        isText: true,
      })),
      ...templateColumns
        .slice(identityColumns.length)
        .map(() => ({ width: 14, isOpen: true, count: countRules[lang] })),
      ...further.map(({ width }) => ({ width, isText: true })),
    ],
  };
}

/** Names of the columns, and their codes below. */
function headingRows(
  lang: Locale,
  further: readonly FurtherColumn[],
): [names: string[], codes: string[]] {
  return [
    [
      ...templateColumns.map(({ label }) => label[lang]),
      ...further.map(({ label }) => label),
    ],
    [
      ...templateColumns.map(({ code }) => code),
      ...further.map(({ heading }) => heading),
    ],
  ];
}

/** The rows with their counts; empty where there are none. */
function formRows(rows: readonly TemplateRow[]): FormRow[] {
  const codes = templateColumns
    .slice(identityColumns.length)
    .map(({ code }) => code);
  return rows.map((row) => [
    ...identityColumns.map((column) => row[column]),
    ...codes.map((code) => row.counts?.[code] ?? null),
  ]);
}
