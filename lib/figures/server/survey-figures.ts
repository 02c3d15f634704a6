import type { SurveyRecord } from "@/db/figures/figures";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Product } from "@/lib/core/product/product";
import type { SurveyFigure } from "@/lib/figures/contract";
import { figureSource } from "./figure-source";
import {
  citationOf,
  surveySourcesOf,
} from "@/lib/figures/domain/survey-sources";

/** What surveys found in an area and in the nation, each with the publications that it was read in. */
export async function surveyFiguresOf(
  product: Product,
  area: AreaCode,
  indicator: IndicatorId,
): Promise<SurveyFigure[]> {
  const records = await product.service(figureSource).surveys(area, indicator);
  return records.map(toFigure);
}

function toFigure(record: SurveyRecord): SurveyFigure {
  const sources = surveySourcesOf(record.source);
  return {
    ...record,
    sources,
    source: sources.map(citationOf).join("; ") || record.source,
  };
}
