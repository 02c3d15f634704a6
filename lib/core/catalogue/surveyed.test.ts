import { expect, test } from "vitest";
import { indicatorOf } from "./catalogue";
import { surveyTargetFor } from "./surveyed";

test.each([
  [2024, { year: 2025, value: 18.8 }],
  [2025, { year: 2025, value: 18.8 }],
  [2026, { year: 2029, value: 14.2 }],
  [2031, { year: 2029, value: 14.2 }],
])("the survey's target that %d works towards", (year, target) => {
  expect(surveyTargetFor("stunting", year)).toEqual(target);
});

test("what no survey measures has no survey's target", () => {
  expect(surveyTargetFor("ds", 2026)).toBeNull();
});

test("the routine figure of stunting has no target of the survey's, and says why", () => {
  const { defaultTarget, noTargetBecause } = indicatorOf("stunting");
  expect(defaultTarget).toBeNull();
  expect(noTargetBecause?.id).toContain("SSGI/SKI");
  expect(noTargetBecause?.en).toContain("SSGI/SKI");
});
