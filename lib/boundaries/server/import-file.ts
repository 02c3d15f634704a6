import type {
  BoundaryFile,
  BoundaryGeometry,
} from "@/lib/boundaries/server/formats/boundary-feature";

type Shaped<Feature> = Omit<Feature, "geometry" | "properties"> & {
  /** GeoJSON, WGS84. */
  shape: string;
};

export type CodedArea = Shaped<BoundaryFile["features"][number]>;
export type UncodedArea = Shaped<BoundaryFile["uncoded"][number]>;

/** A file that was read. Its shapes are GeoJSON text, which is cheap to hand to another thread and to the database. */
export type BoundaryImportFile = Omit<BoundaryFile, "features" | "uncoded"> & {
  features: CodedArea[];
  uncoded: UncodedArea[];
};

export function importFileOf(file: BoundaryFile): BoundaryImportFile {
  return {
    ...file,
    features: file.features.map(shaped),
    uncoded: file.uncoded.map(shaped),
  };
}

function shaped<
  Feature extends {
    geometry: BoundaryGeometry;
    properties: Record<string, unknown>;
  },
>({ geometry, properties: _, ...feature }: Feature): Shaped<Feature> {
  return { ...feature, shape: JSON.stringify(geometry) };
}
