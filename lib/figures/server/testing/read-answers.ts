import {
  hiddenBelow,
  publicCount,
  unknownCount,
  type PublicCount,
} from "@/lib/core/disclosure/public-count";
import { overlap, type Span } from "@/lib/core/disclosure/spans";
import {
  anything,
  nameOf,
  personalSides,
  type Observed,
  type Reader,
  type Side,
  type Told,
} from "./observed";

/** What each answer says of the two counts behind it. */
export function spansOf(
  observed: readonly Observed[],
  exact: Reader["exact"],
): Told {
  const told: Told = new Map();
  for (const { stage, month, area, indicator, figure } of observed) {
    const people = personalSides(indicator);
    if (people.length === 0) continue;
    const row = exact({ stage, month }, area);
    const counts = {
      num: Number(row?.[`${indicator}_num`] ?? 0),
      den: Number(row?.[`${indicator}_den`] ?? 0),
    };
    const spans = readFigure(figure, counts, people);
    for (const side of ["num", "den"] as const) {
      const name = nameOf({ stage, month }, area, indicator, side);
      const before = told.get(name)?.span;
      const span =
        before === undefined ? spans[side] : overlap(before, spans[side]);
      told.set(name, {
        span,
        count: people.includes(side) ? counts[side] : 0,
        reported: figure.coverage.reported,
      });
    }
  }
  return told;
}

type Counts = Readonly<Record<Side, number>>;
type Spans = Record<Side, Span>;

/** The spans of a figure's counts: the answer says in which steps they were rounded. */
function readFigure(
  figure: Observed["figure"],
  counts: Counts,
  people: readonly Side[],
): Spans {
  switch (figure.state) {
    case "not-reported":
      return { num: { from: 0, to: 0 }, den: { from: 0, to: 0 } };
    case "not-applicable":
      return { num: anything, den: { from: 0, to: 0 } };
    case "suppressed":
      return readHidden(figure, counts, people);
    default:
      return isValueRounded(figure)
        ? readShown(figure, counts, people)
        : (exactSpans(figure, counts) ?? readShown(figure, counts, people));
  }
}

const tens = { numerator: hiddenBelow, denominator: hiddenBelow };

/** A value that is not shown, with or without what it is at most or at least. */
function readHidden(
  { atMost, atLeast, steps = tens }: Observed["figure"],
  counts: Counts,
  people: readonly Side[],
): Spans {
  const den = within(counts.den, steps.denominator);
  if (atMost === undefined && atLeast === undefined)
    return { num: anything, den: { from: 1, to: den.to } };
  return {
    num: within(counts.num, steps.numerator),
    den: people.includes("den") ? den : { from: counts.den, to: counts.den },
  };
}

/** The two counts that are shown beside a value. */
function readShown(
  { numerator, denominator, steps = tens }: Observed["figure"],
  counts: Counts,
  people: readonly Side[],
): Spans {
  const read = (side: Side, shown: number | undefined): Span => {
    if (shown === undefined) return anything;
    if (!people.includes(side)) return { from: shown, to: shown };
    const step = side === "num" ? steps.numerator : steps.denominator;
    const span = within(counts[side], step);
    // What is not rounded as it says is taken for what it is.
    return span.shown === shown ? span : { from: shown, to: shown };
  };
  return { num: read("num", numerator), den: read("den", denominator) };
}

const isQuotient = (value: number, numerator: number, denominator: number) =>
  [1, 100].some(
    (scale) => Math.abs(value - (scale * numerator) / denominator) < 1e-9,
  );

/** True if the value follows from the counts beside it; else it says more than they do. */
function isValueRounded({
  value,
  numerator,
  denominator,
}: Observed["figure"]): boolean {
  if (value === undefined) return true;
  if (numerator === undefined || denominator === undefined) return false;
  return isQuotient(value, numerator, denominator);
}

/** Both counts as they are, if the value is made of them. */
function exactSpans(
  { value }: Observed["figure"],
  { num, den }: Counts,
): Spans | null {
  return value !== undefined && isQuotient(value, num, den)
    ? { num: { from: num, to: num }, den: { from: den, to: den } }
    : null;
}

/** The span of counts that look the same as one in a step. */
function within(count: number, step: number | null): PublicCount {
  return step === null ? unknownCount : publicCount(count, step);
}
