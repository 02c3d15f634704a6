import type { LegendEntry } from "@/components/map/legend";

/** The key that two months share: every look that one of them has, with how many areas have it in each. */
export function keyOfBoth(
  now: readonly LegendEntry[],
  other: readonly LegendEntry[],
): LegendEntry[] {
  const counts = (entries: readonly LegendEntry[]) =>
    new Map(entries.map(({ label, count }) => [label, count]));
  const [then, later] = [counts(other), counts(now)];
  const gone = other.filter(({ label }) => !later.has(label));
  return [...now, ...gone].map((entry) => ({
    ...entry,
    count: later.get(entry.label) ?? 0,
    countOther: then.get(entry.label) ?? 0,
  }));
}
