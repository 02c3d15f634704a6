import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { bandAt, bandRange, bandsOf, type Band } from "./bands";
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
    expect(bandAt(bands, 99.99)).toBe(4);
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

test("breaks rise, and every value has the class whose range holds it", () => {
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
        const band: Band = bandAt(bands, value);
        const { from, to } = bandRange(bands, band);
        return (
          rising &&
          (from === null || value >= from) &&
          (to === null || value < to)
        );
      },
    ),
  );
});
