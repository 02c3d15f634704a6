import type { MultiPolygon } from "geojson";
import type { AreaCode } from "@/lib/core/domain/ids";

export type BoundarySource = "indicative" | "official";
export type TopologySource = BoundarySource | "mixed";

/** One area with its shape as stored, in WGS84 longitude and latitude. */
export type ShapeRow = {
  code: AreaCode;
  name: string;
  source: BoundarySource;
  geometry: MultiPolygon;
  labelPoint: readonly [number, number] | null;
};

export type BuiltTopology = {
  parentCode: AreaCode;
  level: AreaLevelBelowProvince;
  /** A hash of the content, so that the same shapes have the same address. */
  hash: string;
  /** TopoJSON, gzip. */
  body: Uint8Array;
  bytes: number;
  source: TopologySource;
};

export type AreaLevelBelowProvince = "regency" | "subdistrict" | "village";
