import type { Sql, TransactionSql } from "postgres";
import { below } from "@/db/core/inside-area";
import type { AreaCode, AreaLevel } from "@/lib/core/domain/ids";

/** About two metres: official borders of two files meet no better. */
const reachDegrees = 2e-5;

/**
 * Pairs of areas of a level inside an area that share a border or a corner (queen's case), each pair once. By distance and not by ST_Touches: shapes that
 * overlap by a hair do not touch, and what reckons distances throws no exceptions that the embedded engine could not bear.
 */
export async function readNeighbours(
  sql: Sql | TransactionSql,
  area: AreaCode,
  level: AreaLevel,
): Promise<{ a: AreaCode; b: AreaCode }[]> {
  return sql<{ a: AreaCode; b: AreaCode }[]>`
    with here as materialized (
      select code, geometry from areas
      where level = ${level} and geometry is not null and valid_to is null and ${below(sql, "code", area)})
    select one.code as a, other.code as b from here one join here other
      on one.code < other.code and one.geometry && ST_Expand(other.geometry, ${reachDegrees})
      and ST_DWithin(one.geometry, other.geometry, ${reachDegrees})
    order by 1, 2`;
}
