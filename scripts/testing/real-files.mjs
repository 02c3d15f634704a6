/** Plain JavaScript, because vitest.config.ts asks too, and what it imports should need no bundler. */
import { existsSync } from "node:fs";
import path from "node:path";

/** Where real files stand: beside the clone, for the project carries no copy of them. */
const realFilesFolder = "../shared";

/** The tests of real files need them; every other test makes what it reads. */
export const realFilesPart = {
  name: "real files",
  needs: `${realFilesFolder} beside the clone`,
};

export function realFile(...parts) {
  return path.resolve(realFilesFolder, ...parts);
}

/** By one of the folders inside it: "shared" may be the name of anything. */
export function areRealFilesThere() {
  return existsSync(realFile("boundaries"));
}
