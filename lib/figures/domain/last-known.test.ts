import { expect, test } from "vitest";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { Month } from "@/lib/core/domain/month-steps";
import { lastKnown } from "./last-known";

const ds = indicatorOf("ds");
const coverage = { reported: 9, registered: 10 };
const at = (month: string, value?: number) => ({
  month: month as Month,
  coverage,
  ...(value === undefined
    ? { state: "not-reported" as const }
    : { state: "value" as const, value, numerator: value }),
});

test("the last known figure is the latest before the month that has a number, in whatever order they come; zero is one", () => {
  const points = [
    at("2026-10", 90),
    at("2026-07", 70),
    at("2026-08", 0),
    at("2026-09"),
  ];
  const of = (month: string) => lastKnown(ds, points, month as Month)?.month;
  expect(of("2026-10")).toBe("2026-08");
  expect(of("2026-08")).toBe("2026-07");
  expect(of("2026-07")).toBeUndefined();
});

test("a closed posyandu's zero is no figure", () => {
  const closed = { ...at("2026-08", 0), notOpen: true };
  expect(lastKnown(ds, [closed], "2026-10" as Month)).toBeNull();
});
