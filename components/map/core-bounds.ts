import type { Feature, Geometry, Position } from "geojson";
import type { Bounds } from "./shapes";

/** So much of the land may lie outside each side of the frame that a map begins with. */
const mostLeftOut = 0.015;
/** A side is moved in only where that makes the frame narrower by so much. */
const leastGain = 0.08;

/** A piece of land: west, south, east, north, and its size in square degrees. */
type Piece = { bounds: Bounds; size: number };

/**
 * The frame of most of the land: small islands far away are left out of it where the rest would otherwise be drawn small. Null where there is no shape;
 * `all` if nothing is left out.
 */
export function coreBounds(
  features: readonly Feature[],
  all: Bounds | null,
): Bounds | null {
  if (all === null) return null;
  const pieces = features.flatMap(({ geometry }) => piecesOf(geometry));
  const total = pieces.reduce((sum, { size }) => sum + size, 0);
  const core: Bounds = [...all];
  let left = pieces;
  for (const side of [0, 1, 2, 3] as const) {
    const kept = withoutOutermost(left, side, total * mostLeftOut);
    if (kept.length === 0) continue;
    const edges = kept.map(({ bounds }) => bounds[side]);
    const edge = side < 2 ? Math.min(...edges) : Math.max(...edges);
    const width = side % 2 === 0 ? all[2] - all[0] : all[3] - all[1];
    if (Math.abs(edge - all[side]) < leastGain * width) continue;
    core[side] = edge;
    left = kept;
  }
  return core;
}

/** Lets go of the outermost pieces on a side as long as they are small altogether. */
function withoutOutermost(
  pieces: readonly Piece[],
  side: 0 | 1 | 2 | 3,
  budget: number,
): Piece[] {
  // The outermost is the one whose nearer edge lies furthest out.
  const inner = ((side + 2) % 4) as typeof side;
  const sorted = pieces.toSorted((a, b) =>
    side < 2
      ? a.bounds[inner] - b.bounds[inner]
      : b.bounds[inner] - a.bounds[inner],
  );
  let dropped = 0;
  let count = 0;
  for (const { size } of sorted) {
    if (dropped + size > budget) break;
    dropped += size;
    count += 1;
  }
  return sorted.slice(count);
}

function piecesOf(geometry: Geometry): Piece[] {
  switch (geometry.type) {
    case "Polygon":
      return [pieceOf(geometry.coordinates[0] ?? [])];
    case "MultiPolygon":
      return geometry.coordinates.map((rings) => pieceOf(rings[0] ?? []));
    case "GeometryCollection":
      return geometry.geometries.flatMap(piecesOf);
    default:
      return [];
  }
}

function pieceOf(ring: readonly Position[]): Piece {
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  let doubled = 0;
  ring.forEach(([x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    doubled += x * nextY - nextX * y;
    bounds[0] = Math.min(bounds[0], x);
    bounds[1] = Math.min(bounds[1], y);
    bounds[2] = Math.max(bounds[2], x);
    bounds[3] = Math.max(bounds[3], y);
  });
  return { bounds, size: Math.abs(doubled) / 2 };
}
