import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { parentOf, type AreaCode } from "@/lib/core/domain/area-code";
import type { Month } from "@/lib/core/domain/month-steps";
import { targetOf, type Target } from "./target-of";

/** The targets that hold in an area, and the paths that areas inside it have of their own. */
export type TargetsAround = {
  targets: readonly Target[];
  targetsInside: readonly {
    area: AreaCode;
    years: readonly { year: number; value: number }[];
  }[];
};

/**
 * What each of the areas inside an area is to reach in a month: by its own path, or by that of the nearest area around it which has one. Takes the code of
 * an area; for a posyandu that of its village. Null where its path leaves the year out, or nothing was set or proposed.
 */
export function targetsOver(
  indicator: Pick<IndicatorEntry, "defaultTarget">,
  month: Month,
  { targets, targetsInside }: TargetsAround,
): (code: AreaCode) => Target | null {
  const own = new Map(targetsInside.map(({ area, years }) => [area, years]));
  const rest = targetOf(indicator, month, targets);
  return (code) => {
    for (let at: AreaCode | null = code; at; at = parentOf(at)) {
      const years = own.get(at);
      if (years) return targetOf(indicator, month, years);
    }
    return rest;
  };
}
