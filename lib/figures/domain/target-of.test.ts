import { expect, test } from "vitest";
import type { Month } from "@/lib/core/domain/month-steps";
import { targetOf } from "./target-of";

const proposed = { defaultTarget: 80 };
const month = "2026-09" as Month;

test.each([
  [
    "that of its year",
    [
      { year: 2025, value: 70 },
      { year: 2026, value: 75 },
    ],
    { value: 75, year: 2026 },
  ],
  [
    "the one for every year",
    [
      { year: null, value: 72 },
      { year: 2027, value: 90 },
    ],
    { value: 72, year: null },
  ],
  ["none where a path leaves its year out", [{ year: 2029, value: 90 }], null],
  ["the catalogue's where none was set", [], { value: 80, year: null }],
])("the target of a month is %s", (_what, targets, target) => {
  expect(targetOf(proposed, month, targets)).toEqual(target);
});

test("an indicator without any has none", () => {
  expect(targetOf({ defaultTarget: null }, month, [])).toBeNull();
});
