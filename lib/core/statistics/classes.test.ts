import { expect, test } from "vitest";
import {
  equalBreaks,
  leastDifference,
  leastWidth,
  naturalBreaks,
  quantileBreaks,
  type Tally,
} from "./classes";
import { naturalEdges } from "./natural-breaks";

/** How many of each value. */
function tallyOf(values: readonly number[]): Tally {
  const sorted = values.toSorted((a, b) => a - b);
  return [...new Set(sorted)].map((value) => [
    value,
    sorted.filter((one) => one === value).length,
  ]);
}

const values = [
  41, 43.5, 44, 52, 52.1, 53, 54, 60, 71, 71.5, 72, 73, 88, 89, 90, 91,
];
const tally = tallyOf(values);

/** How many values lie in each class, counted one by one. */
const filled = (breaks: readonly number[]) =>
  [...breaks, Infinity].map(
    (to, index) =>
      values.filter((one) => one < to && one >= (breaks[index - 1] ?? -1))
        .length,
  );

test("quantiles put as many values into each class", () => {
  const breaks = quantileBreaks({ tally, count: 4, least: 0.1 });
  expect(filled(breaks)).toEqual([4, 4, 4, 4]);
});

test("equal classes are equally wide from the lowest value to the highest", () => {
  expect(equalBreaks({ tally, count: 5, least: 0.1 })).toEqual([
    51, 61, 71, 81,
  ]);
});

/** Sum of squares within groups. */
function within(breaks: readonly number[]): number {
  return [...breaks, Infinity]
    .map((to, index) =>
      values.filter((one) => one < to && one >= (breaks[index - 1] ?? -1)),
    )
    .reduce((sum, group) => {
      const mean = group.reduce((a, b) => a + b, 0) / group.length;
      return sum + group.reduce((a, b) => a + (b - mean) ** 2, 0);
    }, 0);
}

test("no other breaks leave less difference within the classes than the natural ones", () => {
  const natural = naturalBreaks({ tally, count: 3, least: 0.1 }, (classes) =>
    naturalEdges(values, classes),
  );
  expect(natural).toEqual([60, 88]);
  for (const a of values)
    for (const b of values)
      if (a > 41 && a < b)
        expect(within([a, b])).toBeGreaterThanOrEqual(within(natural) - 1e-9);
});

test("two equal areas differ by less than a class in two of three draws by lot, and by less than a difference in 19 of 20", () => {
  let state = 11;
  const random = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const size = 400;
  const drawn = () => {
    let hits = 0;
    for (let one = 0; one < size; one += 1) if (random() < 0.8) hits += 1;
    return (100 * hits) / size;
  };
  const apart = Array.from({ length: 3000 }, () => Math.abs(drawn() - drawn()));
  const within = (width: number) =>
    apart.filter((one) => one < width).length / apart.length;
  const of = ["percent", [[80, 1]], size] as const;
  expect(within(leastWidth(...of))).toBeGreaterThan(0.64);
  expect(within(leastWidth(...of))).toBeLessThan(0.73);
  expect(within(leastDifference(...of))).toBeGreaterThan(0.93);
  expect(within(leastDifference(...of))).toBeLessThan(0.97);
});

test("equals share a class, and too narrow a spread gives fewer classes", () => {
  const alike = tallyOf([5, 5, 5, 9, 9, 9]);
  expect(quantileBreaks({ tally: alike, count: 5, least: 0.1 })).toEqual([9]);
  expect(equalBreaks({ tally: alike, count: 5, least: 2 })).toEqual([7]);
  expect(equalBreaks({ tally: alike, count: 5, least: 3 })).toEqual([]);
});
