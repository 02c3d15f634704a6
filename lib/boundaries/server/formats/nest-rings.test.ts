import { describe, expect, it } from "vitest";
import type { Position } from "./crs";
import { nestRings } from "./nest-rings";

const square = (x: number, y: number, size: number): Position[] => [
  [x, y],
  [x, y + size],
  [x + size, y + size],
  [x + size, y],
  [x, y],
];

describe("nestRings", () => {
  it("keeps islands apart", () => {
    expect(nestRings([square(0, 0, 1), square(5, 5, 1)])).toHaveLength(2);
  });

  it("makes a ring inside another a hole, whatever its direction", () => {
    const outer = square(0, 0, 10);
    const hole = square(2, 2, 3);
    expect(nestRings([outer, hole])).toEqual([[outer, hole]]);
    expect(nestRings([outer, [...hole].reverse()])).toHaveLength(1);
  });

  it("makes an island in a lake an area of its own", () => {
    const island = square(3, 3, 1);
    const polygons = nestRings([island, square(2, 2, 3), square(0, 0, 10)]);
    expect(polygons.map((rings) => rings.length)).toEqual([2, 1]);
    expect(polygons[1]).toEqual([island]);
  });

  it("finds the hole of the right island", () => {
    const polygons = nestRings([
      square(0, 0, 10),
      square(20, 0, 5),
      square(21, 1, 1),
    ]);
    expect(polygons.map((rings) => rings.length)).toEqual([1, 2]);
  });
});
