import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import {
  createCopyBuffer,
  takeBytes,
  writeCounts,
  writeText,
} from "@/db/copy-buffer";
import { ancestorAt, isWithin } from "@/lib/core/domain/ids";
import { normaliseHeading } from "@/lib/core/domain/heading";
import { matchName } from "@/lib/core/domain/match-name";
import { recogniseKind } from "@/lib/core/files/recognise-kind";
import type { TableRow } from "@/lib/core/domain/cell";
import type { Month } from "@/lib/core/domain/month";
import {
  columnLetters,
  type MergedRange,
} from "@/lib/core/domain/table/merged-range";
import {
  createReportCollector,
  type Collected,
} from "@/lib/reports/domain/collect-reports";
import {
  columnsOf,
  type Columns,
  type HeadingChoices,
} from "@/lib/reports/domain/columns";
import {
  matchHeading,
  mayRepeat,
  originHeading,
  type ColumnKey,
} from "@/lib/reports/domain/headings";
import {
  posyanduIdentityOf,
  type ParsedReport,
  type RowContext,
} from "@/lib/reports/domain/parse-report";
import { withLetters } from "@/lib/reports/domain/issue-letters";
import { readTable } from "@/lib/core/files/tables/read-table";
import { refuseFile } from "@/lib/core/files/refusal";
import {
  splitAtHeader,
  type TableHeader,
} from "@/lib/core/domain/table/table-header";
import { chooseReportSheet } from "./choose-sheet";
import { fileIssues } from "./file-issues";
import { periodOf } from "./file-period";
import { readRowsAgain } from "./read-rows-again";
import { openRegistry } from "./shared-registry";
import type {
  ReadColumn,
  SubmissionJob,
  SubmissionReading,
} from "./submission-job";

const compress = promisify(gzip);

/** The file as gzip. It is packed beside this thread, while the file is read; whoever reads it learns of a failure first, or with the result. */
function pack(path: string): Promise<Uint8Array> {
  const packed = readFile(path).then((bytes) => compress(bytes, { level: 1 }));
  packed.catch(() => undefined);
  return packed;
}

/**
 * Reads one uploaded file from beginning to end. Throws a FileRefusal if the file as a whole cannot be used. What is wrong with single rows is
 * returned as issues. Runs in a worker thread, without the database.
 */
export async function readSubmissionFile(
  job: SubmissionJob,
  progress: (rows: number) => void,
  signal?: AbortSignal,
): Promise<SubmissionReading> {
  const options = {
    ...(signal === undefined ? {} : { signal }),
    ...(job.sheet === null ? {} : { sheet: job.sheet }),
    choose: chooseReportSheet(job.month),
  };
  const packed = job.isKept ? pack(job.path) : null;
  const table = await readTable(job.path, options);
  const { header, titles, rows } = await splitAtHeader<ColumnKey>(
    table.chunks,
    { match: matchHeading, mayRepeat },
  );
  if (header === null) throw noHeading(titles);
  const choices: HeadingChoices = new Map(job.headings);
  const columns = columnsOf(header, choices);
  const headings = headingList(header);
  // Every row of a file of refused rows names its month, and it may be a list of several months.
  const month = headings.includes(originHeading) ? null : job.month;
  const period = periodOf({ ...job, month }, columns, {
    fileName: job.fileName,
    sheet: table.sheet,
    titles,
  });
  const context = contextOf(job, columns, period.month);
  const { collected, newDecisions } = await collect(rows, {
    context,
    headings,
    written: header.written,
    merged: table.layout.merged,
    progress,
  });
  const { toReadAgain } = collected;
  await readRowsAgain(job.path, options, { toReadAgain, context, headings });
  return {
    kind: table.kind,
    ...summarise(collected),
    refused: collected.refused.map((row) => ({
      ...row,
      issues: withLetters(row.issues, header),
    })),
    sheet: table.sheet,
    sheets: table.sheets
      .filter(({ isHidden, hasContent }) => hasContent && !isHidden)
      .map(({ name }) => name),
    columns: describeColumns(header, { columns, choices, collected }),
    issues: [
      ...period.issues,
      ...fileIssues({ table, header, columns, choices, collected }),
      ...withLetters(collected.issues, header),
    ],
    newDecisions,
    copyText: toCopyText(collected.reports),
    gzip: await packed,
  };
}

function contextOf(
  job: SubmissionJob,
  columns: Columns,
  month: Month | null,
): RowContext {
  const { registry, regencies } = openRegistry(job.registry);
  return {
    registry: { ...registry, decisions: new Map(job.nameDecisions) },
    columns,
    area: job.area,
    regencies,
    month,
    currentMonth: job.currentMonth,
    dateOrder: null,
    decisions: new Map(job.rowDecisions),
  };
}

type Collecting = {
  context: RowContext;
  headings: readonly string[];
  written: ReadonlyMap<number, readonly string[]>;
  /** Complete when the rows have been taken. */
  merged: readonly MergedRange[];
  progress: (rows: number) => void;
};

