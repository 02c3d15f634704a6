import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { elementCodes, type ElementCode } from "@/lib/core/catalogue/elements";
import { ancestorAt } from "@/lib/core/domain/ids";
import { matchName } from "@/lib/core/domain/match-name";
import type { TableRow } from "@/lib/core/domain/cell";
import { notReported } from "@/lib/reports/domain/check-counts";
import {
  createReportCollector,
  type Collected,
} from "@/lib/reports/domain/collect-reports";
import {
  identityColumns,
  matchHeading,
  type ColumnKey,
  type IdentityColumn,
} from "@/lib/reports/domain/headings";
import type { Issue } from "@/lib/submissions/domain/issue";
import {
  duplicateColumnTexts,
  missingColumnsTexts,
  unknownColumnTexts,
  unreadSheetTexts,
} from "@/lib/reports/domain/issue-texts";
import {
  posyanduIdentityOf,
  type Columns,
  type ParsedReport,
  type RowContext,
} from "@/lib/reports/domain/parse-report";
import { buildRegistry } from "@/lib/registry/domain/match-report";
import {
  readTable,
  type TableReading,
} from "@/lib/core/files/tables/read-table";
import { refuseFile } from "@/lib/core/files/refusal";
import {
  splitAtHeader,
  type TableHeader,
} from "@/lib/core/files/tables/table-header";
import type { SubmissionJob, SubmissionReading } from "./submission-job";

const compress = promisify(gzip);
const identitySet: ReadonlySet<string> = new Set(identityColumns);

/**
 * Reads one uploaded file from beginning to end. Throws a FileRefusal if the file as a whole cannot be used. What is wrong with single rows is
 * returned as issues. Runs in a worker thread, without the database.
 */
export async function readSubmissionFile(
  job: SubmissionJob,
  progress: (rows: number) => void,
  signal?: AbortSignal,
): Promise<SubmissionReading> {
  const table = await readTable(
    job.path,
    signal === undefined ? {} : { signal },
  );
  const { header, rows } = await splitAtHeader<ColumnKey>(table.chunks, {
    match: matchHeading,
  });
  if (header === null) throw refuseFile("no-heading");
  const columns = columnsOf(header);
  const context: RowContext = {
    registry: buildRegistry(
      job.registry.entries,
      job.registry,
      new Map(job.registry.decisions),
    ),
    columns,
    area: job.area,
    month: job.month,
    currentMonth: job.currentMonth,
    decisions: new Map(job.rowDecisions),
  };
  const headings = headingList(header);
  const collector = createReportCollector(context, headings);
  const newDecisions = new Map<
    string,
    SubmissionReading["newDecisions"][number]
  >();
  let count = 0;
  for await (const chunk of rows) {
    for (const row of chunk) {
      collector.add(row);
      if (context.decisions.has(row.number))
        noteDecision(row, context, newDecisions);
    }
    count += chunk.length;
    progress(count);
  }
  const collected = collector.finish();
  return {
    kind: table.kind,
    ...summarise(collected),
    issues: [
      ...sheetIssues(table),
      ...headerIssues(header, columns),
      ...collected.issues,
    ],
    newDecisions: [...newDecisions.values()],
    copyText: toCopyText(collected.reports),
    gzip: job.isKept
      ? await compress(await readFile(job.path), { level: 1 })
      : null,
  };
}

function summarise({ rowsRead, reports, refused, unplaced }: Collected) {
  return {
    rowsRead,
    valid: reports.length,
    months: [...new Set(reports.map((report) => report.month))].sort(),
    regencies: [
      ...new Set(
        reports.map(({ entry }) => ancestorAt(entry.villageCode, "regency")),
      ),
    ].sort(),
    refused,
    unplaced,
  };
}

