import { answerOf, type AnswerState } from "@/lib/core/catalogue/answer";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { stateOf, type ShownState } from "@/lib/core/catalogue/states";
import type { Month } from "@/lib/core/domain/month-steps";
import type { Measured } from "./measure";

/**
 * The posyandu of an area in a month, column by column: a province has tens of thousands of them, and an object for each would cost more than all that is
 * asked of them. `counts` has the columns of the indicators (`ds_num`, `ds_den`, `ds_n`) and of the elements by their code; null is not reported.
 */
export type MonthTable = {
  month: Month;
  ids: readonly string[];
  names: readonly string[];
  villages: readonly string[];
  /** Seconds since 1970; null where nothing has come. */
  receivedAt: readonly (number | null)[];
  reported: readonly number[];
  notOpen: readonly number[];
  simulated: readonly number[];
  fromChildren: readonly number[];
  counts: Readonly<Record<string, readonly (number | null)[]>>;
  /** Where each posyandu stands in the columns. */
  at: ReadonlyMap<string, number>;
};

/** What a posyandu says of a measure in a month. Zero is always a counted value; without one the state says why. */
export type Found = {
  state: AnswerState;
  /** The same as people are told it. */
  shown: ShownState;
  /** In the unit of the indicator, unrounded; or the count. */
  value?: number;
  numerator?: number;
  denominator?: number;
  coverage: { reported: number; registered: number };
  notOpen?: true;
};

const absent: Found = {
  state: "not-applicable",
  shown: "no-posyandu",
  coverage: { reported: 0, registered: 0 },
};

/** The figure of one posyandu, by the same rule as that of an area. `row` is its place in the table; undefined if it was not in the area then. */
export function foundIn(
  table: MonthTable,
  row: number | undefined,
  of: Measured,
): Found {
  if (row === undefined) return absent;
  return of.type === "element"
    ? countIn(table, row, of.id)
    : figureIn(table, row, of);
}

function countIn(table: MonthTable, row: number, code: string): Found {
  const count = table.counts[code]?.[row] ?? null;
  const reported = table.reported[row] ?? 0;
  const coverage = { reported: count === null ? 0 : 1, registered: 1 };
  const closed = table.notOpen[row] === 1 ? ({ notOpen: true } as const) : {};
  if (count !== null)
    return {
      state: "value",
      shown: "value",
      value: count,
      coverage,
      ...closed,
    };
  return {
    state: "not-reported",
    shown: reported === 1 ? "left-empty" : "not-reported",
    coverage,
    ...closed,
  };
}

function figureIn(
  table: MonthTable,
  row: number,
  { id }: Extract<Measured, { type: "indicator" }>,
): Found {
  const indicator = indicatorOf(id);
  const at = (column: string) => table.counts[`${id}_${column}`]?.[row] ?? 0;
  const posyandu = at("n");
  const reported = table.reported[row] ?? 0;
  const answer = answerOf(
    indicator,
    { numerator: at("num"), denominator: at("den"), posyandu },
    { reported, registered: 1 },
  );
  const coverage = { reported: posyandu, registered: 1 };
  const closed = table.notOpen[row] === 1 ? ({ notOpen: true } as const) : {};
  const shown = stateOf(indicator, {
    state: answer.state,
    // A report without these counts is another thing than no report.
    coverage:
      answer.state === "not-reported" ? { reported, registered: 1 } : coverage,
    notOpen: table.notOpen[row] === 1,
  });
  return { ...answer, shown, coverage, ...closed };
}
