import {
  readShapes,
  replaceTopologies,
  type StoredShape,
} from "@/db/boundaries/boundaries";
import type { AreaCode } from "@/lib/core/domain/ids";
import { buildTopologies } from "./build-topology";
import type { BuiltTopology, ShapeRow } from "./shape-row";

export type TopologyBuilder = (
  province: AreaCode,
  shapes: StoredShape[],
) => BuiltTopology[] | Promise<BuiltTopology[]>;

/**
 * Makes all drawings of a province anew from the shapes in the database and puts them in place of the old ones. A server that answers requests
 * meanwhile must pass a `build` that works in another thread.
 */
export async function rebuildTopologies(
  tx: Parameters<typeof replaceTopologies>[0],
  province: AreaCode,
  build: TopologyBuilder = buildFromStored,
): Promise<{ count: number; bytes: number }> {
  const built = await build(province, await readShapes(tx, province));
  await replaceTopologies(tx, province, built);
  const bytes = built.reduce((sum, one) => sum + one.bytes, 0);
  return { count: built.length, bytes };
}

/** Makes the drawings from shapes as the database returns them. */
export function buildFromStored(
  province: AreaCode,
  shapes: StoredShape[],
): BuiltTopology[] {
  return buildTopologies(province, shapes.map(rowOf));
}

function rowOf({ labelLon, labelLat, shape, ...area }: StoredShape): ShapeRow {
  const hasLabel = labelLon !== null && labelLat !== null;
  return {
    ...area,
    geometry: JSON.parse(shape) as ShapeRow["geometry"],
    labelPoint: hasLabel ? [labelLon, labelLat] : null,
  };
}
