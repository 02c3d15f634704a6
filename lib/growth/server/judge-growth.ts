import { sumsToJudge, type Sums } from "@/lib/core/disclosure/judge-sums";
import { publicCount } from "@/lib/core/disclosure/public-count";
import { parentOf, type AreaCode } from "@/lib/core/domain/ids";
import type { Sheet } from "./growth-sheet";
import { sheetOf } from "./growth-sums";
import type { GrowthFound } from "./read-found";
import { roundFound } from "./round-growth";

/** What the public may know of a month: by area what was found, and its judged counts. */
export type PublicGrowth = ReadonlyMap<AreaCode, GrowthFound>;

/** How a count is told. Tests leave out one of these rules to see what it is for. */
export type GrowthRules = {
  /** The rounded count; null where it is too small to be shown. */
  show: (count: number, step: number) => number | null;
  /** Where numbers are written down to be judged. */
  open: () => Sums;
  /** Notes that a number of the province is the sum of those of its regencies. */
  addUp: (sums: Sums, whole: number, parts: readonly number[]) => void;
};

export const growthRules: GrowthRules = {
  show: (count, step) => publicCount(count, step).shown,
  open: sumsToJudge,
  addUp: (sums, whole, parts) => {
    const together = sums.add(parts);
    const moved = sums.countOf(whole) - sums.countOf(together);
    // Children who moved are measured twice in the province, but in no regency: how many they are must not be known either.
    if (moved === 0) sums.isSum(whole, [together]);
    else if (moved > 0) sums.rest(whole, [together]);
    else sums.rest(together, [whole]);
  },
};

/**
 * Judges what was found in all areas of a month together: every number that the public would see, and how they hang together. A number from which a small
 * one follows is hidden, the least missed first.
 */
export function judgeGrowth(
  kept: readonly (readonly [AreaCode, GrowthFound])[],
  { show, open, addUp }: GrowthRules = growthRules,
): PublicGrowth {
  const sums = open();
  const sheets = new Map<AreaCode, Sheet>(
    kept.map(([area, found]) => [
      area,
      // A regency has many neighbours that are left; the province stands alone.
      sheetOf(found, sums, parentOf(area) === null ? 0.5 : 0),
    ]),
  );
  for (const [area, sheet] of sheets) {
    const inside = [...sheets].flatMap(([other, one]) =>
      parentOf(other) === area ? [one] : [],
    );
    if (inside.length === 0) continue;
    for (const [key, whole] of sheet)
      addUp(
        sums,
        whole,
        inside.flatMap((one) => one.get(key) ?? []),
      );
  }
  const hidden = sums.judge();
  return new Map(
    kept.map(([area, found]) => [
      area,
      roundFound(found, (key) => {
        const number = sheets.get(area)?.get(key);
        if (number === undefined || hidden.has(number)) return null;
        return show(sums.countOf(number), sums.stepOf(number) ?? 1);
      }),
    ]),
  );
}
