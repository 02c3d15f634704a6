import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import type { Month } from "@/lib/core/domain/month-steps";

/** In the unit of the indicator; without a year it holds for all that have none of their own. */
export type Target = { value: number; year: number | null };

/**
 * The target that holds in a month: the one of its year, or the one for every year. Where a path was set and leaves the year out, there is none; without any, the
 * catalogue's proposal.
 */
export function targetOf(
  { defaultTarget }: Pick<IndicatorEntry, "defaultTarget">,
  month: Month,
  targets: readonly Target[],
): Target | null {
  const year = Number(month.slice(0, 4));
  const found =
    targets.find((target) => target.year === year) ??
    targets.find((target) => target.year === null);
  if (found) return { value: found.value, year: found.year };
  return defaultTarget === null || targets.length > 0
    ? null
    : { value: defaultTarget, year: null };
}
