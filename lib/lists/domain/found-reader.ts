import { answerOf, type AnswerState } from "@/lib/core/catalogue/answer";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import {
  stateOf,
  toldCoverage,
  type ShownState,
} from "@/lib/core/catalogue/states";
import type { MonthTable } from "@/lib/figures/domain/month-table";
import type { Measured } from "./measure";

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

/** Reads the figure of one posyandu, by the same rule as that of an area; `row` is its place in the table, undefined if it was not in the area then. */
export function foundReader(
  table: MonthTable,
  of: Measured,
): (row: number | undefined) => Found {
  const read =
    of.type === "element" ? countReader(table, of.id) : figureReader(table, of);
  return (row) => (row === undefined ? absent : read(row));
}

// A list reads tens of thousands of cells before it has chosen a row: columns are looked up once, and no object is copied on the way.

function countReader(
  { counts, reported, notOpen }: MonthTable,
  code: string,
): (row: number) => Found {
  const column = counts[code] ?? [];
  return (row) => {
    const count = column[row] ?? null;
    const found: Found =
      count !== null
        ? { state: "value", shown: "value", value: count, coverage: all }
        : {
            state: "not-reported",
            shown: reported[row] === 1 ? "left-empty" : "not-reported",
            coverage: none,
          };
    if (notOpen[row] === 1) found.notOpen = true;
    return found;
  };
}

const all = { reported: 1, registered: 1 };
const none = { reported: 0, registered: 1 };

function figureReader(
  { counts, reported, notOpen }: MonthTable,
  { id }: Extract<Measured, { type: "indicator" }>,
): (row: number) => Found {
  const indicator = indicatorOf(id);
  const [num, den, n] = ["num", "den", "n"].map(
    (side) => counts[`${id}_${side}`] ?? [],
  );
  return (row) => {
    const posyandu = n?.[row] ?? 0;
    const sent = reported[row] === 1 ? all : none;
    const coverage = posyandu > 0 ? all : none;
    const isClosed = notOpen[row] === 1;
    const answer = answerOf(
      indicator,
      { numerator: num?.[row] ?? 0, denominator: den?.[row] ?? 0, posyandu },
      sent,
    );
    const { state } = answer;
    const shown = stateOf(indicator, {
      state,
      coverage: toldCoverage({ state, coverage }, sent),
      notOpen: isClosed,
    });
    const found: Found = { state, shown, coverage };
    if ("value" in answer) {
      found.value = answer.value;
      found.numerator = answer.numerator;
      found.denominator = answer.denominator;
    }
    if (isClosed) found.notOpen = true;
    return found;
  };
}
