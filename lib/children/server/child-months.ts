import type { ChildMonth } from "@/lib/children/contract";
import type { ChildRow } from "@/lib/children/domain/child-row";
import {
  countedHeightClass,
  isStunted,
  scoreFlags,
  type ScoredChild,
} from "@/lib/children/domain/scored-child";
import type { Month } from "@/lib/core/domain/month";
import type { KeptChild } from "./child-file-job";

/** What can be found in a child; each finding has a bit of its own. */
const findings = [
  "weighed",
  "heightMeasured",
  "stunted",
  "severelyStunted",
  "wasted",
  "underweight",
  "overweight",
  "flagged",
  "statedCompared",
  "statedStunted",
  "computedStunted",
] as const satisfies readonly (keyof ChildMonth)[];

/** The findings in one child, as bits in the order of the list above. */
export function findingBitsOf(row: ChildRow, scored: ScoredChild): number {
  const height = countedHeightClass(scored);
  const whz = sound(scored, "whz");
  const waz = sound(scored, "waz");
  const isShort = height !== null && isStunted(height);
  const isCompared = height !== null && row.statedClass !== null;
  const found: Record<(typeof findings)[number], boolean> = {
    weighed: row.ageDays !== null && row.weightKg !== null,
    heightMeasured: height !== null,
    stunted: isShort,
    severelyStunted: height === "severely-stunted",
    wasted: whz !== null && whz < -2,
    underweight: waz !== null && waz < -2,
    overweight: whz !== null && whz > 2,
    flagged: (scored.flags & 7) > 0,
    statedCompared: isCompared,
    statedStunted:
      isCompared && row.statedClass !== null && isStunted(row.statedClass),
    computedStunted: isCompared && isShort,
  };
  return findings.reduce(
    (bits, finding, index) => bits | (Number(found[finding]) << index),
    0,
  );
}

function sound(scored: ScoredChild, index: "waz" | "whz"): number | null {
  return (scored.flags & scoreFlags[index]) > 0 ? null : scored[index];
}

/**
 * What was measured and found in each month of a file, counting only children at a posyandu. `posyanduAt` says at which posyandu the rows of a place
 * count.
 */
export function monthsOf(
  children: readonly KeptChild[],
  posyanduAt: (place: number) => string | null,
): ChildMonth[] {
  const months = new Map<Month, ChildMonth>();
  const posyandu = new Map<Month, Set<string>>();
  for (const { month, place, found } of children) {
    const counted = months.get(month) ?? emptyMonth(month);
    months.set(month, counted);
    const at = posyanduAt(place);
    if (at === null) continue;
    const known = posyandu.get(month) ?? new Set<string>();
    posyandu.set(month, known.add(at));
    counted.rows += 1;
    findings.forEach((finding, index) => {
      counted[finding] += (found >> index) & 1;
    });
  }
  return [...months.values()]
    .map((month) => ({
      ...month,
      posyandu: posyandu.get(month.month)?.size ?? 0,
    }))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}

function emptyMonth(month: Month): ChildMonth {
  const none = Object.fromEntries(
    findings.map((finding) => [finding, 0]),
  ) as Record<(typeof findings)[number], number>;
  return { month, rows: 0, posyandu: 0, ...none };
}
