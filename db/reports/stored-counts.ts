import type { Sql } from "postgres";
import { insideText } from "@/db/core/inside-area";
import { elementCodes } from "@/lib/core/catalogue/elements";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";

/** Counts of a report by the codes of elements; null is not reported. */
export type StoredCounts = Readonly<Record<string, number | null>>;

/** What the posyandu of an area have reported for a month, as it stands, by their ids. */
export async function readStoredCounts(
  sql: Sql,
  area: AreaCode,
  month: Month,
): Promise<Map<string, StoredCounts>> {
  const counts = elementCodes.map((code) => `r.${code}`).join(", ");
  const rows = await sql.unsafe<(StoredCounts & { id: string })[]>(
    `select p.id, ${counts} from reports r join posyandu p on p.id = r.posyandu_id
     where r.month = $2 and r.is_current and ${insideText("p.village_code", "$1")}`,
    [area, month],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
