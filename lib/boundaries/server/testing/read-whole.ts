import { levelOf } from "@/lib/core/domain/ids";
import type {
  BoundaryFile,
  ReadOutcome,
} from "@/lib/boundaries/server/formats/boundary-feature";
import { uploadLimits } from "@/lib/boundaries/server/formats/limits";
import { polygonsIn } from "@/lib/boundaries/server/formats/polygonal";
import {
  readBoundaries,
  type ReadOptions,
} from "@/lib/boundaries/server/formats/read-boundaries";

type Shape = BoundaryFile["features"][number]["geometry"];

export function read(bytes: Uint8Array, options: Partial<ReadOptions> = {}) {
  return readBoundaries(bytes, { limits: uploadLimits, ...options });
}

/** Throws when the file is refused. */
export async function readWhole(
  bytes: Uint8Array,
  options: Partial<ReadOptions> = {},
): Promise<BoundaryFile> {
  const outcome = await read(bytes, options);
  if (outcome.kind === "refused")
    throw new Error(outcome.refusal.message.en, { cause: outcome.refusal });
  return outcome;
}

export const codeOf = (outcome: ReadOutcome) =>
  outcome.kind === "refused" ? outcome.refusal.code : "read";

export function countByLevel({
  features,
}: BoundaryFile): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of features)
    counts[levelOf(code)] = (counts[levelOf(code)] ?? 0) + 1;
  return counts;
}

/** Distance of the middles of two shapes, in metres on a sphere; Infinity when one is missing. */
export function metresBetween(a: Shape, b: Shape | undefined): number {
  if (b === undefined) return Number.POSITIVE_INFINITY;
  const [from, to] = [centroid(a), centroid(b)];
  return Math.hypot(from[0] - to[0], from[1] - to[1]) * 111_195;
}

function centroid(geometry: Shape) {
  let [area, x, y] = [0, 0, 0];
  for (const ring of polygonsIn(geometry).flat()) {
    ring.slice(1).forEach((to, index) => {
      const from = ring[index] ?? to;
      const cross = from[0] * to[1] - to[0] * from[1];
      area += cross / 2;
      x += ((from[0] + to[0]) * cross) / 6;
      y += ((from[1] + to[1]) * cross) / 6;
    });
  }
  return [x / area, y / area] as const;
}