function columnsOf(header: TableHeader<ColumnKey>): Columns {
  const identity: Columns["identity"] = {};
  const found: {
    code: ElementCode;
    position: number;
    place: { index: number; heading: string };
  }[] = [];
  for (const [key, index] of header.columns) {
    const place = { index, heading: header.texts.get(index) ?? key };
    if (identitySet.has(key)) identity[key as IdentityColumn] = place;
    else
      found.push({
        code: key as ElementCode,
        position: elementCodes.indexOf(key as ElementCode),
        place,
      });
  }
  return { identity, elements: found };
}

function headingList(header: TableHeader<ColumnKey>): string[] {
  const width = Math.max(-1, ...header.texts.keys()) + 1;
  return Array.from(
    { length: width },
    (_, index) => header.texts.get(index) ?? "",
  );
}

/** An issue about visible sheets that are not read, because the sender may have meant one of them. */
function sheetIssues({ sheet, sheets }: TableReading): Issue[] {
  const unread = sheets
    .filter(({ isHidden, hasContent }) => hasContent && !isHidden)
    .map(({ name }) => name)
    .filter((name) => name !== sheet);
  if (sheet === null || unread.length === 0) return [];
  const shown = unread.slice(0, 10).join(", ");
  return [
    {
      code: "unread-sheet",
      severity: "warning",
      row: null,
      column: null,
      value: shown,
      ...unreadSheetTexts(sheet, shown),
    },
  ];
}

function headerIssues(
  header: TableHeader<ColumnKey>,
  columns: Columns,
): Issue[] {
  const at = (text: string) => ({ row: header.row, column: text, value: null });
  const duplicates = header.duplicates.map(({ columns: places }): Issue => {
    const text = header.texts.get(places[0] ?? -1) ?? "";
    return {
      code: "duplicate-column",
      severity: "error",
      ...at(text),
      ...duplicateColumnTexts(text),
    };
  });
  const unknown = header.unknown.map(({ text }): Issue => ({
    code: "unknown-column",
    severity: "warning",
    ...at(text),
    ...unknownColumnTexts(text),
  }));
  const missing =
    elementCodes.length - columns.elements.length - header.duplicates.length;
  if (missing <= 0) return [...duplicates, ...unknown];
  return [
    ...duplicates,
    ...unknown,
    {
      code: "missing-column",
      severity: "warning",
      row: header.row,
      column: null,
      value: null,
      ...missingColumnsTexts(missing),
    },
  ];
}

function noteDecision(
  row: TableRow,
  context: RowContext,
  into: Map<string, SubmissionReading["newDecisions"][number]>,
): void {
  const posyanduId = context.decisions.get(row.number);
  const entry = context.registry.byId.get(posyanduId ?? "");
  const { posyandu } = posyanduIdentityOf(row, context.columns);
  if (entry === undefined || posyandu === "") return;
  const decision = {
    villageCode: entry.villageCode,
    matchName: matchName(posyandu),
    posyanduId: entry.id,
  };
  into.set(`${decision.villageCode}|${decision.matchName}`, decision);
}

/** How many rows a portion of COPY text holds. A portion is a few hundred kilobytes. */
const copyPortion = 2_000;

/** COPY text of the columns of the staging table. Ids and months hold no characters that would have to be escaped for COPY. */
function toCopyText(reports: readonly ParsedReport[]): Uint8Array[] {
  const portions: Uint8Array[] = [];
  for (let from = 0; from < reports.length; from += copyPortion) {
    let text = "";
    for (const report of reports.slice(from, from + copyPortion))
      text += copyLine(report);
    portions.push(Buffer.from(text));
  }
  return portions;
}

function copyLine({ entry, month, rowNumber, counts }: ParsedReport): string {
  let line = `${entry.id}\t${month}\t${String(rowNumber)}`;
  for (const count of counts)
    line += smallCopyTexts[count + 1] ?? `\t${String(count)}`;
  return `${line}\n`;
}

/** The COPY text of "not reported" (-1) and of every count below a thousand, made once. Nearly all counts are among them. */
const smallCopyTexts: readonly string[] = Array.from(
  { length: 1_001 },
  (_, index) =>
    index - 1 === notReported ? "\t\\N" : `\t${String(index - 1)}`,
);
