import { expect, test } from "vitest";
import { shareBelow, spreadSteps, standardCurve } from "./growth-spread";

test("WHO's standard has 0.135 % at each end, 2.28 % below -2, and half below the middle", () => {
  expect(shareBelow(-3)).toBeCloseTo(0.0013499, 6);
  expect(1 - shareBelow(3)).toBeCloseTo(0.0013499, 6);
  expect(shareBelow(-2)).toBeCloseTo(0.0227501, 6);
  expect(shareBelow(0)).toBeCloseTo(0.5, 6);
});

test("there are 24 steps, also where nobody stands", () => {
  const found = spreadSteps(
    [
      { from: -2.5, n: 30 },
      { from: 0, n: 70 },
    ],
    100,
  );
  expect(found).toHaveLength(24);
  expect(found[0]).toMatchObject({ from: -6, to: -5.5, n: 0, share: 0 });
  expect(found[7]).toMatchObject({ from: -2.5, to: -2, n: 30, share: 30 });
  expect(found[12]).toMatchObject({ from: 0, n: 70, share: 70 });
});

test("a score of exactly 6 is not lost", () => {
  const found = spreadSteps(
    [
      { from: 5.5, n: 1 },
      { from: 6, n: 2 },
    ],
    3,
  );
  expect(found.at(-1)?.n).toBe(3);
});

test("no children at all is no division by zero", () => {
  expect(spreadSteps([], 0).every(({ share }) => share === 0)).toBe(true);
});

test("what the standard expects adds up to all, and the curve to the same", () => {
  const expected = spreadSteps([], 0).reduce(
    (sum, { expected: e }) => sum + e,
    0,
  );
  expect(expected).toBeCloseTo(100, 4);
  const curve = standardCurve();
  const area = curve.reduce((sum, [, share]) => sum + share / 5, 0);
  expect(area).toBeCloseTo(100, 3);
  expect(curve.at(0)?.[0]).toBe(-6);
  expect(curve.at(-1)?.[0]).toBe(6);
});

test("a step of which it is hidden how many is not zero, and the others are shares of the whole", () => {
  const found = spreadSteps(
    [
      { from: -6, n: null },
      { from: -2.5, n: 40 },
      { from: 0, n: 140 },
      { from: 5.5, n: 20 },
      { from: 6, n: null },
    ],
    200,
  );
  expect(found[0]).toMatchObject({ n: null, share: null });
  expect(found[1]).toMatchObject({ n: 0, share: 0 });
  expect(found[7]).toMatchObject({ n: 40, share: 20 });
  expect(found[12]).toMatchObject({ n: 140, share: 70 });
  expect(found.at(-1)).toMatchObject({ n: null, share: null });
});

test("without the whole, nothing is a share of it", () => {
  const [first, second] = spreadSteps([{ from: -6, n: null }], null);
  expect([first?.share, second?.share]).toEqual([null, null]);
});
