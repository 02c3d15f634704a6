import type { CountRow } from "@/db/figures/values";
import { countsPeople } from "@/lib/core/catalogue/public-answer";
import { indicators, type IndicatorId } from "@/lib/core/catalogue/indicators";
import {
  hiddenBelow,
  publicCount,
  unknownCount,
  type PublicCount,
} from "@/lib/core/disclosure/public-count";
import {
  isNarrow,
  isSmall,
  overlap,
  type Span,
} from "@/lib/core/disclosure/spans";
import type { Figure } from "@/lib/figures/contract";
import { deductions, type Deductions } from "./deduce";

/** A public answer about one figure at one time: everything that a reader can see of it. */
export type Observed = {
  stage: number;
  month: string;
  area: string;
  indicator: IndicatorId;
  figure: Pick<
    Figure,
    | "state"
    | "value"
    | "numerator"
    | "denominator"
    | "atMost"
    | "atLeast"
    | "coverage"
    | "steps"
  >;
};

/** The counts that stood behind the answers, by stage and month: only to see what was found out. */
export type Truth = (stage: number, month: string) => readonly CountRow[];

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

type Side = "num" | "den";

/** Counts of people among the sides of an indicator. */
function personalSides(id: IndicatorId): Side[] {
  const indicator = indicators.find((one) => one.id === id);
  if (indicator === undefined) return [];
  return [
    ...(countsPeople(indicator.numerator) ? (["num"] as const) : []),
    ...(countsPeople(indicator.denominator) ? (["den"] as const) : []),
  ];
}

const termsOf = (id: IndicatorId, side: Side): string => {
  const indicator = indicators.find((one) => one.id === id);
  return (
    (side === "num" ? indicator?.numerator : indicator?.denominator) ?? []
  ).join(" + ");
};

/** Inequalities between what is counted that everybody knows. */
const parts: readonly (readonly [part: string, whole: string])[] = [
  ["severely_stunted", "stunted"],
  ["stunted", "height_measured"],
  ["two_t", "d_weighed"],
  ["below_red_line", "d_weighed"],
  ["n_gained", "n_gained + t_not_gained"],
  ["n_gained + t_not_gained", "d_weighed"],
];

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
  const told = spansOf(observed, truth);
  const areasAt = new Map<string, Map<string, CountRow>>();
  const exact = (stage: number, month: string, area: string) => {
    const key = `${String(stage)} ${month}`;
    let rows = areasAt.get(key);
    if (rows === undefined) {
      rows = new Map(truth(stage, month).map((row) => [row.area, row]));
      areasAt.set(key, rows);
    }
    return rows.get(area);
  };
  const hidden = new Map<string, number>();
  const watchSmall = (name: string, count: number) => {
    if (isSmall(Math.abs(count))) hidden.set(name, count);
  };
  for (const [name, { span, count }] of told) {
    known.know(name, span);
    watchSmall(name, count);
  }
  const moments = new Map<string, { stage: number; month: string }>();
  for (const { stage, month } of observed)
    moments.set(`${String(stage)} ${month}`, { stage, month });
  for (const { stage, month } of moments.values()) {
    const areas = [
      ...new Set(
        observed
          .filter((one) => one.stage === stage && one.month === month)
          .map(({ area }) => area),
      ),
    ];
    addUp(known, told, { stage, month, areas });
    for (const area of areas)
      compareInside(known, told, watchSmall, {
        stage,
        month,
        area,
        row: exact(stage, month, area),
      });
  }
  compareTimes(known, told, watchSmall, [...moments.values()], exact);
  known.work();
  const findings: Findings = { small: hidden.size, recovered: [], narrow: [] };
  for (const [name, count] of hidden) {
    const span = known.of(name);
    if (span.from > span.to)
      throw new Error(`What is known of ${name} contradicts itself`);
    if (count < span.from || count > span.to)
      throw new Error(`What is deduced of ${name} is wrong: ${String(count)}`);
    const finding = { what: name, truth: count, span };
    if (span.from === span.to) findings.recovered.push(finding);
    else if (isNarrow(span)) findings.narrow.push(finding);
  }
  return findings;
}

type Told = Map<string, { span: Span; count: number; reported: number }>;

