import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/**
 * The program of the embedded database and the flags Node needs for it: the bundle beside this one in production, its source under tsx
 * in development.
 */
export function embeddedProgram(): { program: string; flags: string[] } {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const bundle = path.join(here, "embedded.mjs");
  if (existsSync(bundle)) {
    return { program: bundle, flags: ["--enable-source-maps"] };
  }
  const tsx = createRequire(import.meta.url).resolve("tsx");
  return {
    program: path.join(here, "process.ts"),
    flags: ["--import", pathToFileURL(tsx).href],
  };
}
