import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compareShown,
  reachesTarget,
  roundShown,
  shortOfTarget,
  shownDifference,
  shownValue,
} from "./shown-number";

/** Counts of an area: up to all under-fives of a country. */
const counts = fc
  .integer({ min: 1, max: 25_000_000 })
  .chain((whole) =>
    fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole)),
  );
/** Counts of a village, among which halves are frequent. */
const few = fc
  .integer({ min: 1, max: 2_000 })
  .chain((whole) =>
    fc.tuple(fc.integer({ min: 0, max: 3 * whole }), fc.constant(whole)),
  );
const ratios = fc.oneof(counts, few);
const percent = ([part, whole]: readonly [number, number]) =>
  (part / whole) * 100;

/** Tenths of a percent in whole numbers, a half away from zero: what floating point is held against. */
function tenthsExactly([part, whole]: readonly [number, number]): number {
  const [top, bottom] = [
    BigInt(part) * 2000n + BigInt(whole),
    BigInt(whole) * 2n,
  ];
  return Number(top / bottom);
}

describe("a shown number", () => {
  test.each([
    [17.14, 1, 17.1],
    [79.96, 1, 80],
    [0.05, 1, 0.1],
    [-0.05, 1, -0.1],
    [1.45, 1, 1.5],
    [1.005, 2, 1.01],
    [8.345, 2, 8.35],
    [-0.04, 1, 0],
    [2.5, 0, 3],
    [9007199254740991, 0, 9007199254740991],
    [9007199254740991, 1, 9007199254740991],
  ])("%d to %d decimals is %d", (value, decimals, shown) => {
    expect(roundShown(value, decimals)).toBe(shown);
  });

  test("is what whole numbers give, half or not", () => {
    fc.assert(
      fc.property(ratios, (ratio) => {
        expect(shownValue("percent", percent(ratio))).toBe(
          tenthsExactly(ratio) / 10,
        );
      }),
      { numRuns: 3000 },
    );
    // Every half that a village can have.
    for (let whole = 1; whole <= 400; whole += 1)
      for (let part = 0; part <= whole; part += 1)
        if ((part * 2000) % whole === 0)
          expect(shownValue("percent", percent([part, whole]))).toBe(
            tenthsExactly([part, whole]) / 10,
          );
  });

  test("is shown as itself", () => {
    fc.assert(
      fc.property(ratios, (ratio) => {
        const shown = shownValue("percent", percent(ratio));
        expect(shownValue("percent", shown)).toBe(shown);
      }),
    );
  });
});

test("the difference is that of the numbers shown, to the last tenth", () => {
  expect(shownDifference("percent", 17.36, 17.14)).toBe(0.3);
  expect(shownDifference("percent", 0.3, 0.1)).toBe(0.2);
  fc.assert(
    fc.property(ratios, ratios, (now, before) => {
      const difference = shownDifference(
        "percent",
        percent(now),
        percent(before),
      );
      expect(difference).toBe(
        (tenthsExactly(now) - tenthsExactly(before)) / 10,
      );
      expect(difference).toBe(
        0 - shownDifference("percent", percent(before), percent(now)) || 0,
      );
    }),
    { numRuns: 3000 },
  );
});

describe("a target", () => {
  const up = { unit: "percent", good: "up" } as const;
  const down = { unit: "percent", good: "down" } as const;

  test("is reached by what reads like it, and by nothing that reads short of it", () => {
    expect(reachesTarget(up, 79.96, 80)).toBe(true);
    expect(reachesTarget(up, 79.94, 80)).toBe(false);
    expect(reachesTarget(down, 14.24, 14.2)).toBe(true);
    expect(reachesTarget(down, 14.26, 14.2)).toBe(false);
    expect(shortOfTarget(up, 79.94, 80)).toBe(0.1);
    expect(shortOfTarget(up, 79.96, 80)).toBe(0);
  });

  test("is judged by the shown numbers, whatever the counts", () => {
    fc.assert(
      fc.property(ratios, ratios, fc.boolean(), (ratio, goal, near) => {
        const value = percent(ratio);
        // Half of the time the target is what the value shows.
        const target = near ? shownValue("percent", value) : percent(goal);
        const step = compareShown("percent", value, target);
        expect(reachesTarget(up, value, target)).toBe(step >= 0);
        expect(reachesTarget(down, value, target)).toBe(step <= 0);
        expect(shortOfTarget(up, value, target)).toBe(
          Math.max(0, shownDifference("percent", target, value)),
        );
      }),
    );
  });
});
