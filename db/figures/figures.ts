import type { Sql } from "postgres";
import { groupBy } from "@/lib/core/domain/group-by";
import { aroundText, belowText } from "@/db/core/inside-area";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { AreaCode } from "@/lib/core/domain/ids";

export type SurveyRecord = {
  area: string;
  year: number;
  survey: "SSGI" | "SKI";
  prevalencePct: number;
  source: string;
  confidence: string;
};

/** Published survey prevalences of an area and, beside them, of the nation ("00"). Only for an indicator that a survey measures as well. */
export async function readSurveyFigures(
  sql: Sql,
  area: AreaCode,
  indicator: IndicatorId,
): Promise<SurveyRecord[]> {
  return sql<SurveyRecord[]>`
    select area_code as area, year, survey, prevalence_pct as "prevalencePct", source, confidence from survey_figures
    where indicator = ${indicator} and area_code in (${area}, '00') order by area_code desc, year`;
}

/** What an area is to reach, year by year, and from where it starts; in the unit of the indicator. */
export type TargetPathRecord = {
  area: AreaCode;
  years: { year: number; value: number }[];
  baseline: { year: number; value: number } | null;
  source: string;
};

/** The path of targets that holds for an area: its own, or that of the nearest area around it which has one; null if nobody has set any. */
export async function readTargetPath(
  sql: Sql,
  area: AreaCode,
  indicator: IndicatorId,
): Promise<TargetPathRecord | null> {
  const rows = await sql.unsafe<
    {
      area: AreaCode;
      source: string;
      baselineYear: number | null;
      baseline: number | null;
      year: number;
      value: number;
    }[]
  >(
    `with latest as (
       select distinct on (area_code) area_code, indicator, version, source, baseline_year, baseline from target_paths
       where indicator = $2 and ${aroundText("area_code", "$1")} order by area_code, version desc),
     nearest as (
       select * from latest l where exists (
         select from target_years t where t.area_code = l.area_code and t.indicator = l.indicator and t.version = l.version)
       order by length(area_code) desc limit 1)
     select n.area_code as area, n.source, n.baseline_year as "baselineYear", n.baseline, t.year, t.value
     from nearest n join target_years t using (area_code, indicator, version) order by t.year`,
    [area, indicator],
    { prepare: true },
  );
  const [first] = rows;
  if (first === undefined) return null;
  return {
    area: first.area,
    years: rows.map(({ year, value }) => ({ year, value })),
    baseline:
      first.baselineYear === null || first.baseline === null
        ? null
        : { year: first.baselineYear, value: first.baseline },
    source: first.source,
  };
}

/**
 * The paths of targets of all areas inside one that have a path of their own, without the area itself. Areas without one follow the nearest area around
 * them. Values in the unit of the indicator, oldest year first.
 */
export async function readPathsInside(
  sql: Sql,
  area: AreaCode,
  indicator: IndicatorId,
): Promise<{ area: AreaCode; years: { year: number; value: number }[] }[]> {
  const rows = await sql.unsafe<
    { area: AreaCode; year: number; value: number }[]
  >(
    `with latest as (
       select distinct on (area_code) area_code, indicator, version from target_paths
       where indicator = $2 and ${belowText("area_code", "$1")} order by area_code, version desc)
     select l.area_code as area, t.year, t.value from latest l join target_years t using (area_code, indicator, version)
     order by l.area_code, t.year`,
    [area, indicator],
    { prepare: true },
  );
  return [...groupBy(rows, (row) => row.area)].map(([code, years]) => ({
    area: code,
    years: years.map(({ year, value }) => ({ year, value })),
  }));
}
