import type { CountRow } from "@/db/figures/values";
import { isNarrow, isSmall, type Span } from "@/lib/core/disclosure/spans";
import { addUp, compareInside } from "./compare-figures";
import { compareTimes } from "./compare-times";
import { deductions, type Deductions } from "./deduce";
import type { Moment, Observed, Reader, Truth } from "./observed";
import { spansOf } from "./read-answers";

export type { Observed } from "./observed";

export type Finding = {
  what: string;
  truth: number;
  span: Span;
};

export type Findings = {
  /** How many small counts there were to find. */
  small: number;
  recovered: Finding[];
  narrow: Finding[];
};

/**
 * Gathers what the public was told and works out of it as much as can be: an area is the sum of those inside it, at every level; a part is not larger
 * than its whole; what one indicator says of a count holds for every other that counts the same posyandu, and where one counts fewer, the difference is
 * what the others reported; an area of which nothing was told in between has not changed. It even knows in which steps each answer was rounded.
 */
export function deduceAll(
  observed: readonly Observed[],
  truth: Truth,
): Findings {
  const known = deductions();
  const exact = exactBy(truth);
  const told = spansOf(observed, exact);
  const hidden = new Map<string, number>();
  const watch = (name: string, count: number) => {
    if (isSmall(Math.abs(count))) hidden.set(name, count);
  };
  for (const [name, { span, count }] of told) {
    known.know(name, span);
    watch(name, count);
  }
  const reader: Reader = { known, told, watch, exact };
  const moments = momentsOf(observed);
  for (const [moment, areas] of moments) {
    addUp(reader, moment, areas);
    for (const area of areas) compareInside(reader, moment, area);
  }
  compareTimes(
    reader,
    moments.map(([moment]) => moment),
  );
  known.work();
  return judge(known, hidden);
}

/** The counts behind the answers, read once a time and month. */
function exactBy(truth: Truth): Reader["exact"] {
  const read = new Map<string, Map<string, CountRow>>();
  return ({ stage, month }, area) => {
    const key = `${String(stage)} ${month}`;
    let rows = read.get(key);
    if (rows === undefined) {
      rows = new Map(truth(stage, month).map((row) => [row.area, row]));
      read.set(key, rows);
    }
    return rows.get(area);
  };
}

/** The times and months of the answers, each with its areas. */
function momentsOf(
  observed: readonly Observed[],
): (readonly [Moment, readonly string[]])[] {
  const found = new Map<string, { moment: Moment; areas: Set<string> }>();
  for (const { stage, month, area } of observed) {
    const key = `${String(stage)} ${month}`;
    const one = found.get(key) ?? {
      moment: { stage, month },
      areas: new Set<string>(),
    };
    one.areas.add(area);
    found.set(key, one);
  }
  return [...found.values()].map(({ moment, areas }) => [moment, [...areas]]);
}

/** Which of the hidden counts are known, or known too well. */
function judge(
  known: Deductions,
  hidden: ReadonlyMap<string, number>,
): Findings {
  const findings: Findings = { small: hidden.size, recovered: [], narrow: [] };
  for (const [what, truth] of hidden) {
    const span = known.of(what);
    if (span.from > span.to)
      throw new Error(`What is known of ${what} contradicts itself`);
    if (truth < span.from || truth > span.to)
      throw new Error(`What is deduced of ${what} is wrong: ${String(truth)}`);
    const finding = { what, truth, span };
    if (span.from === span.to) findings.recovered.push(finding);
    else if (isNarrow(span)) findings.narrow.push(finding);
  }
  return findings;
}
