import { LRUCache } from "lru-cache";
import { readListMonths, type HeldMonth } from "@/db/lists/list-months";
import type { ElementCode } from "@/lib/core/catalogue/elements";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { Product, Service } from "@/lib/core/product/product";
import type { MonthTable } from "@/lib/lists/domain/month-table";

/** A month of 52,000 posyandu with three indicators takes 15 MiB. */
const mostBytes = 128 * 1024 * 1024;
/** What a posyandu takes with its id, name and village, and with each further number. */
const bytesOfPosyandu = 220;
const bytesOfNumber = 8;

export type TablesQuery = {
  area: AreaCode;
  months: readonly Month[];
  indicators: readonly IndicatorId[];
  elements: readonly ElementCode[];
  /** Whether it is asked who has been silent for a year: that is in no table that is kept. */
  isSilentAsked: boolean;
};

/**
 * The columns of posyandu that lists have asked for, area by area and month by month: another list of the same month reads what it needs beside them, or
 * nothing. A month is given as long as nothing has been heard of that touched it.
 */
export type MonthTables = {
  read: (query: TablesQuery) => Promise<{
    sequence: number;
    tables: Map<Month, MonthTable>;
  }>;
};

function openTables({ database, feed, rule, reachOf }: Product): MonthTables {
  const kept = new LRUCache<string, HeldMonth>({
    maxSize: mostBytes,
    maxEntrySize: mostBytes / 2,
    sizeCalculation: ({ table: { ids, counts } }) =>
      1_000 +
      ids.length *
        (bytesOfPosyandu + bytesOfNumber * Object.keys(counts).length),
  });
  const keyOf = (area: AreaCode, month: Month) => `${area} ${month}`;
  const running = new Map<AreaCode, Promise<unknown>>();

  const hold = (area: AreaCode, month: Month): HeldMonth | null => {
    const held = kept.get(keyOf(area, month));
    return held !== undefined && held.sequence >= feed.changedAt(month)
      ? held
      : null;
  };
  const readNow = async ({ area, months, ...columns }: TablesQuery) => {
    const read = await readListMonths(database.sql, {
      area,
      ...columns,
      rule,
      reachOf,
      months: new Map(months.map((month) => [month, hold(area, month)])),
    });
    for (const [month, table] of read.tables)
      kept.set(keyOf(area, month), {
        sequence: read.sequence,
        table: { ...table, silent: [] },
      });
    return read;
  };
  /** What is asked for, if all of it is in memory and still holds. */
  const find = (query: TablesQuery) => {
    if (query.isSilentAsked) return null;
    const tables = new Map<Month, MonthTable>();
    let sequence = Infinity;
    for (const month of query.months) {
      const held = hold(query.area, month);
      if (held === null || !hasColumns(held.table, query)) return null;
      tables.set(month, held.table);
      // Nothing that was heard of since has touched this month.
      sequence = Math.min(sequence, Math.max(held.sequence, feed.told));
    }
    return { sequence, tables };
  };

  return {
    async read(query) {
      // One after the other of an area: the second finds what the first has read.
      const before = running.get(query.area) ?? Promise.resolve();
      const work = before
        .catch(() => undefined)
        .then(() => find(query) ?? readNow(query));
      running.set(query.area, work);
      try {
        return await work;
      } finally {
        if (running.get(query.area) === work) running.delete(query.area);
      }
    },
  };
}

function hasColumns(
  { counts }: MonthTable,
  { indicators, elements }: Pick<TablesQuery, "indicators" | "elements">,
): boolean {
  return (
    indicators.every((id) => counts[`${id}_num`] !== undefined) &&
    elements.every((code) => counts[code] !== undefined)
  );
}

export const monthTables: Service<MonthTables> = { open: openTables };
