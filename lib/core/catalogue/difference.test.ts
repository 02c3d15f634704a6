import { expect, test } from "vitest";
import { spreadOf } from "./bands";
import { differenceBand, differenceEdges } from "./difference";

const figures = [60, 65, 70, 75, 80, 85, 90].map((value) => ({
  value,
  denominator: 25_000,
}));

test("nearly none is what chance does between two figures, and large a quarter of how far the areas lie apart", () => {
  const edges = differenceEdges("percent", [spreadOf("percent", figures)]);
  const error = Math.sqrt((75 * 25) / 25_000);
  expect(edges.some).toBeCloseTo(1.96 * error * Math.SQRT2, 0);
  expect(edges.large).toBe((85 - 65) / 4);
});

test("both sides of zero are cut alike, by what is shown, and zero is in the middle", () => {
  const edges = { some: 1, large: 5 };
  const bands = [-5, -4.95, -4.94, -1, -0.94, 0, 0.94, 0.96, 4.9, 5].map(
    (difference) => differenceBand("percent", edges, difference),
  );
  expect(bands).toEqual([1, 1, 2, 2, 3, 3, 3, 4, 4, 5]);
});