const nameOf = (
  stage: number,
  month: string,
  area: string,
  id: string,
  side: Side,
) => `${String(stage)} ${month} ${area} ${id} ${side}`;

/** What each answer says of the two counts behind it. */
function spansOf(observed: readonly Observed[], truth: Truth): Told {
  const told: Told = new Map();
  const rows = new Map<string, Map<string, CountRow>>();
  for (const { stage, month, area, indicator, figure } of observed) {
    const key = `${String(stage)} ${month}`;
    let inMonth = rows.get(key);
    if (inMonth === undefined) {
      inMonth = new Map(truth(stage, month).map((row) => [row.area, row]));
      rows.set(key, inMonth);
    }
    const row = inMonth.get(area);
    const counts = {
      num: Number(row?.[`${indicator}_num`] ?? 0),
      den: Number(row?.[`${indicator}_den`] ?? 0),
    };
    const people = personalSides(indicator);
    if (people.length === 0) continue;
    const spans = readFigure(figure, counts, people);
    for (const side of ["num", "den"] as const) {
      const name = nameOf(stage, month, area, indicator, side);
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

const anything: Span = { from: 0, to: 1e9 };

/** The spans of a figure's counts: the answer says in which steps they were rounded. */
function readFigure(
  {
    state,
    value,
    numerator,
    denominator,
    atMost,
    atLeast,
    steps = { numerator: hiddenBelow, denominator: hiddenBelow },
  }: Observed["figure"],
  counts: { num: number; den: number },
  people: readonly Side[],
): Record<Side, Span> {
  switch (state) {
    case "not-reported":
      return { num: { from: 0, to: 0 }, den: { from: 0, to: 0 } };
    case "not-applicable":
      return { num: anything, den: { from: 0, to: 0 } };
    case "suppressed": {
      if (atMost === undefined && atLeast === undefined)
        return {
          num: anything,
          den: { from: 1, to: within(counts.den, steps.denominator).to },
        };
      const den = people.includes("den")
        ? within(counts.den, steps.denominator)
        : { from: counts.den, to: counts.den };
      return { num: within(counts.num, steps.numerator), den };
    }
    default: {
      const read = (side: Side, shown: number | undefined): Span => {
        if (shown === undefined) return anything;
        if (!people.includes(side)) return { from: shown, to: shown };
        const step = side === "num" ? steps.numerator : steps.denominator;
        const span = within(counts[side], step);
        // What is not rounded as it says is taken for what it is.
        return span.shown === shown ? span : { from: shown, to: shown };
      };
      const spans = {
        num: read("num", numerator),
        den: read("den", denominator),
      };
      // A value that does not follow from the rounded counts says more than they do.
      const follows =
        value !== undefined &&
        numerator !== undefined &&
        denominator !== undefined &&
        [1, 100].some(
          (scale) => Math.abs(value - (scale * numerator) / denominator) < 1e-9,
        );
      if (!follows && value !== undefined)
        for (const scale of [1, 100])
          if (Math.abs(value - (scale * counts.num) / counts.den) < 1e-9)
            return {
              num: { from: counts.num, to: counts.num },
              den: { from: counts.den, to: counts.den },
            };
      return spans;
    }
  }
}

/** The span of counts that look the same as one in a step. */
function within(count: number, step: number | null): PublicCount {
  return step === null ? unknownCount : publicCount(count, step);
}

function addUp(
  known: Deductions,
  told: Told,
  { stage, month, areas }: { stage: number; month: string; areas: string[] },
): void {
  for (const area of areas) {
    const inside = areas.filter(
      (other) =>
        other.length === area.length + 3 && other.startsWith(`${area}.`),
    );
    if (inside.length === 0) continue;
    for (const { id } of indicators)
      for (const side of ["num", "den"] as const) {
        const name = (one: string) => nameOf(stage, month, one, id, side);
        if (!told.has(name(area))) continue;
        if (inside.every((one) => told.has(name(one))))
          known.sum(name(area), inside.map(name));
      }
  }
}

/** Numerator and rest, parts and wholes, and the same count under several indicators. */
function compareInside(
  known: Deductions,
  told: Told,
  watchSmall: (name: string, count: number) => void,
  {
    stage,
    month,
    area,
    row,
  }: { stage: number; month: string; area: string; row: CountRow | undefined },
): void {
  const name = (id: string, side: Side) => nameOf(stage, month, area, id, side);
  const byTerms = new Map<
    string,
    { name: string; reported: number; count: number }[]
  >();
  for (const { id, unit } of indicators) {
    const [num, den] = [told.get(name(id, "num")), told.get(name(id, "den"))];
    if (num === undefined || den === undefined) continue;
    const people = personalSides(id);
    if (people.length === 2 && unit === "percent") {
      const rest = `${name(id, "num")} rest`;
      known.sum(name(id, "den"), [name(id, "num"), rest]);
      const count = den.count - num.count;
      if (count >= 0) {
        known.know(rest, { from: 0, to: 1e9 });
        watchSmall(rest, count);
      }
    }
    for (const side of people) {
      const terms = termsOf(id, side);
      const list = byTerms.get(terms) ?? [];
      list.push({
        name: name(id, side),
        reported: num.reported,
        count: Number(row?.[`${id}_${side}`] ?? 0),
      });
      byTerms.set(terms, list);
    }
  }
  const all = row?.reported ?? 0;
  for (const list of byTerms.values())
    for (const [index, one] of list.entries())
      for (const other of list.slice(index + 1)) {
        if (one.reported === all && other.reported === all)
          known.same(one.name, other.name);
        else if (one.reported === all || other.reported === all) {
          const [whole, part] =
            one.reported === all ? [one, other] : [other, one];
          const rest = `${whole.name} without ${part.name}`;
          known.sum(whole.name, [part.name, rest]);
          known.know(rest, { from: 0, to: 1e9 });
          watchSmall(rest, whole.count - part.count);
        }
      }
  for (const [part, whole] of parts)
    for (const one of byTerms.get(part) ?? [])
      for (const other of byTerms.get(whole) ?? [])
        if (one.reported === all && other.reported === all)
          known.atMost(one.name, other.name);
}

/** From one time to the next: who has not changed, and what those who have changed add to each area. */
function compareTimes(
  known: Deductions,
  told: Told,
  watchSmall: (name: string, count: number) => void,
  moments: readonly { stage: number; month: string }[],
  exact: (stage: number, month: string, area: string) => CountRow | undefined,
): void {
  for (const { stage, month } of moments) {
    const before = moments
      .filter((one) => one.month === month && one.stage < stage)
      .map((one) => one.stage)
      .sort((a, b) => b - a)[0];
    if (before === undefined) continue;
    const areas = [
      ...new Set(
        [...told.keys()]
          .filter((key) => key.startsWith(`${String(stage)} ${month} `))
          .map((key) => key.split(" ")[2] ?? ""),
      ),
    ];
    const at = (when: number, area: string) => exact(when, month, area);
    const changed = new Set(
      areas.filter(
        (area) =>
          JSON.stringify(at(before, area)) !== JSON.stringify(at(stage, area)),
      ),
    );
    const onlyGrows = areas.every((area) => {
      const [was, is] = [at(before, area), at(stage, area)];
      return Object.entries(was ?? {}).every(
        ([name, count]) =>
          typeof count !== "number" || count <= Number(is?.[name] ?? 0),
      );
    });
    for (const area of areas)
      for (const { id } of indicators)
        for (const side of personalSides(id)) {
          const [was, is] = [
            nameOf(before, month, area, id, side),
            nameOf(stage, month, area, id, side),
          ];
          if (!told.has(was) || !told.has(is)) continue;
          if (!changed.has(area)) {
            known.same(was, is);
            continue;
          }
          const change = `${is} since ${String(before)}`;
          known.sum(is, [was, change]);
          if (onlyGrows) known.know(change, { from: 0, to: 1e9 });
          watchSmall(
            change,
            (told.get(is)?.count ?? 0) - (told.get(was)?.count ?? 0),
          );
          const inside = areas.filter(
            (other) =>
              other.length === area.length + 3 &&
              other.startsWith(`${area}.`) &&
              changed.has(other),
          );
          if (inside.length > 0)
            known.sum(
              change,
              inside.map(
                (other) =>
                  `${nameOf(stage, month, other, id, side)} since ${String(before)}`,
              ),
            );
        }
  }
}
