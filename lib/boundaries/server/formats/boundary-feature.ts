import type { MultiPolygon, Polygon } from "geojson";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Text } from "@/lib/core/domain/text-pair";
import type { CrsClaim } from "./crs";
import type { BoundaryRefusalNotice } from "./refusal";

export type BoundaryGeometry = Polygon | MultiPolygon;

/** What a reader of one format hands over: attributes and shapes as the file has them, not yet in WGS84. */
export type RawFeature = {
  index: number;
  properties: Record<string, unknown>;
  geometry: BoundaryGeometry | null;
  /** Why there is no usable shape; null if there is one. */
  problem: Text | null;
};

export type RawLayer = { name: string; crs: CrsClaim; features: RawFeature[] };

/** One area of a file: its Kemendagri code, and its shape in WGS84 longitude and latitude. */
export type BoundaryFeature = {
  code: AreaCode;
  name: string | null;
  properties: Record<string, unknown>;
  geometry: BoundaryGeometry;
  layer: string;
  index: number;
};

export type UnreadableFeature = {
  layer: string;
  index: number;
  code: AreaCode | null;
  reason: Text;
};

export type FileFormat = "geojson" | "topojson" | "shapefile" | "geopackage";

export type ReadLayer = { name: string; features: number; crs: string };

export type BoundaryFile = {
  kind: "read";
  format: FileFormat;
  layers: ReadLayer[];
  features: BoundaryFeature[];
  unreadable: UnreadableFeature[];
};

export type ReadOutcome =
  BoundaryFile | { kind: "refused"; refusal: BoundaryRefusalNotice };
