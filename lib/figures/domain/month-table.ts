import type { Month } from "@/lib/core/domain/month-steps";

/**
 * The posyandu of an area in a month, column by column: a province has tens of thousands of them, and an object for each would cost more than all that is
 * asked of them. `counts` has the columns of the indicators (`ds_num`, `ds_den`, `ds_n`) and of the elements by their code; null is not reported.
 */
export type MonthTable = {
  month: Month;
  ids: readonly string[];
  names: readonly string[];
  villages: readonly string[];
  /** Seconds since 1970; null where nothing has come. */
  receivedAt: readonly (number | null)[];
  reported: readonly number[];
  notOpen: readonly number[];
  simulated: readonly number[];
  fromChildren: readonly number[];
  /** 1 where no report of the twelve months that end with this one is known; empty where nobody asked. */
  silent: readonly number[];
  counts: Readonly<Record<string, readonly (number | null)[]>>;
  /** Where each posyandu stands in the columns. */
  at: ReadonlyMap<string, number>;
};
