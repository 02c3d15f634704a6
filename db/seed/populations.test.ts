import { expect, test } from "vitest";
import { populationOf } from "./populations";
import { readReferenceAreas } from "./reference-areas";
import { provinceCodes } from "./testing/province-codes";

/** Ditjen Dukcapil Kemendagri, semester II 2024. */
test.each([
  ["15", 3_834_439],
  ["32", 51_316_378],
  ["65", 770_627],
  ["15.01", 268_951],
  ["15.71", 649_656],
  ["16.02", 801_059],
  ["62.71", 315_153],
])("residents of %s are those published", (code, residents) => {
  expect(populationOf(code)).toBe(residents);
});

const sumOf = (codes: readonly string[]) =>
  codes.reduce((total, code) => total + (populationOf(code) ?? Number.NaN), 0);

test("the provinces add up to the 284,973,643 residents of Indonesia", () => {
  expect(sumOf(provinceCodes)).toBe(284_973_643);
});

test.each(["15", "16", "62"])(
  "the regencies of province %s add up to it",
  (province) => {
    const regencies = readReferenceAreas(province)
      .filter((area) => area.level === "regency")
      .map((area) => area.code);
    expect(sumOf(regencies)).toBe(populationOf(province));
  },
);

test("an area without a figure has none, not zero", () => {
  expect(populationOf("11.01")).toBeNull();
});
