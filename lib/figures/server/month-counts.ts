import { LRUCache } from "lru-cache";
import {
  readMonthCounts,
  type AreaCounts,
  type MonthPart,
} from "@/db/figures/month-counts";
import { summedColumns } from "@/db/figures/indicator-sql";
import type { CountRow } from "@/db/figures/values";
import { indicators, type IndicatorId } from "@/lib/core/catalogue/indicators";
import {
  ancestorAt,
  levelOf,
  type AreaCode,
  type AreaLevel,
} from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { Product, Service } from "@/lib/core/product/product";

/** The areas of a level inside an area, and the area itself. */
export type Wanted = { area: AreaCode; level: AreaLevel };

/**
 * The counts of a month as they were at one sequence of the ledger. What it gives is to be taken out at once, before anything is waited for: later it may be
 * newer.
 */
export type MonthCounts = {
  /** Up to here nothing of this month has changed since it was read. */
  readonly sequence: number;
  /** The counts of an area for one indicator or all; null where there are none. */
  countsOf: (area: AreaCode, indicator: IndicatorId | "all") => CountRow | null;
};

/**
 * Counts of months in memory, so that an indicator or area that nobody has asked for is answered without a query. They hold every count of the areas in
 * them, and are given as long as nothing has been heard of that touched their month. After that the areas are read anew that changes name since, all in one
 * snapshot, by one statement that others who ask meanwhile wait for too.
 */
export type MonthMemory = {
  /** The month as it is now, if that is known without a query. */
  find: (month: Month, wanted: Wanted) => MonthCounts | null;
  read: (month: Month, wanted: Wanted) => Promise<MonthCounts>;
};

/** 1,500 areas above villages and 1,500 villages of a month take 2 MiB. */
const mostBytes = 96 * 1024 * 1024;
/** What an area takes beside its numbers. */
const overhead = 320;
const bytesOfArea = overhead + 4 * summedColumns.length;
/** Further behind, a month is read as a whole: that costs less than looking through what it has missed. */
const mostMissed = 300;

type Held = {
  sequence: number;
  parts: Set<MonthPart>;
  areas: Map<AreaCode, AreaCounts>;
};

type Months = LRUCache<Month, Held>;

function openMonths(product: Product): MonthMemory {
  const { feed, directory } = product;
  const months: Months = new LRUCache({
    maxSize: mostBytes,
    sizeCalculation: ({ areas }) => 1_000 + areas.size * bytesOfArea,
  });
  const running = new Map<Month, Promise<unknown>>();

  const find = (month: Month, wanted: Wanted, least: number) => {
    const held = months.get(month);
    const isThere =
      held !== undefined &&
      held.sequence >= least &&
      partsOf(directory, wanted).every((part) => held.parts.has(part));
    return isThere ? seenAt(feed, month, held) : null;
  };

  return {
    find: (month, wanted) => find(month, wanted, feed.changedAt(month)),
    async read(month, wanted) {
      const least = feed.changedAt(month);
      for (;;) {
        const found = find(month, wanted, least);
        if (found !== null) return found;
        const before = running.get(month);
        if (before !== undefined) {
          // Whoever it fails for is told; the others try themselves.
          await before.catch(() => undefined);
          continue;
        }
        const work = update(product, months, month, wanted).finally(() =>
          running.delete(month),
        );
        running.set(month, work);
        await work;
      }
    },
  };
}

export const monthMemory: Service<MonthMemory> = { open: openMonths };

function partsOf(
  directory: Product["directory"],
  { area, level }: Wanted,
): MonthPart[] {
  if (level !== "village") return ["above-villages"];
  if (levelOf(area) === "village") return [ancestorAt(area, "regency")];
  const regencies =
    levelOf(area) === "province"
      ? directory.inside(area, "regency").map(({ code }) => code)
      : [ancestorAt(area, "regency")];
  return ["above-villages", ...regencies];
}

function seenAt(
  feed: Product["feed"],
  month: Month,
  { sequence, areas }: Held,
): MonthCounts {
  // Nothing of all that was heard of since has touched this month, or else it is only as new as it was read.
  const isCurrent = sequence >= feed.changedAt(month);
  return {
    sequence: isCurrent ? Math.max(sequence, feed.told) : sequence,
    countsOf: (area, indicator) => {
      const counts = areas.get(area);
      return counts === undefined
        ? null
        : rowOf(area, counts, sequence, indicator);
    },
  };
}

/** Reads what of a month is not there or old; all of it where that is said by nobody or costs less. */
async function update(
  product: Product,
  months: Months,
  month: Month,
  wanted: Wanted,
): Promise<void> {
  const held = months.get(month);
  const parts = new Set(partsOf(product.directory, wanted));
  if (
    held !== undefined &&
    product.feed.sequence - held.sequence <= mostMissed &&
    (await bring(product, month, held, parts))
  ) {
    // Put in again, so that its size is counted anew.
    months.delete(month);
    months.set(month, held);
    return;
  }
  for (const part of held?.parts ?? []) parts.add(part);
  const read = await readMonthCounts(product.database.sql, month, {
    parts: [...parts],
    known: null,
  });
  const areas = new Map<AreaCode, AreaCounts>();
  for (const [area, counts] of read.areas)
    if (counts !== null) areas.set(area, counts);
  months.set(month, { sequence: read.sequence, parts, areas });
}

/** Reads the parts that are missing, and of the others what has changed. False, with nothing taken over, after a change that names no areas. */
async function bring(
  { database, reachOf }: Product,
  month: Month,
  held: Held,
  wanted: ReadonlySet<MonthPart>,
): Promise<boolean> {
  const parts = [...wanted].filter((part) => !held.parts.has(part));
  const read = await readMonthCounts(database.sql, month, {
    parts,
    known: { since: held.sequence, parts: [...held.parts] },
  });
  // A database that is behind was put back from a backup.
  const isOther = read.sequence < held.sequence;
  if (isOther || read.kinds.some((kind) => reachOf(kind) === "everything"))
    return false;
  for (const [area, counts] of read.areas)
    if (counts === null) held.areas.delete(area);
    else held.areas.set(area, counts);
  for (const part of parts) held.parts.add(part);
  held.sequence = read.sequence;
  return true;
}

const fixed = [
  "registered",
  "reported",
  "on_time",
  "simulated",
  "from_children",
] as const;
const places = summedColumns.map((name, place) => ({ name, place }));
const placesOf = new Map(
  indicators.map(({ id }) => [
    id,
    places.filter(({ name }) =>
      ["num", "den", "n"].some((part) => name === `${id}_${part}`),
    ),
  ]),
);

/** The counts as a query of `summedColumns` gives them, whose first columns are the fixed ones. */
function rowOf(
  area: AreaCode,
  { numbers, lastReceivedAt }: AreaCounts,
  sequence: number,
  indicator: IndicatorId | "all",
): CountRow {
  const [registered = 0, reported = 0, on_time = 0, simulated = 0] = numbers;
  const row: CountRow = {
    sequence,
    area,
    registered,
    reported,
    on_time,
    simulated,
    from_children: numbers[fixed.length - 1] ?? 0,
    last_received_at: lastReceivedAt,
  };
  const wanted = indicator === "all" ? places : placesOf.get(indicator);
  for (const { name, place } of wanted ?? []) row[name] = numbers[place] ?? 0;
  return row;
}
