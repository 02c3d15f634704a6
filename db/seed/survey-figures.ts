import { z } from "zod";
import { AreaCode } from "@/lib/core/domain/ids";
import type { Text } from "@/lib/core/domain/text-pair";
import { readDataFile } from "./data-file";

/** The area code of Indonesia as a whole in the survey figures; it is no row of `areas`. */
export const nationalCode = "00";

/**
 * found: read in the named source; likely: widely quoted or derived, not read in a publication; uncertain: the source
 * itself leaves doubt.
 */
const SurveyLine = z.tuple([
  z.union([z.literal(nationalCode), AreaCode]),
  z
    .string()
    .regex(/^20\d\d$/)
    .transform(Number),
  z.enum(["SSGI", "SKI"]),
  z.string().regex(/^(\d+\.\d)?$/),
  z.string().min(1),
  z.enum(["found", "likely", "uncertain"]),
  z.string(),
  z.string(),
]);
type SurveyFields = z.infer<typeof SurveyLine>;

export type PublishedFigure = {
  areaCode: typeof nationalCode | AreaCode;
  year: number;
  survey: SurveyFields[2];
  /** Stunting prevalence in percent of children under five; null if a source mentions the year without a value. */
  prevalencePct: number | null;
  source: string;
  confidence: SurveyFields[5];
  note: Text | null;
};

/**
 * Stunting prevalences published by SSGI and SKI for Indonesia, its provinces and some kabupaten/kota, 2021-2024. If a pair of area and year is
 * absent, or its value is null, the figure was not found. It is a gap and must not be shown as a number.
 */
export function readPublishedFigures(): PublishedFigure[] {
  const [, ...lines] = readDataFile("survey-figures.tsv")
    .replace(/\n$/, "")
    .split("\n");
  return lines.map((line) => toFigure(SurveyLine.parse(line.split("\t"))));
}

function toFigure(fields: SurveyFields): PublishedFigure {
  const [areaCode, year, survey, prevalence, source, confidence, id, en] =
    fields;
  return {
    areaCode,
    year,
    survey,
    prevalencePct: prevalence === "" ? null : Number(prevalence),
    source,
    confidence,
    note: id === "" ? null : { id, en },
  };
}
