import type { Sql } from "postgres";
import { aroundText } from "@/db/core/inside-area";
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

/** A province's own targets for an indicator, by year. They also apply to its regencies. */
export async function readTargets(
  sql: Sql,
  area: AreaCode,
  indicator: IndicatorId,
): Promise<{ year: number; value: number; source: string }[]> {
  return sql.unsafe(
    `select year, value, source from targets
     where indicator = $2 and area_code = (
       select area_code from targets where indicator = $2 and ${aroundText("area_code", "$1")} order by length(area_code) desc limit 1)
     order by year`,
    [area, indicator],
    { prepare: true },
  );
}
