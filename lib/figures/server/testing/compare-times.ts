import type { CountRow } from "@/db/figures/values";
import { indicators, type IndicatorId } from "@/lib/core/catalogue/indicators";
import {
  anything,
  insideOf,
  nameOf,
  personalSides,
  type Moment,
  type Reader,
  type Side,
} from "./observed";

/** From each time to each later one: who has not changed, and what those who have changed add to each area. */
export function compareTimes(reader: Reader, moments: readonly Moment[]): void {
  for (const moment of moments)
    for (const before of allBefore(moment, moments)) {
      const step = stepBetween(reader, before, moment);
      for (const area of step.areas)
        for (const { id } of indicators)
          for (const side of personalSides(id))
            follow(reader, step, area, { id, side });
    }
}

/** A step from one time to the next. */
type Step = {
  before: Moment;
  now: Moment;
  areas: readonly string[];
  changed: ReadonlySet<string>;
  /** True if no count became smaller. */
  onlyGrows: boolean;
};

const allBefore = (
  { stage, month }: Moment,
  moments: readonly Moment[],
): Moment[] =>
  moments.filter((one) => one.month === month && one.stage < stage);

function stepBetween(
  { told, exact }: Reader,
  before: Moment,
  now: Moment,
): Step {
  const start = `${String(now.stage)} ${now.month} `;
  const areas = [
    ...new Set(
      [...told.keys()]
        .filter((key) => key.startsWith(start))
        .map((key) => key.split(" ")[2] ?? ""),
    ),
  ];
  const changed = areas.filter(
    (area) =>
      JSON.stringify(exact(before, area)) !== JSON.stringify(exact(now, area)),
  );
  return {
    before,
    now,
    areas,
    changed: new Set(changed),
    onlyGrows: areas.every((area) =>
      hasGrown(exact(before, area), exact(now, area)),
    ),
  };
}

function hasGrown(was?: CountRow, is?: CountRow): boolean {
  return Object.entries(was ?? {}).every(
    ([name, count]) =>
      typeof count !== "number" || count <= Number(is?.[name] ?? 0),
  );
}

/** What a step tells of one count of an area. */
function follow(
  { known, told, watch }: Reader,
  { before, now, areas, changed, onlyGrows }: Step,
  area: string,
  { id, side }: { id: IndicatorId; side: Side },
): void {
  const was = nameOf(before, area, id, side);
  const is = nameOf(now, area, id, side);
  const [old, recent] = [told.get(was), told.get(is)];
  if (old === undefined || recent === undefined) return;
  if (!changed.has(area)) {
    known.same(was, is);
    return;
  }
  const since = `since ${String(before.stage)}`;
  const change = `${is} ${since}`;
  known.sum(is, [was, change]);
  if (onlyGrows) known.know(change, anything);
  watch(change, recent.count - old.count);
  const inside = insideOf(area, areas).filter((other) => changed.has(other));
  if (inside.length === 0) return;
  known.sum(
    change,
    inside.map((other) => `${nameOf(now, other, id, side)} ${since}`),
  );
}
