import { expect, it } from "vitest";
import { digitPreference } from "./digit-preference";

/**
 * Last digits of the data sets that nipnTK documents `digitPreference` with (dp.ex01: a DHS of a West African country, dp.ex02: SMART in Kabul, dp.ex03: a survey
 * in Ethiopia), counted from its data, and the scores that its function gives for them.
 */
it.each([
  ["dp.ex01 wt", [133, 108, 103, 64, 38, 55, 75, 47, 81, 92], 11.86, "good"],
  [
    "dp.ex01 ht",
    [164, 154, 52, 55, 46, 164, 41, 25, 67, 28],
    22.77,
    "problematic",
  ],
  [
    "dp.ex02 weight",
    [84, 105, 91, 94, 89, 88, 80, 73, 72, 97],
    3.76,
    "excellent",
  ],
  [
    "dp.ex02 height",
    [187, 74, 100, 90, 77, 137, 54, 57, 57, 40],
    16.22,
    "acceptable",
  ],
  [
    "dp.ex03 weight",
    [37, 35, 45, 31, 34, 46, 45, 40, 36, 25],
    5.71,
    "excellent",
  ],
] as const)(
  "gives the score of nipnTK for %s",
  (_name, counts, score, named) => {
    const found = digitPreference(counts);
    expect(found?.score).toBe(score);
    expect(found?.class).toBe(named);
  },
);

it("gives the chi-squared of the small table in nipnTK's guide", () => {
  const found = digitPreference([11, 7, 5, 4, 7, 11, 5, 4, 4, 2]);
  expect(found?.n).toBe(60);
  expect(found?.chiSquared).toBeCloseTo(82 / 6, 10);
});

it("is 0 for equal frequencies, 100 for a single digit, and nothing for none", () => {
  expect(digitPreference(Array.from({ length: 10 }, () => 7))?.score).toBe(0);
  expect(digitPreference([9, 0, 0, 0, 0, 0, 0, 0, 0, 0])?.score).toBe(100);
  expect(digitPreference([0, 0, 0, 0, 0, 0, 0, 0, 0, 0])).toBeNull();
});
