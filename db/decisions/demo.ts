import type { TransactionSql } from "postgres";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";

/** The largest subdistrict, or else village, of which less than three quarters had reported in a month; null where there is none. */
export async function findHalfReported(
  tx: TransactionSql,
  month: Month,
): Promise<AreaCode | null> {
  const [row] = await tx<{ area: AreaCode }[]>`
    select area_code as area from rollups where month = ${month} and level in ('subdistrict', 'village') and reported > 0 and reported * 4 < registered * 3
    order by length(area_code), registered desc, area_code limit 1`;
  return row?.area ?? null;
}

/** The name of an area. */
export async function nameOfArea(
  tx: TransactionSql,
  code: AreaCode,
): Promise<string> {
  const [row] = await tx<
    { name: string }[]
  >`select name from areas where code = ${code}`;
  return row?.name ?? code;
}
