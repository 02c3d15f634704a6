import { elements } from "@/lib/core/catalogue/elements";
import { findHeader } from "@/lib/core/domain/table/table-header";
import { columnsOf } from "@/lib/reports/domain/columns";
import {
  issuesHeading,
  matchHeading,
  originHeading,
  mayRepeat,
  type ColumnKey,
} from "@/lib/reports/domain/headings";
import {
  chosenMonth,
  furtherHeadings,
  writtenOf,
} from "@/lib/reports/domain/written-cells";
import type { Issue } from "@/lib/submissions/domain/issue";
import { templateColumns } from "@/lib/reports/domain/template-headings";
import type { FileFormat } from "@/lib/core/http/file-reply";
import type { RefusedToMend } from "@/lib/submissions/server/forms";
import { formCsv, formXlsx, type FurtherColumn } from "./write-template";

/** What a row says by the columns of the form, found by the headings of its file. What its sender had chosen for a heading is not known here. */
export function writtenUnder(
  cells: Readonly<Record<string, string>>,
): Record<string, string> {
  const headings = Object.keys(cells);
  const found = findHeader<ColumnKey>([{ number: 1, cells: headings }], {
    match: matchHeading,
    mayRepeat,
    minimum: 1,
  });
  if (found === null) return {};
  const row = { number: 2, cells: Object.values(cells) };
  const months = { known: null, chosen: null };
  return writtenOf(row, columnsOf(found.header, new Map()), months);
}

/**
 * Refused rows in the order and under the headings of the form, each with what is wrong with it and where it came from behind all that is counted.
 * Columns that the form does not have stand behind its own, and only where some row needs them.
 */
export async function writeRefusedFile(
  rows: readonly RefusedToMend[],
  format: FileFormat,
): Promise<Uint8Array> {
  const filled = new Set(rows.flatMap(({ written }) => Object.keys(written)));
  // Boys without a column of girls are half a count, which the reader does not take for one.
  const further = furtherColumns
    .filter((pair) => pair.some(({ heading }) => filled.has(heading)))
    .flat();
  const headings = [
    ...templateColumns.map(({ code }) => code),
    ...further.map(({ heading }) => heading),
  ];
  const table = rows.map((row) => [
    ...headings.map((heading) =>
      cellOf(heading, row.written[heading] ?? "", format),
    ),
    wordsOf(row),
    originOf(row),
  ]);
  const columns = [...further, ...lastColumns];
  return format === "csv"
    ? formCsv(table, "id", columns)
    : formXlsx(table, "id", columns);
}

const lastColumns: readonly FurtherColumn[] = [
  ownColumn(issuesHeading, 80),
  ownColumn(originHeading, 44),
];

function ownColumn(heading: string, width: number): FurtherColumn {
  return { heading, label: heading, group: heading, width };
}

const furtherColumns: readonly (readonly FurtherColumn[])[] = [
  [{ heading: furtherHeadings.village, label: "Kelurahan", width: 20 }],
  [{ heading: furtherHeadings.year, label: "Tahun", width: 10 }],
  ...elements.map(({ code, label }) => [
    { heading: furtherHeadings.boys(code), label: `${label.id} L`, width: 14 },
    { heading: furtherHeadings.girls(code), label: `${label.id} P`, width: 14 },
  ]),
];

const counts: ReadonlySet<string> = new Set(
  elements.flatMap(({ code }) => [
    code,
    furtherHeadings.boys(code),
    furtherHeadings.girls(code),
  ]),
);

/** Counts are numbers in a workbook, so that it does not mark them as text. Everything else stays as it was written. */
function cellOf(heading: string, text: string, format: FileFormat) {
  if (text === "") return null;
  return format === "xlsx" &&
    counts.has(heading) &&
    /^(?:0|[1-9]\d{0,5})$/.test(text)
    ? Number(text)
    : text;
}

/** Names the row, so that its return is noticed even where it then says another posyandu. */
function originOf({ submission, row, written }: RefusedToMend): string {
  const month = written[chosenMonth];
  return [submission, row, ...(month === undefined ? [] : [month])].join("/");
}

/** Begins with the row: a line that began with "Jumlah" would be taken for a total. */
function wordsOf({ row, fileName, issues }: RefusedToMend): string {
  return `Baris ${String(row)} ${fileName}: ${issues.map(issueWords).join(" | ")}`;
}

function issueWords(issue: Issue): string {
  const { row, letter, column, value, message, remedy } = issue;
  const cell = letter === undefined ? "" : `${letter}${String(row)}`;
  const place = [cell, column ?? ""].filter((text) => text !== "");
  const written = value === null ? "" : ` tertulis "${value}"`;
  const where = place.length === 0 ? "" : `${place.join(" ")}${written}: `;
  return `${where}${message.id} ${remedy.id}`;
}
