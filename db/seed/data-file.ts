import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";

/** The seed files lie beside this code in the source tree and beside the bundle's parent folder in production. */
function findDataDir(from: string): string {
  const candidate = path.join(from, "db/seed/data");
  if (existsSync(candidate)) return candidate;
  const parent = path.dirname(from);
  if (parent === from)
    throw new Error(
      "The seed files (db/seed/data) are missing; `npm run seeds:make` makes them",
    );
  return findDataDir(parent);
}

/** Whether there is a seed file of this name; for one a province, that is whether the province exists. */
export function hasDataFile(...parts: string[]): boolean {
  return existsSync(path.join(findDataDir(import.meta.dirname), ...parts));
}

/** Text of one seed file, unpacked when its name ends in .gz; throws when the file does not exist. */
export function readDataFile(...parts: string[]): string {
  const file = path.join(findDataDir(import.meta.dirname), ...parts);
  const bytes = readFileSync(file);
  return (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}
