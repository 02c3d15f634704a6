import { expect, test } from "vitest";
import { indicatorOf } from "./catalogue";
import { isFromChildren, posyanduBySource } from "./child-elements";

test("indicators of weighing, gain and nutrition are counted from children where these are known", () => {
  for (const id of ["ds", "stunting"] as const)
    expect(isFromChildren(indicatorOf(id))).toBe(true);
});

test("reporting and kader are not", () => {
  for (const id of ["reporting_completeness", "kader_coverage"] as const)
    expect(isFromChildren(indicatorOf(id))).toBe(false);
});

test("the posyandu behind a number part into the two sources and nothing else", () => {
  const coverage = { reported: 10, registered: 12 };
  const bySource = (id: "stunting" | "kader_coverage", fromChildren: number) =>
    posyanduBySource(indicatorOf(id), { fromChildren, coverage });
  expect(bySource("stunting", 4)).toEqual({ children: 4, forms: 6 });
  expect(bySource("stunting", 11)).toEqual({ children: 10, forms: 0 });
  expect(bySource("kader_coverage", 4)).toEqual({ children: 0, forms: 10 });
});
