import {
  matchChildHeading,
  requiredChildColumns,
  type ChildColumn,
} from "@/lib/children/domain/child-columns";
import { buildPlaceRegistry } from "@/lib/registry/domain/match-place";
import type { DateUse } from "@/lib/children/domain/date-order";
import { normaliseHeading } from "@/lib/core/domain/heading";
import { shapeOfChildren } from "@/lib/children/domain/row-shape";
import {
  createRowKinds,
  headingsToCompare,
} from "@/lib/core/domain/table/row-kind";
import { ChildCollector } from "./child-collector";
import { DatedRows } from "./dated-rows";
import type {
  ChildFileJob,
  ChildFileReading,
  HeadingChoice,
} from "./child-file-job";
import {
  readTable,
  type TableReading,
} from "@/lib/core/files/tables/read-table";
import { refuseFile } from "@/lib/core/files/refusal";
import {
  splitAtHeader,
  type TableHeader,
} from "@/lib/core/domain/table/table-header";

/**
 * Reads one file of measured children from beginning to end. Names, NIK and birth dates are used for the age and the keyed hash, and are not passed
 * on. Throws a FileRefusal if the file as a whole cannot be used. Columns that were not found are returned as missing, so that a person can name
 * their headings. Runs in a worker thread, without the database.
 */
export async function readChildFile(
  job: ChildFileJob,
  progress: (rows: number) => void,
): Promise<ChildFileReading> {
  const table = await readTable(job.path);
  const uses = useOfHeadings(job.headings);
  const { header, rows } = await splitAtHeader<string>(table.chunks, {
    // A column that is passed over has its heading as key, so that only columns that are read can be found twice.
    match: (text) => {
      const use = uses(text);
      return use === "passed-over" ? `-${normaliseHeading(text)}` : use;
    },
  });
  if (header === null) throw refuseFile("no-heading");
  const columns = new Map(
    [...header.columns].filter(
      (entry): entry is [ChildColumn, number] => !entry[0].startsWith("-"),
    ),
  );
  const missingColumns = requiredChildColumns.filter(
    (column) => !columns.has(column),
  );
  const open = () => {
    const collector = openCollector(job, header, columns);
    noteTable(collector, table, header);
    noteAbsentMeasures(collector, header);
    return collector;
  };
  const reader = new DatedRows(columns, job, open());
  const kindOf = createRowKinds(
    shapeOfChildren(columns, headingsToCompare(header.written)),
  );
  let count = 0;
  for await (const chunk of rows) {
    if (missingColumns.length > 0) break;
    for (const row of chunk) {
      const kind = kindOf(row);
      if (kind === null) reader.take(row);
      else reader.collector.passOver(row.number, kind);
    }
    count += chunk.length;
    progress(count);
  }
  const dates = reader.finish();
  // What was read before the trouble was found must not stand as if it were the file.
  const isStopped = dates.some(({ trouble }) => trouble !== null);
  const collector = isStopped ? open() : reader.collector;
  noteDates(collector, header, dates);
  return {
    kind: table.kind,
    headings: headingsOf(header, uses),
    missingColumns,
    dates: dates.map((use) => ({
      ...use,
      heading: header.texts.get(columns.get(use.column) ?? -1) ?? use.column,
    })),
    ...collector.finish(),
  };
}

type Uses = (heading: string) => HeadingChoice | null;

function useOfHeadings(choices: ChildFileJob["headings"]): Uses {
  const chosen = new Map(choices);
  return (text) =>
    chosen.get(normaliseHeading(text)) ?? matchChildHeading(text);
}

function headingsOf(header: TableHeader<string>, uses: Uses) {
  return [...header.texts.values()].map((heading) => ({
    heading,
    use: uses(heading),
  }));
}

function openCollector(
  job: ChildFileJob,
  header: TableHeader<string>,
  columns: ReadonlyMap<ChildColumn, number>,
): ChildCollector {
  const { registry } = job;
  return new ChildCollector({
    registry: buildPlaceRegistry(registry.entries, registry),
    entries: new Map(registry.entries.map((entry) => [entry.id, entry])),
    decisions: new Map(job.decisions),
    keys: job.keys,
    sha256: job.sha256,
    headingOf: (column) =>
      header.texts.get(columns.get(column) ?? -1) ?? column,
  });
}

/**
 * Issues about sheets that are not read, because the sender may have meant one of them, and about equal headings, because neither can be preferred.
 */
function noteTable(
  collector: ChildCollector,
  { sheet, sheets }: TableReading,
  header: TableHeader<string>,
): void {
  const isUnread = sheets.some(
    ({ name, isHidden, hasContent }) =>
      hasContent && !isHidden && name !== sheet,
  );
  if (isUnread)
    collector.note(header.row, {
      code: "unread-sheet",
      effect: "note",
      column: null,
    });
  for (const { key } of header.duplicates)
    if (!key.startsWith("-"))
      collector.note(header.row, {
        code: "duplicate-column",
        effect: "left-out",
        column: key as ChildColumn,
      });
}

/** A file without these columns can be read, but its sender would believe that they are counted. A heading that is there twice is another issue. */
function noteAbsentMeasures(
  collector: ChildCollector,
  { row, columns, duplicates }: TableHeader<string>,
): void {
  for (const measure of ["weight", "height"] as const)
    if (!columns.has(measure) && !duplicates.some(({ key }) => key === measure))
      collector.note(row, {
        code: `${measure}-column-absent`,
        effect: "left-out",
        column: null,
      });
}

/** An order that was inferred is said, because a person may know better. One that the days show needs no word. */
function noteDates(
  collector: ChildCollector,
  { row }: TableHeader<string>,
  dates: readonly DateUse[],
): void {
  for (const { column, order, ground } of dates)
    if (order !== null && (ground === "other-column" || ground === "months"))
      collector.note(row, {
        code: order === "dmy" ? "day-first-assumed" : "month-first-assumed",
        effect: "note",
        column,
      });
}
