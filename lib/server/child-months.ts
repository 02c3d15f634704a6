import type { ChildMonth } from "@/lib/contract/children";
import {
  countedHeightClass,
  isStunted,
  scoreFlags,
  type ScoredChild,
} from "@/lib/domain/children/scored-child";
import type { Month } from "@/lib/domain/month";
import type { KeptChild } from "./child-file-job";

/** What was measured and found in each month of a file, of children at a posyandu; `posyanduAt` says where a place's rows count. */
export function monthsOf(
  children: readonly KeptChild[],
  posyanduAt: (place: number) => string | null,
): ChildMonth[] {
  const months = new Map<Month, ChildMonth>();
  const posyandu = new Map<Month, Set<string>>();
  for (const child of children) {
    const { month } = child.row;
    const counted = months.get(month) ?? emptyMonth(month);
    months.set(month, counted);
    const at = posyanduAt(child.place);
    if (at === null) continue;
    const known = posyandu.get(month) ?? new Set<string>();
    posyandu.set(month, known.add(at));
    countChild(counted, child);
  }
  return [...months.values()]
    .map((month) => ({
      ...month,
      posyandu: posyandu.get(month.month)?.size ?? 0,
    }))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}

function emptyMonth(month: Month): ChildMonth {
  return {
    month,
    rows: 0,
    posyandu: 0,
    weighed: 0,
    heightMeasured: 0,
    stunted: 0,
    severelyStunted: 0,
    wasted: 0,
    underweight: 0,
    overweight: 0,
    flagged: 0,
    statedCompared: 0,
    statedStunted: 0,
    computedStunted: 0,
  };
}

function countChild(into: ChildMonth, { row, scored }: KeptChild): void {
  into.rows += 1;
  into.weighed += Number(row.ageDays !== null && row.weightKg !== null);
  into.flagged += Number((scored.flags & 7) > 0);
  into.underweight += Number(isBelow(scored, "waz", -2));
  into.wasted += Number(isBelow(scored, "whz", -2));
  const whz = sound(scored, "whz");
  into.overweight += Number(whz !== null && whz > 2);
  const height = countedHeightClass(scored);
  if (height === null) return;
  const stunted = Number(isStunted(height));
  into.heightMeasured += 1;
  into.stunted += stunted;
  into.severelyStunted += Number(height === "severely-stunted");
  if (row.statedClass === null) return;
  into.statedCompared += 1;
  into.statedStunted += Number(isStunted(row.statedClass));
  into.computedStunted += stunted;
}

function sound(scored: ScoredChild, index: "waz" | "whz"): number | null {
  return (scored.flags & scoreFlags[index]) > 0 ? null : scored[index];
}

function isBelow(
  scored: ScoredChild,
  index: "waz" | "whz",
  limit: number,
): boolean {
  const z = sound(scored, index);
  return z !== null && z < limit;
}
