import { readFileSync } from "node:fs";
import { realFile } from "@/scripts/testing/real-files.mjs";
import type { BoundaryImportFile } from "@/lib/boundaries/server/import-file";
import { readToImport } from "./boundary-builders";

/** A file of real boundaries: "15-jambi-regency.geojson". */
export function realBoundaries(name: string): Uint8Array {
  return readFileSync(realFile("boundaries", name));
}

/** The same as it comes out of the reader. */
export function realImport(name: string): Promise<BoundaryImportFile> {
  return readToImport(realBoundaries(name));
}
