import { LRUCache } from "lru-cache";
import {
  readPosyanduMonths,
  type HeldMonth,
} from "@/db/figures/posyandu-months";
import type { ElementCode } from "@/lib/core/catalogue/elements";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { pathOf, type AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { Product, Service } from "@/lib/core/product/product";
import type { MonthTable } from "@/lib/figures/domain/month-table";

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
  /** Of how many months it is asked who has sent nothing: that is in no table that is kept. Null where nobody asks. */
  silentMonths: number | null;
};

/**
 * The columns of posyandu that were asked for, area by area and month by month: whoever asks for others of the same month reads them beside these, or
 * nothing. A month is given as long as nothing has been heard of that touched it.
 */
export type MonthTables = {
  read: (query: TablesQuery) => Promise<{
    sequence: number;
    tables: Map<Month, MonthTable>;
  }>;
};

function openTables(product: Product): MonthTables {
  const { database, feed, rule, reachOf } = product;
  const months = openMonths(feed);
  const running = new Map<AreaCode, Promise<unknown>>();

  const readNow = async ({ area, months: wanted, ...columns }: TablesQuery) => {
    const read = await readPosyanduMonths(database.sql, {
      area,
      ...columns,
      rule,
      reachOf,
      months: new Map(wanted.map((month) => [month, months.held(area, month)])),
    });
    for (const [month, table] of read.tables)
      months.keep(area, month, {
        sequence: read.sequence,
        table: { ...table, silent: [] },
      });
    return read;
  };
  /** What is asked for, if all of it is in memory and still holds. */
  const find = (query: TablesQuery) => {
    if (query.silentMonths !== null) return null;
    const tables = new Map<Month, MonthTable>();
    let sequence = Infinity;
    for (const month of query.months) {
      const held = months.find(query, month);
      if (held === null) return null;
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

export const monthTables: Service<MonthTables> = { open: openTables };

/** The months in memory, each given as long as nothing has been heard of that touched it. */
function openMonths(feed: Product["feed"]) {
  const kept = new LRUCache<string, HeldMonth>({
    maxSize: mostBytes,
    maxEntrySize: mostBytes / 2,
    sizeCalculation: ({ table: { ids, counts } }) =>
      1_000 +
      ids.length *
        (bytesOfPosyandu + bytesOfNumber * Object.keys(counts).length),
  });
  const keep = (area: AreaCode, month: Month, held: HeldMonth) => {
    kept.set(`${area} ${month}`, held);
  };
  const held = (area: AreaCode, month: Month): HeldMonth | null => {
    const found = kept.get(`${area} ${month}`);
    return found !== undefined && found.sequence >= feed.changedAt(month)
      ? found
      : null;
  };
  /** With all columns that are asked for: the area's own, or cut out of a wider one. */
  const find = (query: TablesQuery, month: Month): HeldMonth | null => {
    for (const area of pathOf(query.area).toReversed()) {
      const found = held(area, month);
      if (found === null || !hasColumns(found.table, query)) continue;
      if (area === query.area) return found;
      const { sequence, table } = found;
      const own = { sequence, table: cutOut(table, query.area) };
      keep(query.area, month, own);
      return own;
    }
    return null;
  };
  return { keep, held, find };
}

/** The rows of an area inside that of a table. Rows stand in the order of their villages, so they lie together. */
function cutOut(table: MonthTable, area: AreaCode): MonthTable {
  const { villages } = table;
  const isOwn = (village: string) =>
    village === area || village.startsWith(`${area}.`);
  const from = villages.findIndex(isOwn);
  const to = villages.findLastIndex(isOwn) + 1;
  const cut = <Cell>(column: readonly Cell[]) =>
    from < 0 ? [] : column.slice(from, to);
  const ids = cut(table.ids);
  return {
    month: table.month,
    ids,
    names: cut(table.names),
    villages: cut(villages),
    receivedAt: cut(table.receivedAt),
    reported: cut(table.reported),
    notOpen: cut(table.notOpen),
    simulated: cut(table.simulated),
    fromChildren: cut(table.fromChildren),
    silent: [],
    counts: Object.fromEntries(
      Object.entries(table.counts).map(([name, column]) => [name, cut(column)]),
    ),
    at: new Map(ids.map((id, row) => [id, row])),
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
