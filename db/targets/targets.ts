import type { Sql, TransactionSql } from "postgres";
import { aroundText, belowText } from "@/db/core/inside-area";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { AreaCode } from "@/lib/core/domain/ids";

export type YearValue = { year: number; value: number };

/** A version of what an area is to reach. */
export type PathRecord = {
  areaCode: AreaCode;
  indicator: IndicatorId;
  version: number;
  years: YearValue[];
  source: string;
  baselineYear: number | null;
  baseline: number | null;
  setAt: Date;
  actor: string;
  officeRole: string;
  officeArea: AreaCode;
  isSimulated: boolean;
};

const selected = `select p.area_code as "areaCode", p.indicator, p.version, p.source, p.baseline_year as "baselineYear", p.baseline,
    p.set_at as "setAt", p.actor, p.office_role as "officeRole", p.office_area as "officeArea", p.is_simulated as "isSimulated",
    coalesce((select jsonb_agg(jsonb_build_object('year', t.year, 'value', t.value) order by t.year) from target_years t
      where t.area_code = p.area_code and t.indicator = p.indicator and t.version = p.version), '[]') as years
  from target_paths p`;

const isLatest = `not exists (select from target_paths n
  where n.area_code = p.area_code and n.indicator = p.indicator and n.version > p.version)`;

/** Every version of an area's own path, the latest first. */
export async function listVersions(
  sql: Sql | TransactionSql,
  area: AreaCode,
  indicator: IndicatorId,
): Promise<PathRecord[]> {
  return sql.unsafe<PathRecord[]>(
    `${selected} where p.area_code = $1 and p.indicator = $2 order by p.version desc`,
    [area, indicator],
  );
}

/** Paths that stand, with years, of the areas around one, the nearest first, and of those inside it, by code. */
export async function listNeighbouringPaths(
  sql: Sql,
  area: AreaCode,
  indicator: IndicatorId,
): Promise<{ around: PathRecord[]; inside: PathRecord[] }> {
  const standing = `p.indicator = $2 and p.area_code <> $1 and ${isLatest}`;
  const read = (where: string, order: string) =>
    sql.unsafe<PathRecord[]>(
      `select * from (${selected} where ${standing} and ${where}) one where jsonb_array_length(years) > 0 order by ${order}`,
      [area, indicator],
    );
  return {
    around: await read(
      aroundText("p.area_code", "$1"),
      `length("areaCode") desc`,
    ),
    inside: await read(belowText("p.area_code", "$1"), `"areaCode"`),
  };
}

/** Writes the next version of a path. */
export async function insertPath(
  tx: TransactionSql,
  path: PathRecord,
): Promise<void> {
  const key = {
    area_code: path.areaCode,
    indicator: path.indicator,
    version: path.version,
  };
  await tx`insert into target_paths ${tx({
    ...key,
    source: path.source,
    baseline_year: path.baselineYear,
    baseline: path.baseline,
    set_at: path.setAt,
    actor: path.actor,
    office_role: path.officeRole,
    office_area: path.officeArea,
    is_simulated: path.isSimulated,
  })}`;
  if (path.years.length > 0)
    await tx`insert into target_years ${tx(path.years.map((one) => ({ ...key, ...one })))}`;
}

/** Takes simulated paths out, with their years. */
export async function clearSimulatedPaths(
  tx: TransactionSql,
): Promise<{ targetPaths: number }> {
  const paths = await tx`delete from target_paths where is_simulated`;
  return { targetPaths: paths.count };
}
