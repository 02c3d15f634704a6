import type { CountRow } from "@/db/figures/values";
import { countsPeople } from "@/lib/core/catalogue/public-answer";
import { indicators, type IndicatorId } from "@/lib/core/catalogue/indicators";
import type { Span } from "@/lib/core/disclosure/spans";
import type { Figure } from "@/lib/figures/contract";
import type { Deductions } from "./deduce";

/** A month at one of the times at which it was read. */
export type Moment = { stage: number; month: string };

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

export type Side = "num" | "den";

/** Counts of people among the sides of an indicator. */
export function personalSides(id: IndicatorId): Side[] {
  const indicator = indicators.find((one) => one.id === id);
  if (indicator === undefined) return [];
  return [
    ...(countsPeople(indicator.numerator) ? (["num"] as const) : []),
    ...(countsPeople(indicator.denominator) ? (["den"] as const) : []),
  ];
}

/** What a side counts. Sides of different indicators that count the same bear the same name. */
export function termsOf(id: IndicatorId, side: Side): string {
  const indicator = indicators.find((one) => one.id === id);
  return (
    (side === "num" ? indicator?.numerator : indicator?.denominator) ?? []
  ).join(" + ");
}

export function nameOf(
  { stage, month }: Moment,
  area: string,
  id: string,
  side: Side,
): string {
  return `${String(stage)} ${month} ${area} ${id} ${side}`;
}

/** What the answers say of each count, and what it is. */
export type Told = Map<string, { span: Span; count: number; reported: number }>;

/** Somebody who puts together what was told. */
export type Reader = {
  known: Deductions;
  told: Told;
  /** Notes a count that must not be found out, if it is small. */
  watch: (name: string, count: number) => void;
  exact: (moment: Moment, area: string) => CountRow | undefined;
};

/** What is known of a count of which nothing was told. */
export const anything: Span = { from: 0, to: 1e9 };

/** The areas right inside another. */
export function insideOf(area: string, areas: readonly string[]): string[] {
  return areas.filter(
    (other) => other.length === area.length + 3 && other.startsWith(`${area}.`),
  );
}
