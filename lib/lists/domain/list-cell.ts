import { changeOf } from "@/lib/core/catalogue/change";
import { changeCauseOf } from "@/lib/core/catalogue/change-cause";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { roundedValueOf } from "@/lib/core/catalogue/states";
import { addMonths, type Month } from "@/lib/core/domain/month-steps";
import { roundShown } from "@/lib/core/domain/shown-number";
import {
  contributionsOf,
  wholeOf,
  type Contribution,
  type Ratio,
} from "@/lib/core/statistics/contributions";
import { writeMeasure, type Measure } from "./measure";
import type { MonthTable } from "@/lib/figures/domain/month-table";
import { foundReader, type Found } from "./found-reader";

/**
 * Decimals of a contribution. One posyandu among thousands moves the figure of a province by hundredths of a point; with the one decimal of a level all of
 * them would read zero.
 */
export const partDecimals = 3;

/** What a list says of one posyandu and measure. */
export type Cell = Found & {
  /** The posyandu has been silent for a year; only where a condition asks. */
  isSilent?: true;
  /** For changes and contributions: what the measure says in the month, and in the one compared with. */
  now?: Found;
  before?: Found;
  /** For a contribution: the three parts of `value`, in points. */
  found?: number;
  closed?: number;
  who?: number;
};

/** The contributions to the change of an area's figure; by posyandu, those that have left the area meanwhile too. */
export type Parts = {
  /** The area's figure in both months and the change, in points or the indicator's unit, unrounded; null without a denominator. */
  before: number | null;
  now: number | null;
  change: number | null;
  of: ReadonlyMap<string, Contribution>;
};

/** The months of a list, and the contributions that it asks for, by the text of their measure. */
export type Tables = {
  month: Month;
  months: ReadonlyMap<Month, MonthTable>;
  parts: ReadonlyMap<string, Parts>;
};

export function tableOf(tables: Tables, back: number): MonthTable {
  const month = addMonths(tables.month, -back);
  const table = tables.months.get(month);
  if (table === undefined) throw new RangeError(`${month} was not read`);
  return table;
}

/** By the columns of both months: those of a table are kept for many lists. */
const knownParts = new WeakMap<object, WeakMap<object, Parts>>();

/** What each posyandu contributes to the change of the area's indicator since an earlier month, by `contributionsOf`. */
export function partsOf(
  now: MonthTable,
  then: MonthTable,
  id: Parameters<typeof indicatorOf>[0],
): Parts {
  const [column, earlier] = [now, then].map(
    ({ counts }) => counts[`${id}_num`],
  );
  if (column === undefined || earlier === undefined)
    throw new RangeError(`${id} was not read`);
  const known = knownParts.get(column) ?? new WeakMap<object, Parts>();
  knownParts.set(column, known);
  const parts = known.get(earlier) ?? computeParts(now, then, id);
  known.set(earlier, parts);
  return parts;
}

function computeParts(
  now: MonthTable,
  then: MonthTable,
  id: Parameters<typeof indicatorOf>[0],
): Parts {
  const ids = [...new Set([...now.ids, ...then.ids])];
  const indicator = indicatorOf(id);
  const both = ids.map((posyandu) => {
    const [was, is] = [then.at.get(posyandu), now.at.get(posyandu)];
    return {
      before: ratioAt(then, was, id),
      after: ratioAt(now, is, id),
      cause: changeCauseOf(
        indicator,
        givenAt(then, was, id),
        givenAt(now, is, id),
      ),
    };
  });
  const scale = indicator.unit === "percent" ? 100 : 1;
  const { total, parts } = contributionsOf(both);
  const whole = (side: "before" | "after") => {
    let [numerator, denominator] = [0, 0];
    for (const { [side]: ratio } of both) {
      numerator += ratio?.numerator ?? 0;
      denominator += ratio?.denominator ?? 0;
    }
    return denominator === 0 ? null : (numerator / denominator) * scale;
  };
  const nothing = { found: 0, closed: 0, who: 0 };
  return {
    before: whole("before"),
    now: whole("after"),
    change: total === null ? null : total * scale,
    of: new Map(
      ids.map((posyandu, at) => {
        const { found, closed, who } = parts[at] ?? nothing;
        return [
          posyandu,
          { found: found * scale, closed: closed * scale, who: who * scale },
        ];
      }),
    ),
  };
}

function givenAt(
  { counts, notOpen }: MonthTable,
  row: number | undefined,
  id: string,
) {
  if (row === undefined) return undefined;
  return {
    denominator: counts[`${id}_den`]?.[row] ?? 0,
    given: counts[`${id}_n`]?.[row] ?? 0,
    notOpen: notOpen[row] === 1,
  };
}

function ratioAt(
  { counts }: MonthTable,
  row: number | undefined,
  id: string,
): Ratio | null {
  if (row === undefined) return null;
  const denominator = counts[`${id}_den`]?.[row] ?? 0;
  const numerator = counts[`${id}_num`]?.[row] ?? 0;
  return denominator === 0 ? null : { numerator, denominator };
}

