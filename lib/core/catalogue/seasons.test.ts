import { expect, test } from "vitest";
import type { Month } from "@/lib/core/domain/month-steps";
import { indicatorOf } from "./indicator-of";
import type { IndicatorId } from "./indicators";
import { seasonOf } from "./seasons";

test.each([
  ["ds", "2026-02", "weighing"],
  ["ds", "2026-08", "weighing"],
  ["ds", "2026-06", "operation"],
  ["ds", "2023-06", null],
  ["ds", "2026-10", null],
  ["vitamin_a", "2026-08", "weighing"],
  ["vitamin_a", "2026-06", null],
  ["kader_coverage", "2026-08", null],
  ["reporting_completeness", "2026-02", null],
] as const)("%s in %s: %s", (id, month, season) => {
  expect(seasonOf(indicatorOf(id as IndicatorId), month as Month)).toBe(season);
});