async function collect(
  rows: AsyncIterable<TableRow[]>,
  { context, headings, written, merged, progress }: Collecting,
): Promise<{
  collected: Collected;
  newDecisions: SubmissionReading["newDecisions"];
}> {
  const collector = createReportCollector(context, headings, written);
  const decided = new Map<number, string>();
  let count = 0;
  for await (const chunk of rows) {
    for (const row of chunk) {
      collector.add(row);
      if (context.decisions.has(row.number))
        decided.set(
          row.number,
          posyanduIdentityOf(row, context.columns).posyandu,
        );
    }
    count += chunk.length;
    progress(count);
  }
  const collected = collector.finish(merged);
  return { collected, newDecisions: decisionsOf(decided, collected, context) };
}

/** A file of another kind has headings, too, and its sender is told where it belongs. */
function noHeading(titles: readonly TableRow[]) {
  const kind = recogniseKind(titles);
  return kind === null || kind === "report"
    ? refuseFile("no-heading")
    : refuseFile(`other-kind-${kind}`);
}

function summarise({
  rowsRead,
  passedOver,
  reports,
  hidden,
  unplaced,
  origins,
}: Collected) {
  return {
    rowsRead,
    rowsPassedOver: passedOver.length,
    rowsHidden: hidden,
    valid: reports.length,
    months: [...new Set(reports.map((report) => report.month))].sort(),
    regencies: [
      ...new Set(
        reports.map(({ entry }) => ancestorAt(entry.villageCode, "regency")),
      ),
    ].sort(),
    unplaced,
    origins,
  };
}

function headingList(header: TableHeader<ColumnKey>): string[] {
  const width = Math.max(-1, ...header.texts.keys()) + 1;
  return Array.from(
    { length: width },
    (_, index) => header.texts.get(index) ?? "",
  );
}

/** Every column with a heading, in the order of the file: what it is read as, and how many rows fill it if it is not read. */
function describeColumns(
  header: TableHeader<ColumnKey>,
  {
    columns: { identity, elements },
    choices,
    collected,
  }: { columns: Columns; choices: HeadingChoices; collected: Collected },
): ReadColumn[] {
  const uses = new Map<number, ColumnKey>();
  for (const [key, places] of Object.entries(identity))
    for (const { index } of places) uses.set(index, key as ColumnKey);
  for (const { code, stated, parts } of elements)
    for (const place of [stated, ...parts])
      if (place !== null) uses.set(place.index, code);
  return [...header.texts].map(([index, heading]) => {
    const isPassedOver =
      choices.get(normaliseHeading(heading)) === "passed-over";
    return {
      heading,
      letter: columnLetters(index),
      use: isPassedOver ? "passed-over" : (uses.get(index) ?? null),
      filled: uses.has(index)
        ? null
        : (collected.unread.get(index)?.cells ?? 0),
    };
  });
}

/**
 * The choices of posyandu that are remembered for later files: those by which a row was taken. One on a row that was refused or passed over has decided
 * nothing, and one outside the area of the file is not its sender's to make.
 */
function decisionsOf(
  decided: ReadonlyMap<number, string>,
  { refused, passedOver }: Pick<Collected, "refused" | "passedOver">,
  { decisions, registry, area }: RowContext,
): SubmissionReading["newDecisions"] {
  const notTaken = new Set([
    ...refused.map(({ rowNumber }) => rowNumber),
    ...passedOver.map(({ row }) => row),
  ]);
  const made = new Map<string, SubmissionReading["newDecisions"][number]>();
  for (const [row, posyandu] of decided) {
    const entry = registry.byId.get(decisions.get(row) ?? "");
    const name = matchName(posyandu);
    if (entry === undefined || name === "" || notTaken.has(row)) continue;
    const { id: posyanduId, villageCode } = entry;
    if (isWithin(villageCode, area))
      made.set(`${villageCode}|${name}`, {
        villageCode,
        matchName: name,
        posyanduId,
      });
  }
  return [...made.values()];
}

/** How many rows a portion of COPY text holds. A portion is a few hundred kilobytes. */
const copyPortion = 2_000;

/** COPY text of the columns of the staging table. Ids and months hold no characters that would have to be escaped for COPY. */
function toCopyText(reports: readonly ParsedReport[]): Uint8Array[] {
  const portions: Uint8Array[] = [];
  const buffer = createCopyBuffer();
  for (const [index, report] of reports.entries()) {
    const { entry, month, rowNumber, counts } = report;
    writeText(buffer, `${entry.id}\t${month}\t${String(rowNumber)}`);
    writeCounts(buffer, counts);
    if ((index + 1) % copyPortion === 0) portions.push(takeBytes(buffer));
  }
  if (buffer.length > 0) portions.push(takeBytes(buffer));
  return portions;
}
