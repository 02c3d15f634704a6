import { copyFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { fontFiles } from "@/components/theme/font-faces";

const Package = z.object({ version: z.string() });

/** What browsers load by an address of their own, from packages. A name holds its version, so that the file may be kept for ever. */
const files = [
  {
    library: "maplibre-gl",
    file: "dist/maplibre-gl-worker.mjs",
    // The map builds the same name with `getVersion()` of maplibre-gl.
    nameOf: (version: string) => `maplibre-gl-worker-${version}.mjs`,
  },
  ...fontFiles.map(({ file, name }) => ({
    library: "@fontsource-variable/plus-jakarta-sans",
    file: `files/${file}`,
    nameOf: () => name,
  })),
];

/** Fills public/copied anew. */
export function copyPublicFiles(root: string): void {
  const folder = path.join(root, "public/copied");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { library, file, nameOf } of files) {
    const from = path.join(root, "node_modules", library);
    const { version } = Package.parse(
      JSON.parse(readFileSync(path.join(from, "package.json"), "utf8")),
    );
    copyFileSync(path.join(from, file), path.join(folder, nameOf(version)));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  copyPublicFiles(process.cwd());
