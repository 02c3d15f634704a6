import type { AreaCode } from "@/lib/core/domain/ids";
import { populationOf } from "@/db/seed/populations";
import { readPublishedFigures } from "@/db/seed/survey-figures";
import type { SimulationInput } from "./simulation";

/** What published figures say about the population and the stunting of a province's regencies. */
export function readKnownFigures(
  regencies: readonly AreaCode[],
): Pick<SimulationInput, "populations" | "surveyPct"> {
  const populations = new Map<string, number>();
  for (const code of regencies) {
    const residents = populationOf(code);
    if (residents !== null) populations.set(code, residents);
  }
  const surveyPct = new Map<string, number>();
  const figures = readPublishedFigures().sort((a, b) => a.year - b.year);
  for (const { areaCode, prevalencePct } of figures) {
    if (prevalencePct !== null) surveyPct.set(areaCode, prevalencePct);
  }
  return { populations, surveyPct };
}
