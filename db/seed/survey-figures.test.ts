import { expect, test } from "vitest";
import { readReferenceAreas } from "./reference-areas";
import { readPublishedFigures } from "./survey-figures";
import { surveySourcesOf } from "@/lib/figures/domain/survey-sources";

const figures = readPublishedFigures();

/** SSGI 2021, 2022 and 2024, SKI 2023 (Kementerian Kesehatan), in percent; the publications stand in the seed file. */
test.each([
  ["00", [24.4, 21.6, 21.5, 19.8]],
  ["15", [22.4, 18.0, 13.5, 17.1]],
  ["16", [24.8, 18.6, 20.3, 15.9]],
  ["51", [10.9, 8.0, 7.2, 8.7]],
  ["53", [37.8, 35.3, 37.9, 37.0]],
  ["62", [27.4, 26.9, 23.5, 22.1]],
])("%s has the figures of 2021 to 2024 as published", (code, wanted) => {
  const found = figures.filter((figure) => figure.areaCode === code);
  expect(
    found.map(({ year, prevalencePct, confidence }) => [
      year,
      prevalencePct,
      confidence,
    ]),
  ).toEqual(wanted.map((value, index) => [2021 + index, value, "found"]));
});

test("there are 118 figures of provinces and the country, 82 of regencies, each area and year once", () => {
  const countOf = (length: number) =>
    figures.filter((figure) => figure.areaCode.length === length).length;
  expect([countOf(2), countOf(5), figures.length]).toEqual([118, 82, 200]);
  const keys = figures.map(({ areaCode, year }) => `${areaCode} ${year}`);
  expect(new Set(keys).size).toBe(200);
});

test("every source is a publication by its name, or is known to be none", () => {
  for (const { source } of figures)
    for (const one of surveySourcesOf(source)) {
      expect(one.publisher, source).toMatch(
        /^[\p{L}][\p{L} .]+(\([\p{L} ]+\))?$/u,
      );
      expect(source.split("; "), source).not.toContain(one.publisher);
    }
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
