import Flatbush from "flatbush";
import type { Position } from "./crs";
import { ringArea } from "./ring-area";

type Ring = {
  points: Position[];
  area: number;
  west: number;
  south: number;
  east: number;
  north: number;
};

/**
 * Sorts loose rings into polygons, exterior ring first. A ring inside an even number of other rings is an exterior; inside an odd number it is a hole
 * of the smallest of them. The direction of the rings is not used, because programs disagree about it.
 */
export function nestRings(rings: Position[][]): Position[][][] {
  // The largest comes first, so that every ring that can contain another stands before it.
  const sorted = rings.map(measure).sort((a, b) => b.area - a.area);
  const polygons = new Map<Ring, Position[][]>();
  const largerAround = findLargerAround(sorted);
  sorted.forEach((ring, index) => {
    const containers = largerAround(index).filter((candidate) =>
      contains(candidate, ring),
    );
    const owner = containers.at(-1);
    const isHole = containers.length % 2 === 1;
    const polygon = isHole && owner ? polygons.get(owner) : undefined;
    if (polygon === undefined) polygons.set(ring, [ring.points]);
    else polygon.push(ring.points);
  });
  return [...polygons.values()];
}

/** The rings before a ring whose boxes reach its corner, in their order: an archipelago has thousands of rings, and hardly any lies in another one. */
function findLargerAround(sorted: readonly Ring[]): (index: number) => Ring[] {
  if (sorted.length < 2) return () => [];
  const boxes = new Flatbush(sorted.length);
  for (const { west, south, east, north } of sorted)
    boxes.add(west, south, east, north);
  boxes.finish();
  return (index) => {
    const { west = 0, south = 0 } = sorted[index] ?? {};
    return boxes
      .search(west, south, west, south, (other) => other < index)
      .sort((a, b) => a - b)
      .flatMap((other) => sorted[other] ?? []);
  };
}

function measure(points: Position[]): Ring {
  const box = {
    west: Infinity,
    south: Infinity,
    east: -Infinity,
    north: -Infinity,
  };
  for (const [x, y] of points) {
    box.west = Math.min(box.west, x);
    box.east = Math.max(box.east, x);
    box.south = Math.min(box.south, y);
    box.north = Math.max(box.north, y);
  }
  return { points, area: ringArea(points), ...box };
}

function contains(outer: Ring, inner: Ring): boolean {
  if (outer.west > inner.west || outer.east < inner.east) return false;
  if (outer.south > inner.south || outer.north < inner.north) return false;
  // Rings may touch, and a corner that touches does not say whether it is inside. Therefore several corners are tested and the majority decides.
  const samples = [0, 0.2, 0.4, 0.6, 0.8].map(
    (share) => inner.points[Math.floor(share * (inner.points.length - 1))],
  );
  const votes = samples.filter(
    (point) => point !== undefined && isInside(point, outer.points),
  );
  return votes.length * 2 > samples.length;
}

function isInside([x, y]: Position, ring: Position[]): boolean {
  let inside = false;
  let [previousX, previousY] = ring.at(-1) ?? [0, 0];
  for (const [nextX, nextY] of ring) {
    const crosses = nextY > y !== previousY > y;
    if (
      crosses &&
      x < ((previousX - nextX) * (y - nextY)) / (previousY - nextY) + nextX
    )
      inside = !inside;
    [previousX, previousY] = [nextX, nextY];
  }
  return inside;
}
