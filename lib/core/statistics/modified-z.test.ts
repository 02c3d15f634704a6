import { median, medianAbsoluteDeviation } from "simple-statistics";
import { expect, it } from "vitest";
import { medianOf, modifiedZ, outlierLimit, usualOf } from "./modified-z";

/** A sequence that is the same on every machine. */
function drawn(count: number, seed: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  });
}

it.each([1, 2, 7, 36, 101])(
  "agrees with simple-statistics on %i values, and leaves them in their order",
  (count) => {
    const values = drawn(count, count).map((unit) => Math.round(unit * 1000));
    const before = [...values];
    expect(medianOf(values)).toBe(median(values));
    const mad = medianAbsoluteDeviation(values);
    const usual = usualOf(values);
    if (mad > 0) expect(usual?.step).toBeCloseTo(mad / 0.6745, 10);
    expect(values).toEqual(before);
  },
);

it("finds the two of ten that mean and deviation would hide", () => {
  const values = [2.1, 2.6, 2.4, 2.5, 2.3, 2.1, 2.3, 2.6, 8.2, 8.3];
  const usual = usualOf(values);
  if (usual === null) throw new Error("Ten values have a median");
  expect(usual.median).toBeCloseTo(2.45, 10);
  const scores = values.map((value) => modifiedZ(value, usual) ?? 0);
  const outliers = values.filter(
    (_, index) => Math.abs(scores[index] ?? 0) > outlierLimit,
  );
  expect(outliers).toEqual([8.2, 8.3]);
});

it("takes the mean deviation where more than half of the values are equal", () => {
  const usual = usualOf([10, 10, 10, 10, 10, 10, 10, 100]);
  expect(usual).toEqual({ median: 10, step: (90 / 8) * 1.253314 });
  expect(usual && modifiedZ(100, usual)).toBeCloseTo(6.383, 3);
});

it("measures nothing against values that are all equal, or none", () => {
  expect(usualOf([])).toBeNull();
  const equal = usualOf([5, 5, 5]);
  expect(equal && modifiedZ(9, equal)).toBeNull();
});
