import { expect, test } from "vitest";
import { spreadMarks } from "./spread-marks";

const gaps = (points: readonly (readonly [number, number])[]) =>
  points.flatMap(([x, y], i) =>
    points.slice(i + 1).map(([u, v]) => Math.hypot(u - x, v - y)),
  );

test("marks that would cover each other go apart, and the first stays", () => {
  const points = [
    [1000, 1000],
    [1005, 990],
    [1000, 1000],
    [980, 1010],
    [3000, 500],
  ] as const;
  const moved = spreadMarks(points, 230);
  expect(moved[0]).toEqual(points[0]);
  expect(moved[4]).toEqual(points[4]);
  for (const gap of gaps(moved)) expect(gap).toBeGreaterThan(225);
  expect(spreadMarks(points, 230)).toEqual(moved);
});

test("marks with room stay where they are", () => {
  const points = [
    [0, 0],
    [300, 0],
    [0, 300],
  ] as const;
  expect(spreadMarks(points, 230)).toEqual(points);
});
