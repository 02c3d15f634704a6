import type { MultiPolygon, Polygon } from "geojson";
import type { AreaCode } from "@/lib/core/domain/ids";
import type {
  CodeSystem,
  WrittenArea,
} from "@/lib/boundaries/server/codes/written-areas";
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

type ReadFeature = {
  properties: Record<string, unknown>;
  geometry: BoundaryGeometry;
  layer: string;
  index: number;
};

/** One area of a file: its Kemendagri code and what stands beside it, and its shape in WGS84 longitude and latitude. */
export type BoundaryFeature = ReadFeature &
  Omit<WrittenArea, "code" | "level" | "problem"> & { code: AreaCode };

/** One area without a code of Kemendagri: it has one of BPS, or a name. */
export type UncodedFeature = ReadFeature &
  Pick<WrittenArea, "level" | "name" | "above" | "bpsCode">;

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
  codes: CodeSystem;
  layers: ReadLayer[];
  features: BoundaryFeature[];
  /**
   * All areas, where the codes are read as those of BPS. Otherwise those whose code has the form of BPS; they stand among the unreadable too, and
   * are kept to tell what the file is.
   */
  uncoded: UncodedFeature[];
  unreadable: UnreadableFeature[];
};

export type ReadOutcome =
  BoundaryFile | { kind: "refused"; refusal: BoundaryRefusalNotice };
