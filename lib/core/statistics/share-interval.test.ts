import { describe, expect, test } from "vitest";
import { countDifference, countInterval } from "./count-interval";
import { shareDifference } from "./share-difference";
import { shareInterval } from "./share-interval";
import { z95 } from "./two-sided-p";

const of = (numerator: number, denominator: number) => ({
  numerator,
  denominator,
});
const rounded = ({ from, to }: { from: number; to: number }) => [
  from.toFixed(4),
  to.toFixed(4),
];

describe("the interval of a share", () => {
  test.each([
    // Newcombe 1998, Statistics in Medicine 17, p. 862, table I, method 3.
    [81, 263, "0.2553", "0.3662"],
    [15, 148, "0.0624", "0.1605"],
    [0, 20, "0.0000", "0.1611"],
    [1, 29, "0.0061", "0.1718"],
  ])("of %i in %i is as published", (x, n, from, to) => {
    expect(rounded(shareInterval(of(x, n)))).toEqual([from, to]);
  });

  test("of all of twenty is that of none of them, mirrored", () => {
    const { from, to } = shareInterval(of(20, 20));
    expect([from.toFixed(4), to]).toEqual(["0.8389", 1]);
  });

  test("says as much with an overdispersion of 4 as a quarter of the counts", () => {
    expect(shareInterval(of(120, 400), { overdispersion: 4 })).toEqual(
      shareInterval(of(30, 100)),
    );
  });
});

describe("the interval of the difference of two shares", () => {
  test.each([
    // Newcombe 1998, Statistics in Medicine 17, p. 884, table II, method 10.
    [of(56, 70), of(48, 80), ["0.0524", "0.3339"]],
    [of(9, 10), of(3, 10), ["0.1705", "0.8090"]],
    [of(6, 7), of(2, 7), ["0.0582", "0.8062"]],
    [of(5, 56), of(0, 29), ["-0.0381", "0.1926"]],
    [of(0, 10), of(0, 20), ["-0.1611", "0.2775"]],
    [of(0, 10), of(0, 10), ["-0.2775", "0.2775"]],
    [of(10, 10), of(0, 20), ["0.6791", "1.0000"]],
    [of(10, 10), of(0, 10), ["0.6075", "1.0000"]],
  ])("%o less %o is as published", (a, b, published) => {
    expect(rounded(shareDifference(a, b))).toEqual(published);
  });
});

describe("the interval of a count per posyandu", () => {
  test("ends where the score test of that rate stops accepting what was counted", () => {
    const counted = of(1523, 310);
    for (const overdispersion of [1, 0.2, 6]) {
      const { from, to } = countInterval(counted, { overdispersion });
      for (const rate of [from, to]) {
        const z =
          (counted.numerator / counted.denominator - rate) /
          Math.sqrt((overdispersion * rate) / counted.denominator);
        expect(Math.abs(z)).toBeCloseTo(z95, 9);
      }
    }
  });

  test("of two that read the same has nothing between them", () => {
    const { from, to } = countDifference(of(50, 10), of(50, 10));
    expect(from).toBeCloseTo(-to, 12);
  });
});
