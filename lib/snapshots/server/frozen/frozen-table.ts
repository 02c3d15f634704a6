import type { CountRow } from "@/db/figures/values";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { Month } from "@/lib/core/domain/month";
import type { MonthTable } from "@/lib/figures/domain/month-table";
import { countAt, isNotOpen } from "@/lib/figures/server/cells";

/** The posyandu of a month with the columns of one indicator. */
export function frozenTable(
  month: Month,
  indicator: IndicatorId,
  rows: readonly CountRow[],
): MonthTable {
  const flags = (of: (row: CountRow) => number) => rows.map(of);
  const counts = ["num", "den", "n"].map((side) => {
    const name = `${indicator}_${side}`;
    return [name, rows.map((row) => countAt(row, name))] as const;
  });
  return {
    month,
    ids: rows.map(({ area }) => area),
    names: rows.map(({ name }) => name ?? ""),
    villages: rows.map(({ village }) => village ?? ""),
    receivedAt: rows.map(({ last_received_at: at }) =>
      at === null ? null : Math.floor(at.getTime() / 1_000),
    ),
    reported: flags(({ reported }) => reported),
    notOpen: flags((row) => Number(isNotOpen(row))),
    simulated: flags(({ simulated }) => simulated),
    fromChildren: flags((row) => row.from_children),
    silent: [],
    counts: Object.fromEntries(counts),
    at: new Map(rows.map(({ area }, at) => [area, at])),
  };
}
