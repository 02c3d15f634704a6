import type { Sql, TransactionSql } from "postgres";
import { insideText } from "@/db/core/inside-area";
import { livedThere, residencesSql } from "@/db/core/residences";
import { codeLengthOf, type AreaCode, type Level } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { KaderGap, SaidOfKader } from "@/lib/kader/domain/gap";
import { fewestKader } from "@/lib/kader/domain/fewest-kader";

export type { KaderGap };

/** The counts of one posyandu, with the village it stood in. */
export type KaderCounts = SaidOfKader & { posyandu: string; village: string };

/** The posyandu that are expected in a month, each with what its current report says. */
const expectedSql = `${residencesSql} p
     left join lateral (
       select c.kader_active, c.kader_trained from reports c where c.month = $2 and c.posyandu_id = p.id and c.is_current limit 1) f on true
     where ${insideText("p.village_code", "$1")} and ${livedThere("p", "$2")}
       and p.valid_from <= $2 and (p.valid_to is null or p.valid_to >= $2)`;

/** What each posyandu that is expected in a month said of its kader, for the same sums later. */
export async function readKaderCounts(
  tx: TransactionSql,
  { area, month }: { area: AreaCode; month: Month },
): Promise<KaderCounts[]> {
  return tx.unsafe<KaderCounts[]>(
    `select p.id as posyandu, p.village_code as village, f.kader_active as active, f.kader_trained as trained
     from ${expectedSql} order by p.village_code, p.id`,
    [area, month],
    { prepare: true },
  );
}

/**
 * By area of a level inside `area`, or by posyandu, from the current reports of a month. A posyandu that has not reported, or left the count empty, adds
 * nothing to the persons and is not counted among those known. Areas without posyandu are missing.
 */
export async function readKaderGaps(
  sql: Sql,
  { area, level, month }: { area: AreaCode; level: Level; month: Month },
): Promise<Map<string, KaderGap>> {
  const place =
    level === "posyandu"
      ? "p.id"
      : `left(p.village_code, ${String(codeLengthOf(level))})`;
  const rows = await sql.unsafe<({ place: string } & KaderGap)[]>(
    `select ${place} as place,
       coalesce(sum(greatest(0, ${String(fewestKader)} - f.kader_active)), 0)::int as "toRecruit",
       (count(*) filter (where f.kader_active < ${String(fewestKader)}))::int as short,
       count(f.kader_active)::int as counted,
       coalesce(sum(greatest(0, f.kader_active - f.kader_trained)) filter (where f.kader_active is not null and f.kader_trained is not null), 0)::int as "toTrain",
       count(f.kader_active + f.kader_trained)::int as "countedBoth"
     from ${expectedSql}
     group by 1`,
    [area, month],
    { prepare: true },
  );
  return new Map(rows.map(({ place: key, ...gap }) => [key, gap]));
}
