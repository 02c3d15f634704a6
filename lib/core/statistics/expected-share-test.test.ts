import { expect, it } from "vitest";
import { expectedShareTest } from "./expected-share-test";

/**
 * The data sets that nipnTK documents its tests with, counted from its data, and chi-square and p as SciPy gives them for R's formula: children of 6 to 29
 * months among those of 6 to 59 in Kabul (dp.ex02; 0.85 to one is expected), of both sexes and each; men in household rosters of Tanzania against its census
 * (as.ex01, as.ex02); boys in Kabul against one half.
 */
it.each<[string, number, number, number, number, number]>([
  ["age ratio, dp.ex02", 405, 873, 0.85 / 1.85, 0.0530633, 0.8178161],
  ["age ratio, dp.ex02, boys", 203, 438, 0.85 / 1.85, 0.0145195, 0.9040894],
  ["age ratio, dp.ex02, girls", 202, 435, 0.85 / 1.85, 0.0247481, 0.8749963],
  [
    "sex ratio, as.ex01",
    4_293,
    8_736,
    22_465_000 / (22_465_000 + 22_574_000),
    1.8713038,
    0.1713258,
  ],
  ["sex ratio, dp.ex02", 438, 873, 0.5, 0.0045819, 0.9460326],
])("agrees with nipnTK on %s", (_name, ...figures) => {
  const [part, whole, expected, chi, p] = figures;
  const test = expectedShareTest(part, whole, expected);
  expect(test?.chiSquared).toBeCloseTo(chi, 6);
  expect(test?.p).toBeCloseTo(p, 6);
});

it("finds nothing where the share is the expected one, and nothing to test in an empty whole", () => {
  expect(expectedShareTest(50, 100, 0.5)?.p).toBeCloseTo(1, 6);
  expect(expectedShareTest(0, 0, 0.5)).toBeNull();
});
