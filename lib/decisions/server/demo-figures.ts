import type { Transaction } from "@/db/core/ledger";
import type { StoredFigure } from "@/db/decisions/decisions";
import { readCountSeries } from "@/db/figures/values";
import { indicatorOf } from "@/lib/core/catalogue/catalogue";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import {
  compareFigures,
  definitionOf,
  type Comparison,
} from "@/lib/decisions/domain/then-and-now";
import { everything, valueRows } from "@/lib/figures/server/cells";
import { countedOf, type AreaFigure } from "./read-figure";

/** The figure of an area in a month as the answers of the API will give it, while the demo is still being loaded. */
async function figureIn(
  tx: Transaction,
  {
    area,
    indicator,
    month,
  }: { area: AreaCode; indicator: IndicatorId; month: Month },
): Promise<AreaFigure> {
  const span = { from: month, to: month };
  const { rows } = await readCountSeries(tx, area, indicator, span);
  const [counts = null] = rows;
  const registered = counts?.registered ?? 0;
  const counted = { area, name: area, counts, registered };
  const [row] = valueRows(indicator, [counted], everything);
  if (row === undefined) throw new Error("An area has no row of its own");
  return { area, ...countedOf(row) };
}

/** What a decision of a demo keeps: the same as one that is written. */
export async function demoFigure(
  tx: Transaction,
  {
    areas,
    indicator,
    month,
    at,
  }: {
    areas: readonly AreaCode[];
    indicator: IndicatorId;
    month: Month;
    at: Date;
  },
): Promise<StoredFigure> {
  const rows: AreaFigure[] = [];
  for (const area of areas)
    rows.push(await figureIn(tx, { area, indicator, month }));
  return {
    month,
    sequence: 0,
    asOf: at.toISOString(),
    snapshot: null,
    definition: definitionOf(indicatorOf(indicator)),
    rows,
  };
}

/** What became of an area's indicator from one month to another. */
export async function demoVerdict(
  tx: Transaction,
  {
    area,
    indicator,
    from,
    to,
  }: { area: AreaCode; indicator: IndicatorId; from: Month; to: Month },
): Promise<Comparison["verdict"]> {
  const entry = indicatorOf(indicator);
  const then = await figureIn(tx, { area, indicator, month: from });
  const now = await figureIn(tx, { area, indicator, month: to });
  const definition = definitionOf(entry);
  return compareFigures(entry, { ...then, definition }, now).verdict;
}
