import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const Package = z.object({ version: z.string() });
const prefix = "maplibre-gl-worker-";

/**
 * Puts MapLibre's worker where the browser can load it. The name holds the version, so that the file may be cached for ever. The map builds the same
 * name with `getVersion()` of maplibre-gl.
 */
export function copyMapWorker(root: string): void {
  const library = path.join(root, "node_modules/maplibre-gl");
  const { version } = Package.parse(
    JSON.parse(readFileSync(path.join(library, "package.json"), "utf8")),
  );
  const folder = path.join(root, "public");
  const name = `${prefix}${version}.mjs`;
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) {
    if (old.startsWith(prefix) && old !== name) rmSync(path.join(folder, old));
  }
  copyFileSync(
    path.join(library, "dist/maplibre-gl-worker.mjs"),
    path.join(folder, name),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  copyMapWorker(process.cwd());
