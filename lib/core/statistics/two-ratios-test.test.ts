import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { realDifferences } from "./false-discoveries";
import { twoRatiosP } from "./two-ratios-test";
import { twoSidedP, z95, z998 } from "./two-sided-p";

/** By adding up the density, in steps of a ten-thousandth. */
function slowP(z: number): number {
  const step = 1e-4;
  let sum = 0;
  for (let x = Math.abs(z) + step / 2; x < Math.abs(z) + 9; x += step)
    sum += Math.exp((-x * x) / 2) * step;
  return (2 * sum) / Math.sqrt(2 * Math.PI);
}

describe("the probability beyond a normal deviate", () => {
  test.each([0, 0.5, 1, z95, 2.5, z998, 5])("at %d", (z) => {
    expect(twoSidedP(z) / slowP(z)).toBeCloseTo(1, 5);
  });
  test("at the limits that intervals and funnels use", () => {
    expect(twoSidedP(z95)).toBeCloseTo(0.05, 7);
    expect(twoSidedP(z998)).toBeCloseTo(0.002, 8);
  });
});

describe("two ratios", () => {
  test("of myocardial infarction under aspirin and placebo differ as published", () => {
    // Agresti, Categorical Data Analysis, table 2.3 and section 3.2: X² = 25.01 with one degree of freedom.
    const p = twoRatiosP(
      { numerator: 189, denominator: 11034 },
      { numerator: 104, denominator: 11037 },
    );
    expect(p / slowP(Math.sqrt(25.0139))).toBeCloseTo(1, 3);
  });

  test("differ as Pearson's chi-square of their table says", () => {
    const ratio = fc
      .tuple(
        fc.integer({ min: 5, max: 900 }),
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
      )
      .map(([denominator, share]) => ({
        denominator,
        numerator: Math.round(share * denominator),
      }));
    fc.assert(
      fc.property(ratio, ratio, (a, b) => {
        const all = a.denominator + b.denominator;
        const hit = a.numerator + b.numerator;
        fc.pre(hit > 0 && hit < all);
        let square = 0;
        for (const { numerator, denominator } of [a, b])
          for (const [seen, of] of [
            [numerator, hit],
            [denominator - numerator, all - hit],
          ] as const) {
            const expected = (denominator * of) / all;
            square += (seen - expected) ** 2 / expected;
          }
        expect(twoRatiosP(a, b)).toBeCloseTo(twoSidedP(Math.sqrt(square)), 8);
      }),
    );
  });

  test("that are both nothing or all differ in nothing", () => {
    const all = { numerator: 30, denominator: 30 };
    expect(twoRatiosP(all, all)).toBe(1);
  });
});

describe("among many tests", () => {
  test("those are real that Benjamini and Hochberg found", () => {
    // Their own example (JRSS B 57, 1995, section 4.1): four of fifteen at 0.05.
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459,
      0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
    ];
    expect(realDifferences(p)).toEqual(p.map((_, index) => index < 4));
    expect(realDifferences(p.toReversed())).toEqual(
      p.map((_, index) => index >= 11),
    );
  });

  test("none is real where there is none", () => {
    expect(realDifferences([])).toEqual([]);
    expect(realDifferences([0.2, 1])).toEqual([false, false]);
  });
});
