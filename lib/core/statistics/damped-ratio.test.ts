import { describe, expect, test } from "vitest";
import { dampedRatios } from "./damped-ratio";
import { funnelLimits } from "./funnel-limits";
import { overdispersionOf } from "./overdispersion";
import { shownParts } from "./shown-parts";
import { z95 } from "./two-sided-p";
import fc from "fast-check";

const of = (numerator: number, denominator: number) => ({
  numerator,
  denominator,
});

describe("damping by empirical Bayes", () => {
  test("follows the moments as they are worked out by hand", () => {
    // m = 60/200 = 0.3; s² = (100·0.1² + 80·0.05² + 20·0.3²)/200 = 0.015; a = 0.015 - 0.21/(200/3) = 0.01185;
    // weights 0.01185/(0.01185 + 0.21/n).
    const damped = dampedRatios([of(20, 100), of(28, 80), of(12, 20)]);
    expect(damped[0]).toBeCloseTo(0.3 - 0.1 * (0.01185 / 0.01395), 12);
    expect(damped[1]).toBeCloseTo(0.3 + 0.05 * (0.01185 / 0.014475), 12);
    expect(damped[2]).toBeCloseTo(0.3 + 0.3 * (0.01185 / 0.02235), 12);
  });

  test("draws all of them to the whole where they differ no more than by chance", () => {
    const damped = dampedRatios([of(10, 30), of(9, 30), of(11, 30)]);
    for (const ratio of damped) expect(ratio).toBeCloseTo(1 / 3, 12);
  });

  test("leaves those at 100 % where they are", () => {
    expect(dampedRatios([of(5, 5), of(900, 900)])).toEqual([1, 1]);
  });
});

describe("the overdispersion of clusters", () => {
  /** Eleven villages of ten people, all or none of each: as one person for every ten. */
  const alike = Array.from({ length: 11 }, (_, at) =>
    of(at % 2 === 0 ? 10 : 0, 10),
  );

  test("is ten where ten people always agree, but for the one degree of freedom that the mean takes", () => {
    expect(overdispersionOf([alike], "share")).toBeCloseTo((10 * 11) / 10, 12);
  });

  test("measures inside the groups: that areas differ is no overdispersion", () => {
    const low = Array.from({ length: 20 }, (_, at) => of(at % 2 ? 2 : 3, 10));
    const high = low.map(({ numerator }) => of(numerator + 5, 10));
    expect(overdispersionOf([low, high], "share")).toBe(1);
    expect(overdispersionOf([[...low, ...high]], "share")).toBeGreaterThan(2);
  });

  test("may be small for counts, and is not guessed from a few", () => {
    const kader = Array.from({ length: 40 }, (_, at) => of(5 + (at % 2), 1));
    expect(overdispersionOf([kader], "count")).toBeCloseTo(
      0.25 / 5.5 / (39 / 40),
      12,
    );
    expect(overdispersionOf([alike.slice(0, 5)], "share")).toBe(1);
  });
});

test("on a limit of the funnel an area stands exactly so many deviations from the whole", () => {
  const { from, to } = funnelLimits(0.3, 250, { z: z95, overdispersion: 4 });
  const deviation = Math.sqrt((4 * 0.3 * 0.7) / 250);
  expect((0.3 - from) / deviation).toBeCloseTo(z95, 12);
  expect((to - 0.3) / deviation).toBeCloseTo(z95, 12);
  expect(funnelLimits(0.99, 10, { z: z95 }).to).toBe(1);
});

test("shown parts add up to the shown sum, each within a step of itself", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -20, max: 20, noNaN: true }), {
        minLength: 1,
        maxLength: 40,
      }),
      (parts) => {
        const sum = parts.reduce((all, one) => all + one, 0);
        const total = Math.round(sum * 10) / 10;
        const shown = shownParts(parts, total, 1);
        expect(shown.reduce((all, one) => all + one, 0)).toBeCloseTo(total, 9);
        shown.forEach((one, index) =>
          expect(Math.abs(one - (parts[index] ?? 0))).toBeLessThan(0.1 + 1e-6),
        );
      },
    ),
  );
});
