import { expect, test } from "vitest";
import { moransI } from "./morans-i";
import { homicideRates, touchingCounties } from "./testing/st-louis";

/** Queen neighbours on a board of so many columns. */
function queens(rows: number, columns: number): number[][] {
  return Array.from({ length: rows * columns }, (_, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    return [-1, 0, 1].flatMap((down) =>
      [-1, 0, 1].flatMap((right) => {
        const [y, x] = [row + down, column + right];
        const isOwn = down === 0 && right === 0;
        return isOwn || y < 0 || y >= rows || x < 0 || x >= columns
          ? []
          : [y * columns + x];
      }),
    );
  });
}

/** I by the book, over the whole matrix of weights: n / S0 · ΣΣ w z z / Σ z². */
function byMatrix(values: number[], neighbours: number[][]): number {
  const n = values.length;
  const mean = values.reduce((a, b) => a + b, 0) / n;
  let above = 0;
  let weights = 0;
  for (let i = 0; i < n; i += 1)
    for (let j = 0; j < n; j += 1) {
      const of = neighbours[i] ?? [];
      const weight = of.includes(j) ? 1 / of.length : 0;
      weights += weight;
      above += weight * ((values[i] ?? 0) - mean) * ((values[j] ?? 0) - mean);
    }
  const below = values.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return ((n / weights) * above) / below;
}

const ramp = [12, 15, 11, 30, 31, 14, 13, 12, 33, 35, 10, 16, 15, 30, 34, 11];

test("the global I is that of the whole matrix, and the mean of the local ones", () => {
  const near = queens(4, 4);
  const found = moransI(ramp, near);
  expect(found?.i).toBeCloseTo(byMatrix(ramp, near), 12);
  const mean =
    (found?.local ?? []).reduce((sum, one) => sum + (one?.i ?? 0), 0) / 16;
  expect(mean).toBeCloseTo(found?.i ?? 0, 12);
  expect(found?.expected).toBeCloseTo(-1 / 15, 12);
});

test("black and white fields by turns, held against those beside them, give -1; two halves on a ring all but 1", () => {
  const ring = (n: number) =>
    Array.from({ length: n }, (_, at) => [(at + n - 1) % n, (at + 1) % n]);
  const turns = Array.from({ length: 20 }, (_, at) => at % 2);
  expect(moransI(turns, ring(20))?.i).toBeCloseTo(-1, 12);
  const halves = Array.from({ length: 20 }, (_, at) => (at < 10 ? 0 : 1));
  // Of 20 fields 16 have two like neighbours and 4 have one of each: (16 · 1 + 4 · 0) / 20.
  expect(moransI(halves, ring(20))?.i).toBeCloseTo(0.8, 12);
});

test("homicides around St Louis have the I that was published of them", () => {
  // esda, test_moran.py: I 0.24365582621771659; p of its normal approximation 0.000136.
  const found = moransI(homicideRates, touchingCounties);
  expect(found?.i).toBeCloseTo(0.24365582621771659, 13);
  expect(found?.p).toBeLessThanOrEqual(0.002);
});

test("ten places that lie as a textbook has them are in the quadrants that were published", () => {
  // de Smith, Goodchild, Longley, Geospatial Analysis, as PySAL's example "desmith"; quadrants by esda: 1 high-high, 2 low-high, 3 low-low, 4 high-low.
  const values = [
    2.24, 3.1, 4.55, -5.15, -4.39, 0.46, 5.54, 9.02, -2.09, -3.06,
  ];
  const near = [
    [2, 4],
    [1, 5],
    [4, 7],
    [1, 3, 5, 8],
    [2, 4, 6, 9],
    [5, 10],
    [3, 8],
    [4, 7, 9],
    [5, 8, 10],
    [6, 9],
  ].map((of) => of.map((one) => one - 1));
  const published = [4, 4, 4, 2, 3, 3, 1, 4, 3, 3];
  const names = ["", "high-high", "low-high", "low-low", "high-low"];
  const found = moransI(values, near, { rate: 1 });
  expect(found?.local.map((one) => one?.kind)).toEqual(
    published.map((quadrant) => names[quadrant]),
  );
});

test("of many areas that lie by chance next to none is called a group, where one in ten is below 0.05 on its side", () => {
  const near = queens(17, 17);
  let state = 7;
  const values = near.map(() => (state = (state * 16_807) % 2_147_483_647));
  const found = moransI(values, near)?.local ?? [];
  expect(found.filter((one) => (one?.p ?? 1) <= 0.1).length).toBeGreaterThan(
    10,
  );
  expect(found.filter((one) => one?.kind !== "none")).toHaveLength(0);
});

/** Every way in which so many of a list can be chosen. */
function choices(list: number[], count: number): number[][] {
  if (count === 0) return [[]];
  return list.flatMap((one, at) =>
    choices(list.slice(at + 1), count - 1).map((rest) => [one, ...rest]),
  );
}

test("p by 9,999 draws is that of all draws there are", () => {
  const near = queens(4, 4);
  const found = moransI(ramp, near, { permutations: 9_999 });
  const mean = ramp.reduce((a, b) => a + b, 0) / 16;
  const z = ramp.map((one) => one - mean);
  for (const at of [0, 3, 5, 12]) {
    const of = near[at] ?? [];
    const lag = (some: number[]) =>
      ((z[at] ?? 0) * some.reduce((a, b) => a + b, 0)) / some.length;
    const own = lag(of.map((one) => z[one] ?? 0));
    const all = choices(
      z.filter((_, index) => index !== at),
      of.length,
    ).map(lag);
    const above = all.filter((one) => one >= own - 1e-9).length / all.length;
    const exact = 2 * Math.min(above, 1 - above);
    expect(Math.abs((found?.local[at]?.p ?? 9) - exact)).toBeLessThan(0.024);
  }
});

test("what lies in a high corner is called high among high, its like is found again, and what has no neighbour takes no part", () => {
  const near = [...queens(6, 6), []];
  const values = Array.from({ length: 36 }, (_, at) =>
    at % 6 > 2 && at < 18 ? 90 + (at % 5) : 40 + ((at * 7) % 11),
  );
  const found = moransI([...values, 500], near);
  expect(found?.local[10]?.kind).toBe("high-high");
  expect(found?.local[30]?.kind).not.toBe("high-high");
  expect(found?.local[36]).toBeNull();
  expect(found?.p).toBeLessThan(0.01);
  expect(moransI([...values, 500], near)).toEqual(found);
  expect(moransI(values, near.slice(0, 36))?.i).toBe(found?.i);
});

test("figures that are all alike are no group, and two areas are too few", () => {
  const near = queens(3, 3);
  const same = moransI(
    Array.from({ length: 9 }, () => 5),
    near,
  );
  expect(same?.local.every((one) => one === null)).toBe(true);
  expect(same?.p).toBe(1);
  expect(moransI([1, 2], [[1], [0]])).toBeNull();
});
