import type { Sql } from "postgres";
import { belowText } from "@/db/core/inside-area";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";

/** One indicator's counts of a village in a month, by the rollups. */
export type VillageCounts = {
  village: AreaCode;
  numerator: number;
  denominator: number;
};

/** Counts of the villages inside an area; those in which nobody was counted are left out. */
export async function readVillageCounts(
  sql: Sql,
  query: { area: AreaCode; month: Month; indicator: IndicatorId },
): Promise<VillageCounts[]> {
  const { area, month, indicator } = query;
  return sql.unsafe<VillageCounts[]>(
    `select area_code as village, ${indicator}_num as numerator, ${indicator}_den as denominator
     from rollups where month = $1 and level = 'village' and ${belowText("area_code", "$2")} and ${indicator}_den > 0`,
    [month, area],
    { prepare: true },
  );
}
