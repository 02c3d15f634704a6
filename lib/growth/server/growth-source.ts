import type { Transaction } from "@/db/core/ledger";
import { readCountSeries } from "@/db/figures/values";
import {
  readGroups,
  readSource,
  readSplit,
  readSpreads,
  type GrowthScope,
  type SourceRow,
  type SplitRow,
  type SpreadRow,
} from "@/db/growth/growth";
import { readLastTold, readToldVersion } from "@/db/growth/published";
import type { Month } from "@/lib/core/domain/month";
import type { Product, Service } from "@/lib/core/product/product";
import { growthForm } from "./growth-record";

/** The rows that what was found of an area and month is made of; each function gives what the query of its name in db/growth gives. */
export type FoundRows = {
  groups: (scope: GrowthScope) => ReturnType<typeof readGroups>;
  source: (scope: GrowthScope) => Promise<SourceRow>;
  spreads: (scope: GrowthScope) => Promise<SpreadRow[]>;
  split: (scope: GrowthScope, before: Month) => Promise<SplitRow>;
  /** D/S of the area in the month and the one before. */
  participation: (
    scope: GrowthScope,
    before: Month,
  ) => Promise<{ month: Month; ds_num?: unknown; ds_den?: unknown }[]>;
};

/** From the pool, or in the transaction that publishes. */
export function foundRowsIn(
  sql: Product["database"]["sql"] | Transaction,
): FoundRows {
  return {
    groups: (scope) => readGroups(sql, scope),
    source: (scope) => readSource(sql, scope),
    spreads: (scope) => readSpreads(sql, scope),
    split: (scope, before) => readSplit(sql, scope, before),
    participation: async ({ area, month }, before) => {
      const span = { from: before, to: month };
      return (await readCountSeries(sql, area, "ds", span)).rows;
    },
  };
}

/** What the public was last told of a month, in the form in which it was written down, with the change that told it; 0 if it never was. */
export type ToldGrowth = { version: number; told: () => Promise<unknown> };

/** Where growth is read from: the database as it is now, or a set that was frozen. */
export type GrowthSource = FoundRows & {
  toldOf: (month: Month) => Promise<ToldGrowth>;
};

export const growthSource: Service<GrowthSource> = {
  open: ({ database: { sql } }) => ({
    ...foundRowsIn(sql),
    toldOf: async (month) => ({
      version: await readToldVersion(sql, month, growthForm),
      told: () => readLastTold(sql, month, growthForm),
    }),
  }),
};
