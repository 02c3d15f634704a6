import { readFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { readReferenceAreas } from "./reference-areas";
import { readSurveyFigures } from "./survey-figures";

type Row = Record<string, string>;

function readTable(name: string): Row[] {
  const file = path.resolve(process.cwd(), "../shared/domain", name);
  return Papa.parse<Row>(readFileSync(file, "utf8"), {
    header: true,
    skipEmptyLines: true,
  }).data;
}

const figures = readSurveyFigures();
const published = [
  ...readTable("stunting_provinces.csv"),
  ...readTable("stunting_regencies.csv"),
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

test("a source that gives only the change leaves a gap, not a number", () => {
  const gaps = figures.filter((figure) => figure.prevalencePct === null);
  expect(gaps.map((figure) => figure.areaCode).toSorted()).toEqual([
    "15.01",
    "15.02",
    "15.03",
    "15.04",
    "15.06",
    "15.71",
  ]);
  for (const gap of gaps)
    expect(gap).toMatchObject({
      year: 2024,
      survey: "SSGI",
      note: { id: expect.any(String) },
    });
});

test("2023 is the health survey SKI, the other years SSGI", () => {
  for (const figure of figures)
    expect(figure.survey).toBe(figure.year === 2023 ? "SKI" : "SSGI");
});

test("a figure nobody read in a publication says so", () => {
  for (const figure of figures.filter(
    (candidate) => candidate.confidence !== "found",
  ))
    expect(figure.note).not.toBeNull();
});

test("notes are in both languages and figures belong to areas that exist", () => {
  const provinces = new Set(
    figures
      .map((figure) => figure.areaCode.slice(0, 2))
      .filter((code) => code !== "00"),
  );
  const known = new Set<string>([
    "00",
    ...[...provinces].flatMap((code) =>
      readReferenceAreas(code).map((area) => area.code),
    ),
  ]);
  for (const figure of figures) {
    expect(known).toContain(figure.areaCode);
    if (figure.note !== null)
      expect(Object.values(figure.note).every((text) => text.length > 0)).toBe(
        true,
      );
  }
});
