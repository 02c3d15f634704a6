import type { ShownUnit } from "@/lib/core/domain/shown-number";
import type { Text } from "@/lib/core/domain/text-pair";
import type { ElementCode } from "./elements";
import type { FactCode } from "./facts";

export type Term = ElementCode | FactCode;

export const indicatorGroups = [
  "reporting",
  "activity",
  "kader",
  "growth",
  "nutrition",
  "service",
  "life_cycle",
  "spm",
] as const;

/** A ratio of counts: the sum of the numerator terms over the sum of the denominator terms. */
export type IndicatorEntry = {
  id: string;
  label: Text;
  numerator: readonly Term[];
  denominator: readonly Term[];
  unit: Extract<ShownUnit, "percent" | "per-posyandu">;
  /** Which direction is an improvement. */
  good: "up" | "down";
  group: (typeof indicatorGroups)[number];
  /**
   * True for reports, kader and head counts, which a posyandu has as well in a month in which it did not open. Left out: the figure comes from what it
   * does when it is open.
   */
  standsWhileClosed?: true;
  /** In the unit of the indicator; null if no target is in use. */
  defaultTarget: number | null;
  /** Why it has no target of its own where people look for one. */
  noTargetBecause?: Text;
  /** The published source of the definition or the target, if there is one. */
  source: string | null;
  /** The lowest level the public may see. */
  publicDownTo: "regency" | "subdistrict";
};
