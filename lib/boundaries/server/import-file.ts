import type { AreaCode } from "@/lib/core/domain/ids";
import type { BoundaryFile } from "@/lib/boundaries/server/formats/boundary-feature";

/** A file that was read. Its shapes are GeoJSON text, which is cheap to hand to another thread and to the database. */
export type BoundaryImportFile = Omit<BoundaryFile, "features"> & {
  features: {
    code: AreaCode;
    name: string | null;
    layer: string;
    index: number;
    shape: string;
  }[];
};

export function importFileOf(file: BoundaryFile): BoundaryImportFile {
  return {
    ...file,
    features: file.features.map(({ code, name, layer, index, geometry }) => ({
      code,
      name,
      layer,
      index,
      shape: JSON.stringify(geometry),
    })),
  };
}
