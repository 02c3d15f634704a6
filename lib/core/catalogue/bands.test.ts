import { describe, expect, test } from "vitest";
import fc from "fast-check";
import {
  compareShown,
  reachesTarget,
  shownValue,
} from "@/lib/core/domain/shown-number";
import { bandAt, bandFromTarget, bandRange, bandsOf } from "./bands";
import { indicators } from "./indicators";

const up = { unit: "percent", good: "up" } as const;
const down = { unit: "percent", good: "down" } as const;

describe("with a target", () => {
  test("reaching it is a class edge, whatever the values are", () => {
    expect(bandsOf(up, 85, []).breaks).toEqual([65, 75, 85, 93]);
    expect(bandsOf(up, 85, [1, 2, 3]).breaks).toEqual([65, 75, 85, 93]);
    expect(bandsOf(down, 14.2, []).breaks).toEqual([7.1, 14.2, 21.3, 28.4]);
  });

  test("a target of all is the highest class, alone", () => {
    const bands = bandsOf(up, 100, []);
    expect(bandAt(bands, 100)).toBe(5);
    expect(bandAt(bands, 99.94)).toBe(4);
  });

  test("an edge is the target, to the last tenth", () => {
    expect(bandsOf(up, 82.5, []).breaks).toEqual([63, 73, 82.5, 91]);
    expect(bandsOf(up, 82.46, []).breaks[2]).toBe(82.5);
    expect(
      bandsOf({ unit: "per-posyandu", good: "up" }, 32.5, []).breaks,
    ).toEqual([19.5, 26, 32.5, 39]);
  });

  test("a value that reads like the target is in the class that reaches it", () => {
    expect(bandAt(bandsOf(up, 85, []), 84.96)).toBe(4);
    expect(bandAt(bandsOf(up, 85, []), 84.94)).toBe(3);
    expect(bandAt(bandsOf(down, 14.2, []), 14.2)).toBe(2);
    expect(bandAt(bandsOf(down, 14.2, []), 14.24)).toBe(2);
    expect(bandAt(bandsOf(down, 14.2, []), 14.26)).toBe(3);
  });

  test("a count per posyandu stands around its target too", () => {
    expect(bandsOf({ unit: "per-posyandu", good: "up" }, 5, []).breaks).toEqual(
      [3, 4, 5, 6],
    );
  });
});

describe("without a target", () => {
  test("breaks are round numbers around the middle of the values", () => {
    const values = [3.1, 3.4, 4.2, 4.4, 4.9, 5.2, 5.8, 6.1, 6.6, 7, 31];
    expect(bandsOf(up, null, values).breaks).toEqual([4, 5, 6, 7]);
  });

  test("one outlier does not move them", () => {
    const values = [3.1, 3.4, 4.2, 4.4, 4.9, 5.2, 5.8, 6.1, 6.6, 7, 31];
    expect(bandsOf(up, null, [...values.slice(0, -1), 99]).breaks).toEqual(
      bandsOf(up, null, values).breaks,
    );
  });

  test("no values at all still give classes", () => {
    expect(bandsOf(up, null, []).breaks).toEqual([20, 40, 60, 80]);
  });
});

test("breaks rise in whole tenths, and what reads the same is in the one class whose range holds it", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...indicators),
      fc.option(fc.double({ min: 0.5, max: 100, noNaN: true })),
      fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 40 }),
      fc.double({ min: 0, max: 120, noNaN: true }),
      (indicator, target, values, value) => {
        const bands = bandsOf(indicator, target, values);
        const rising = bands.breaks.every(
          (edge, index) => index === 0 || edge > (bands.breaks[index - 1] ?? 0),
        );
        const { unit, good } = indicator;
        const shown = shownValue(unit, value);
        const band = bandAt(bands, value);
        const { from, to } = bandRange(bands, band);
        const least = bands.edge === "above" ? 0 : 1;
        expect(rising).toBe(true);
        expect(bands.breaks).toEqual(
          bands.breaks.map((edge) => shownValue(unit, edge)),
        );
        expect(bandAt(bands, shown)).toBe(band);
        if (from !== null)
          expect(compareShown(unit, value, from)).toBeGreaterThanOrEqual(least);
        if (to !== null)
          expect(compareShown(unit, value, to)).toBeLessThan(least);
        const goal = bandFromTarget(bands, target);
        expect(goal === null).toBe(target === null);
        if (target === null || goal === null) return;
        // The classes on the good side of the target hold exactly what reaches it.
        expect(good === "up" ? band >= goal : band < goal).toBe(
          reachesTarget(indicator, value, target),
        );
        expect(reachesTarget(indicator, shownValue(unit, target), target)).toBe(
          true,
        );
      },
    ),
    { numRuns: 1000 },
  );
});
