import { expect, test } from "vitest";
import type { SeriesPoint, SeriesReply } from "@/lib/figures/contract";
import { addMonths, type Month } from "@/lib/core/domain/month-steps";
import { factsOf, intervalOf } from "./trend-facts";

const first = "2025-11" as Month;

/** A month of D/S with what is given; all posyandu have reported. */
function point(step: number, more: Partial<SeriesPoint> = {}): SeriesPoint {
  return {
    month: addMonths(first, step),
    state: "value",
    value: 80,
    numerator: 80,
    denominator: 100,
    coverage: { reported: 10, registered: 10 },
    simulated: false,
    fromChildren: 0,
    ...more,
  };
}

const series = (points: SeriesPoint[]): SeriesReply =>
  ({
    indicator: "ds",
    points,
    targets: [
      { year: 2025, value: 81, source: "RPJMD" },
      { year: 2026, value: 85, source: "RPJMD" },
    ],
  }) as unknown as SeriesReply;

test("each month has the target of its year; in a year that the path leaves out there is none", () => {
  const points = [point(0), point(1), point(2), point(14)];
  expect(factsOf(series(points), points).targets).toEqual([81, 81, 85, null]);
});

test("months with a season, and the first month from another source, are marked", () => {
  const points = [
    point(2, { fromChildren: 0 }),
    point(3, { fromChildren: 10 }),
    point(4, { fromChildren: 10 }),
  ];
  const facts = factsOf(series(points), points);
  expect([...facts.seasonMonths]).toEqual(["2026-02"]);
  expect([...facts.turnMonths]).toEqual(["2026-02"]);
});

test("the interval is Wilson's: 80 of 100 lies between 71.1 and 86.7 percent", () => {
  // Computed from the quadratic (p - π)² = z² π(1 - π)/n by bisection, apart from the formula of the product.
  const n = 100;
  const p = 0.8;
  const z = 1.959963984540054;
  const miss = (limit: number) =>
    (p - limit) ** 2 - (z * z * limit * (1 - limit)) / n;
  const root = (from: number, to: number) => {
    let [low, high] = [from, to];
    for (let step = 0; step < 80; step += 1) {
      const middle = (low + high) / 2;
      if (miss(low) * miss(middle) <= 0) high = middle;
      else low = middle;
    }
    return low * 100;
  };
  const interval = intervalOf(series([]), point(0));
  expect(interval?.from).toBeCloseTo(root(0, p), 8);
  expect(interval?.to).toBeCloseTo(root(p, 1), 8);
});

test("there is no interval where there is no share", () => {
  const none = [
    point(0, { numerator: 120 }),
    { ...point(0), numerator: undefined, denominator: undefined },
    point(0, { numerator: 0, denominator: 0 }),
    point(0, { value: 0, numerator: 0, notOpen: true }),
  ] as SeriesPoint[];
  for (const one of none) expect(intervalOf(series([]), one)).toBeNull();
});
