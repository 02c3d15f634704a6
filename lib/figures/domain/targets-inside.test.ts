import { expect, test } from "vitest";
import type { AreaCode } from "@/lib/core/domain/area-code";
import type { Month } from "@/lib/core/domain/month-steps";
import { targetsOver } from "./targets-inside";

const of = (code: string) =>
  targetsOver({ defaultTarget: 80 }, "2026-09" as Month, {
    targets: [{ year: 2026, value: 85 }],
    targetsInside: [
      {
        area: "15.01" as AreaCode,
        years: [
          { year: 2025, value: 70 },
          { year: 2026, value: 75 },
        ],
      },
      { area: "15.02" as AreaCode, years: [{ year: 2029, value: 90 }] },
      { area: "15.01.07" as AreaCode, years: [{ year: 2026, value: 60 }] },
    ],
  })(code as AreaCode);

test.each([
  ["its own path", "15.01", { value: 75, year: 2026 }],
  [
    "the path of the nearest area around it",
    "15.01.02.2001",
    { value: 75, year: 2026 },
  ],
  ["a path further down", "15.01.07.2003", { value: 60, year: 2026 }],
  ["that of the area that was asked for", "15.03", { value: 85, year: 2026 }],
  ["none, where its own path leaves the year out", "15.02", null],
])("an area is held against %s", (_what, code, target) => {
  expect(of(code)).toEqual(target);
});
