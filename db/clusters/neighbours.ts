import type { Sql, TransactionSql } from "postgres";
import { below } from "@/db/core/inside-area";
import type { AreaCode, AreaLevel } from "@/lib/core/domain/ids";

/** About two metres: official borders of two files meet no better. */
const reachDegrees = 2e-5;

/**
 * Pairs of areas of a level inside an area that share a border or a corner (queen's case), each pair once. By distance and not by ST_Touches: shapes that
 * overlap by a hair do not touch, and what reckons distances throws no exceptions that the embedded engine could not bear. The boxes around them are held against each other as plain numbers: all pairs of 1,600 villages take half a second, with boxes of geometries three.
 */
export async function readNeighbours(
  sql: Sql | TransactionSql,
  area: AreaCode,
  level: AreaLevel,
): Promise<{ a: AreaCode; b: AreaCode }[]> {
  return sql<{ a: AreaCode; b: AreaCode }[]>`
    with here as materialized (
      select code, geometry, ST_XMin(geometry) as west, ST_XMax(geometry) as east, ST_YMin(geometry) as south, ST_YMax(geometry) as north
      from areas where level = ${level} and geometry is not null and valid_to is null and ${below(sql, "code", area)})
    select one.code as a, other.code as b from here one join here other
      on one.code < other.code
      and one.west <= other.east + ${reachDegrees} and other.west <= one.east + ${reachDegrees}
      and one.south <= other.north + ${reachDegrees} and other.south <= one.north + ${reachDegrees}
      and ST_DWithin(one.geometry, other.geometry, ${reachDegrees})
    order by 1, 2`;
}
