import type { Feature } from "geojson";
import { expect, test } from "vitest";
import { coreBounds } from "./core-bounds";
import { boundsOf } from "./shapes";

const box = (west: number, south: number, size: number) => [
  [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ],
];
const land = (...boxes: ReturnType<typeof box>[]): Feature => ({
  type: "Feature",
  properties: {},
  geometry: { type: "MultiPolygon", coordinates: boxes },
});
const frame = (features: Feature[]) => coreBounds(features, boundsOf(features));

test("small islands far to the east are left out, also where they belong to an area on the mainland", () => {
  const mainland = land(box(110, -8, 2), box(112, -8, 2));
  const islands = [box(118, -7, 0.1), box(118.5, -7, 0.1)];
  expect(frame([mainland, land(box(113, -6, 1), ...islands)])).toEqual([
    110, -8, 114, -5,
  ]);
});

test("islands close by stay, and so does land that is not small", () => {
  const near = [land(box(110, -8, 2), box(112.02, -8, 0.05))];
  expect(frame(near)).toEqual(boundsOf(near));
  const large = [land(box(110, -8, 2)), land(box(118, -8, 1))];
  expect(frame(large)).toEqual(boundsOf(large));
});
