import type { Audience } from "@/lib/core/access/permissions";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { levelOf, type AreaCode, type Level } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { Product } from "@/lib/core/product/product";
import type { FiguresRow } from "@/lib/figures/contract";
import { valueRows, type CountedArea, type View } from "./cells";
import { countForReader } from "./count-areas";
import { insistReadable } from "./read-values";

export type ManyFigures = {
  sequence: number;
  total: FiguresRow;
  rows: FiguresRow[];
};

/**
 * Several indicators of an area and of all areas of a level inside it in one month: for each the figure that `readValues` gives. An indicator that the
 * audience may not see at a level is missing there. Refused levels throw `level-not-public`.
 */
export async function readFigures(
  product: Product,
  audience: Audience,
  query: {
    area: AreaCode;
    level: Level;
    month: Month;
    /** Of the areas inside, these alone; not asked of posyandu. */
    only?: ReadonlySet<string>;
  },
  indicators: readonly IndicatorId[],
): Promise<ManyFigures> {
  const asked = { ...query, indicator: "reporting_completeness" } as const;
  insistReadable(audience, asked);
  const { sequence, total, rows, view } = await countForReader(
    product,
    audience,
    { ...query, indicator: "all" },
  );
  const [ofArea] = rowsOf([total], view, {
    indicators,
    level: levelOf(query.area),
  });
  if (ofArea === undefined) throw new Error("An area has no row of its own");
  return {
    sequence,
    total: ofArea,
    rows: rowsOf(rows, view, { indicators, level: query.level }),
  };
}

function rowsOf(
  areas: readonly CountedArea[],
  view: View,
  { indicators, level }: { indicators: readonly IndicatorId[]; level: Level },
): FiguresRow[] {
  const visible = new Set(view.indicatorsAt(level));
  const columns = indicators
    .filter((id) => visible.has(id))
    .map((id) => [id, valueRows(id, areas, view)] as const);
  return areas.map(({ area, name, village, counts, registered }, index) => ({
    area: area as AreaCode,
    name,
    ...(village !== undefined && { village: village as AreaCode }),
    simulated: (counts?.simulated ?? 0) > 0,
    fromChildren: counts?.from_children ?? 0,
    coverage: {
      reported: counts?.reported ?? 0,
      registered: counts?.registered ?? registered,
    },
    values: Object.fromEntries(
      columns.flatMap(([id, rows]) => {
        const row = rows[index];
        if (row === undefined) return [];
        const {
          area: _area,
          name: _name,
          village: _village,
          simulated: _simulated,
          fromChildren: _fromChildren,
          ...figure
        } = row;
        return [[id, figure]];
      }),
    ),
  }));
}
