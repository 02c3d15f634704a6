import { describe, expect, test } from "vitest";
import fc from "fast-check";
import {
  compareShown,
  reachesTarget,
  shownValue,
} from "@/lib/core/domain/shown-number";
import { classCounts, classMethods } from "@/lib/core/statistics/classes";
import { naturalEdges } from "@/lib/core/statistics/natural-breaks";
import {
  bandAt,
  bandFromTarget,
  bandsOf,
  rangesOf,
  spreadOf,
  type Spread,
} from "./bands";
import { indicators } from "./indicators";

const up = { unit: "percent", good: "up" } as const;
const down = { unit: "percent", good: "down" } as const;

/** What areas with so many in the denominator say. */
function spread(
  values: readonly number[],
  denominator = 1_000_000,
  unit: "percent" | "per-posyandu" = "percent",
): Spread {
  const figures = values.map((value) => ({ value, denominator }));
  const shown = values
    .map((value) => shownValue(unit, value))
    .sort((a, b) => a - b);
  return {
    ...spreadOf(unit, figures),
    natural: [2, 3, 4, 5].map((classes) => ({
      classes,
      edges: naturalEdges(shown, classes),
    })),
  };
}

const span = (from: number, to: number, count = 24) =>
  Array.from(
    { length: count },
    (_, index) => from + ((to - from) * index) / (count - 1),
  );

describe("with a target", () => {
  test("where all areas miss it, all classes but one lie below, among the areas", () => {
    expect(bandsOf(up, 85, spread(span(60, 80))).breaks).toEqual([
      65, 70, 75, 85,
    ]);
    expect(bandsOf(up, 100, spread(span(96, 99.6))).breaks).toEqual([
      97, 98, 99, 100,
    ]);
  });

  test("where all reach it, all classes but one lie above", () => {
    expect(bandsOf(up, 60, spread(span(70, 90))).breaks).toEqual([
      60, 75, 80, 85,
    ]);
    expect(bandsOf(down, 14.2, spread(span(2, 12))).breaks).toEqual([
      4, 6, 8, 14.2,
    ]);
  });

  test("classes narrower than chance among so few are joined", () => {
    const wide = bandsOf(up, 85, spread(span(60, 80), 60));
    expect(wide.least).toBeCloseTo(Math.sqrt((2 * 70 * 30) / 60), 1);
    expect(wide.breaks).toEqual([70, 85]);
    expect(bandsOf(up, 85, spread(span(79, 80), 60)).breaks).toEqual([85]);
  });

  test("a target of all is the highest class, alone", () => {
    const bands = bandsOf(up, 100, spread(span(90, 100)));
    expect(bandAt(bands, 100)).toBe(5);
    expect(bandAt(bands, 99.94)).toBe(4);
  });

  test("a value that reads like the target is in the class that reaches it", () => {
    const bands = bandsOf(up, 85, spread(span(60, 80)));
    expect(bandAt(bands, 84.96)).toBe(5);
    expect(bandAt(bands, 84.94)).toBe(4);
    const low = bandsOf(down, 14.2, spread(span(16, 30)));
    expect(bandAt(low, 14.24)).toBe(1);
    expect(bandAt(low, 14.26)).toBe(2);
  });
});

describe("without a target", () => {
  const values = [3.1, 3.4, 4.2, 4.4, 4.9, 5.2, 5.8, 6.1, 6.6, 7, 31];
  test("breaks are round numbers around the middle of the values, and one outlier does not move them", () => {
    expect(bandsOf(up, null, spread(values)).breaks).toEqual([4, 5, 6, 7]);
    const other = [...values.slice(0, -1), 99];
    expect(bandsOf(up, null, spread(other)).breaks).toEqual([4, 5, 6, 7]);
  });

  test("where there are no values, or all are alike, there is one class", () => {
    expect(bandsOf(up, null, spread([])).breaks).toEqual([]);
    const alike = bandsOf(up, null, spread([5, 5, 5]));
    expect(rangesOf(alike)).toEqual([{ band: 3, from: null, to: null }]);
    expect(bandAt(alike, 5)).toBe(3);
  });
});

test("breaks rise in whole tenths, at least the least width apart, and what reads the same is in the one class whose range holds it", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...indicators),
      fc.option(fc.double({ min: 0.5, max: 100, noNaN: true })),
      fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 40 }),
      fc.record({
        size: fc.integer({ min: 5, max: 100_000 }),
        method: fc.constantFrom(...classMethods),
        count: fc.constantFrom(...classCounts),
        value: fc.double({ min: 0, max: 120, noNaN: true }),
      }),
      (indicator, target, values, { size, method, count, value }) => {
        const { unit, good } = indicator;
        const bands = bandsOf(indicator, target, spread(values, size, unit), {
          method,
          count,
        });
        const { breaks, least } = bands;
        expect(breaks.length).toBeLessThan(count);
        expect(bands.bands).toHaveLength(breaks.length + 1);
        breaks.slice(1).forEach((edge, index) => {
          // Breaks are rounded, so that a step may be a tenth shorter.
          expect(edge - (breaks[index] ?? 0)).toBeGreaterThan(least - 0.11);
        });
        expect(breaks).toEqual(breaks.map((edge) => shownValue(unit, edge)));
        const shown = shownValue(unit, value);
        const band = bandAt(bands, value);
        expect(bandAt(bands, shown)).toBe(band);
        const { from, to } = rangesOf(bands).find(
          (one) => one.band === band,
        ) ?? {
          from: null,
          to: null,
        };
        const lowest = bands.edge === "above" ? 0 : 1;
        if (from !== null)
          expect(compareShown(unit, value, from)).toBeGreaterThanOrEqual(
            lowest,
          );
        if (to !== null)
          expect(compareShown(unit, value, to)).toBeLessThan(lowest);
        const goal = bandFromTarget(bands, target);
        expect(goal === null).toBe(target === null || method !== "target");
        if (target === null || goal === null) return;
        // The classes on the good side of the target hold exactly what reaches it.
        expect(good === "up" ? band >= goal : band < goal).toBe(
          reachesTarget(indicator, value, target),
        );
      },
    ),
    { numRuns: 1500 },
  );
});
