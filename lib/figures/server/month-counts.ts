import { LRUCache } from "lru-cache";
import type { AreaCounts, Change } from "@/db/core/changes";
import { readMonthCounts, type MonthPart } from "@/db/figures/month-counts";
import { summedColumns } from "@/db/figures/indicator-sql";
import type { CountRow } from "@/db/figures/values";
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
  /** All counts of an area; null where there are none. */
  countsOf: (area: AreaCode) => CountRow | null;
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
const overhead = 480;
const bytesOfArea = overhead + 4 * summedColumns.length;
/** Further behind, a month is read as a whole: that costs less than looking through what it has missed. */
const mostMissed = 300;

type Held = {
  sequence: number;
  parts: Set<MonthPart>;
  areas: Map<AreaCode, CountRow>;
};

type Months = LRUCache<Month, Held>;

function openMonths(product: Product): MonthMemory {
  const { feed, directory } = product;
  const months: Months = new LRUCache({
    maxSize: mostBytes,
    sizeCalculation: ({ areas }) => 1_000 + areas.size * bytesOfArea,
  });
  const running = new Map<Month, Promise<unknown>>();
  feed.subscribe((changes) => {
    follow(months, changes, {
      told: feed.told,
      reachOf: product.reachOf,
      running,
    });
  });

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
    countsOf: (area) => areas.get(area) ?? null,
  };
}

/**
 * After changes that followed directly on what this node had been told: months that they have not touched are as new as they are, and one that a single
 * change has touched is if the change brings its counts. What is being read is left alone, since it may be of before or after.
 */
function follow(
  months: Months,
  changes: readonly Change[],
  {
    told,
    reachOf,
    running,
  }: {
    told: number;
    reachOf: Product["reachOf"];
    running: ReadonlyMap<Month, unknown>;
  },
): void {
  const [first] = changes;
  const last = changes.at(-1);
  if (first === undefined || last === undefined) return;
  if (first.sequence !== told + 1) return;
  if (changes.some(({ kind }) => reachOf(kind) === "everything")) return;
  const touched = new Set(
    changes
      .filter(({ kind }) => reachOf(kind) === "months")
      .flatMap((change) => change.months),
  );
  for (const [month, held] of months.entries()) {
    if (held.sequence < told || running.has(month)) continue;
    const isSame = !touched.has(month) || takeOver(held, month, changes);
    if (isSame) held.sequence = Math.max(held.sequence, last.sequence);
  }
}

/** Puts in the counts that a change has brought. Of villages that it has touched and does not bring, the part is read when it is wanted. */
function takeOver(
  held: Held,
  month: Month,
  changes: readonly Change[],
): boolean {
  const [change, another] = changes;
  const counted = change?.counted?.get(month);
  if (change === undefined || another !== undefined || counted === undefined)
    return false;
  // Read after this change, it may be newer.
  if (held.sequence >= change.sequence) return true;
  for (const [area, counts] of counted.areas)
    held.areas.set(area, rowOf(area, counts, change.sequence));
  for (const village of change.villages) {
    if (counted.areas.has(village)) continue;
    if (levelOf(village) === "village")
      held.parts.delete(ancestorAt(village, "regency"));
  }
  return true;
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
    // The first report of a month gives counts to every area, and names its own alone.
    held.areas.size > 0 &&
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
  const areas = new Map<AreaCode, CountRow>();
  for (const [area, counts] of read.areas)
    if (counts !== null) areas.set(area, rowOf(area, counts, read.sequence));
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
    else held.areas.set(area, rowOf(area, counts, read.sequence));
  for (const part of parts) held.parts.add(part);
  held.sequence = read.sequence;
  return true;
}

/** As a query of `summedColumns` gives them, which begin with the fixed ones. */
function rowOf(
  area: AreaCode,
  { numbers, lastReceivedAt }: AreaCounts,
  sequence: number,
): CountRow {
  const [
    registered = 0,
    reported = 0,
    onTime = 0,
    simulated = 0,
    children = 0,
    idle = 0,
  ] = numbers;
  return {
    sequence,
    area,
    registered,
    reported,
    on_time: onTime,
    simulated,
    from_children: children,
    idle,
    last_received_at: lastReceivedAt,
    numbers,
  };
}