/** Reads what a list says of a measure, posyandu by posyandu; an id may be one that is not in the area any more. */
export function cellReader(
  tables: Tables,
  measure: Measure,
): (id: string) => Cell {
  const { kind, of } = measure;
  const table = tableOf(tables, 0);
  const readNow = foundReader(table, of);
  if (kind === "now")
    return (id) => {
      const row = table.at.get(id);
      return told(table, row, readNow(row));
    };
  const earlier = tableOf(tables, measure.months);
  const readBefore = foundReader(earlier, of);
  const both = (id: string) => ({
    now: readNow(table.at.get(id)),
    before: readBefore(earlier.at.get(id)),
  });
  if (kind === "change")
    return (id) => {
      const { now, before } = both(id);
      return told(table, table.at.get(id), changeCell(measure, now, before));
    };
  const parts = tables.parts.get(writeMeasure(measure));
  return (id) => told(table, table.at.get(id), partCell(parts, id, both(id)));
}

/** The same cell, with the silence of its posyandu. */
function told(
  { silent }: MonthTable,
  row: number | undefined,
  cell: Cell,
): Cell {
  return row !== undefined && silent[row] === 1
    ? { ...cell, isSilent: true }
    : cell;
}

/**
 * Reads the number of a measure as `readNumber` reads it from the cell. Of a contribution without making the cell: a list finds and orders tens of thousands
 * of them.
 */
export function numberReader(
  tables: Tables,
  measure: Measure,
): (id: string) => number | undefined {
  const { kind, of } = measure;
  if (kind !== "part") {
    const read = cellReader(tables, measure);
    return (id) => readNumber(measure, read(id));
  }
  const parts = tables.parts.get(writeMeasure(measure));
  if (parts?.change === null) return () => undefined;
  const table = tableOf(tables, 0);
  const earlier = tableOf(tables, measure.months);
  const readNow = foundReader(table, of);
  const readBefore = foundReader(earlier, of);
  const isCounted = ({ denominator = 0 }: Found) => denominator > 0;
  return (id) => {
    const part = parts?.of.get(id);
    return part !== undefined &&
      (isCounted(readNow(table.at.get(id))) ||
        isCounted(readBefore(earlier.at.get(id))))
      ? roundShown(wholeOf(part), partDecimals)
      : undefined;
  };
}

/** What a list says of a measure at one posyandu. */
export function cellOf(tables: Tables, measure: Measure, id: string): Cell {
  return cellReader(tables, measure)(id);
}

/** A change has a value only where both months have one: a posyandu that has not reported has neither risen nor fallen. */
function changeCell({ of }: Measure, now: Found, before: Found): Cell {
  const difference = differenceOf(of, now, before);
  if (difference !== null) return { ...counted(now, difference), now, before };
  // The month without a figure says why; where both have one they are too small to be compared, or one of them did not open.
  const silent = [now, before].find(({ shown }) => shown !== "value") ?? now;
  return { ...wordOf(silent, now), now, before };
}

/** Whether a change has no number because the earlier of the two months has none: what is told then is not the posyandu's state of this month. */
export function isOwedBefore(
  { kind }: Pick<Measure, "kind">,
  {
    value,
    now,
    before,
  }: {
    value?: number | undefined;
    now?: Pick<Found, "shown"> | undefined;
    before?: Pick<Found, "shown"> | undefined;
  },
): boolean {
  return (
    kind === "change" &&
    value === undefined &&
    now?.shown === "value" &&
    before !== undefined &&
    before.shown !== "value"
  );
}

/** The state of a cell that has a number. */
const counted = ({ coverage }: Found, value: number): Found => ({
  state: "value",
  shown: "value",
  value,
  coverage,
});

/** The state of a cell that has none: that of the month to which it is owed. */
function wordOf({ state, shown }: Found, { coverage }: Found): Found {
  const hasValue = state === "value" || state === "too-small";
  return { state: hasValue ? "not-applicable" : state, shown, coverage };
}

function differenceOf(
  of: Measure["of"],
  now: Found,
  before: Found,
): number | null {
  if (of.type === "element") {
    if (now.notOpen === true || before.notOpen === true) return null;
    return now.value === undefined || before.value === undefined
      ? null
      : now.value - before.value;
  }
  const sources = { fromChildren: 0 };
  const change = changeOf(
    indicatorOf(of.id),
    { ...now, ...sources },
    { ...before, ...sources },
  );
  return change?.difference ?? null;
}

/** A posyandu without a report now contributes what it is missing for. Only one that gave counts in neither month contributes nothing. */
function partCell(
  parts: Parts | undefined,
  id: string,
  { now, before }: { now: Found; before: Found },
): Cell {
  const part = parts?.of.get(id);
  const isCounted = [now, before].some(
    ({ denominator = 0 }) => denominator > 0,
  );
  if (part === undefined || parts?.change === null || !isCounted)
    return { ...wordOf(now, now), now, before };
  return { ...counted(now, wholeOf(part)), ...part, now, before };
}

/** The number of a cell as it is read, by which it is compared and ordered; undefined where a word stands in its place. */
export function readNumber(measure: Measure, cell: Cell): number | undefined {
  if (cell.value === undefined) return undefined;
  if (measure.kind === "part") return roundShown(cell.value, partDecimals);
  if (measure.kind === "change") return cell.value;
  return measure.of.type === "element"
    ? cell.value
    : roundedValueOf(indicatorOf(measure.of.id), cell);
}
