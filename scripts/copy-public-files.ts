import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { fontFiles } from "@/components/theme/font-faces";
import { buildMap } from "./map/build-map";

/** Fills public/copied anew: what browsers load by an address of their own. A name holds a version or a hash, so that the file may be kept for ever. */
export async function copyPublicFiles(root: string): Promise<void> {
  const folder = path.join(root, "public/copied");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const fonts = path.join(
    root,
    "node_modules/@fontsource-variable/plus-jakarta-sans/files",
  );
  for (const { file, name } of fontFiles)
    copyFileSync(path.join(fonts, file), path.join(folder, name));
  await buildMap(root, folder);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await copyPublicFiles(process.cwd());
