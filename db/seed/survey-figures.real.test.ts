import { expect, test } from "vitest";
import { readPublishedFigures } from "./survey-figures";
import { readDomainTable } from "./testing/read-domain-table";

const figures = readPublishedFigures();
const published = [
  ...readDomainTable("stunting_provinces.csv"),
  ...readDomainTable("stunting_regencies.csv"),
];
const keyOf = (code: string | undefined, year: unknown, survey: unknown) =>
  [code, year, survey].join(" ");

test("every published figure stands with its value, survey and confidence, and no other does", () => {
  const expected = published.map((row): [string, unknown] => [
    keyOf(row.province_code ?? row.regency_code, row.year, row.survey),
    {
      value: row.prevalence_pct === "" ? null : Number(row.prevalence_pct),
      confidence: row.confidence,
    },
  ]);
  const actual = figures.map((figure): [string, unknown] => [
    keyOf(figure.areaCode, figure.year, figure.survey),
    { value: figure.prevalencePct, confidence: figure.confidence },
  ]);
  expect(new Map(actual)).toEqual(new Map(expected));
  expect(actual).toHaveLength(expected.length);
});
