import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

/** The seed files lie above this code, in the source tree as in the production bundle. */
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

function dataFile(parts: string[]): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  return path.join(findDataDir(here), ...parts);
}

/** Whether there is a seed file with this name. If there is one file for each province, this says whether the province exists. */
export function hasDataFile(...parts: string[]): boolean {
  return existsSync(dataFile(parts));
}

/** Text of one seed file, unpacked when its name ends in .gz; throws when the file does not exist. */
export function readDataFile(...parts: string[]): string {
  const file = dataFile(parts);
  const bytes = readFileSync(file);
  return (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}
