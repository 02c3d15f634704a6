import type { ChangePart, ChangeReply } from "@/lib/analysis/contract";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { shownDecimals, shownDifference } from "@/lib/core/domain/shown-number";
import { shownParts } from "@/lib/core/statistics/shown-parts";

/** A part as it is shown: `found` and `reporting` add up to `contribution`, and all contributions to the difference of the figures that are shown. */
export type ShownPart = ChangePart & {
  shown: { contribution: number; found: number; reporting: number };
};

/**
 * The change and its parts as they are shown, in the decimals of the unit. The difference is that of the two shown figures; the parts are rounded so that they add
 * up to it, and so are the two pieces of each. Null where there is no change.
 */
export function shownChange(
  { unit }: Pick<IndicatorEntry, "unit">,
  { before, after, parts, change }: ChangeReply,
): {
  difference: number;
  found: number;
  reporting: number;
  parts: ShownPart[];
} | null {
  if (
    change === null ||
    before.value === undefined ||
    after.value === undefined
  )
    return null;
  const decimals = shownDecimals[unit];
  const difference = shownDifference(unit, after.value, before.value);
  const kept = parts.filter(({ isOut }) => !isOut);
  const contributions = shownParts(
    kept.map(({ contribution }) => contribution),
    difference,
    decimals,
  );
  const byArea = new Map<string, number>(
    kept.map(({ area }, index) => [area, contributions[index] ?? 0]),
  );
  const shown = parts.map((part): ShownPart => {
    const contribution = byArea.get(part.area) ?? 0;
    const [found = 0, reporting = 0] = part.isOut
      ? []
      : shownParts([part.found, part.reporting], contribution, decimals);
    return { ...part, shown: { contribution, found, reporting } };
  });
  const [found = 0, reporting = 0] = shownParts(
    [
      kept.reduce((sum, part) => sum + part.found, 0),
      kept.reduce((sum, part) => sum + part.reporting, 0),
    ],
    difference,
    decimals,
  );
  return { difference, found, reporting, parts: shown };
}
