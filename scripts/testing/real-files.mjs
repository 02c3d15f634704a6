/** It is plain JavaScript, because vitest.config.ts uses it too, and what that imports should need no bundler. */
import { existsSync } from "node:fs";
import path from "node:path";

/** Where real files are: beside the clone, because the project has no copy of them. */
const realFilesFolder = "../shared";

/** Tests of real files need them. Every other test makes the files that it reads. */
export const realFilesPart = {
  name: "real files",
  needs: `${realFilesFolder} beside the clone`,
};

export function realFile(...parts) {
  return path.resolve(realFilesFolder, ...parts);
}

/** The folder is recognised by a folder inside it, because other folders may be called "shared" too. */
export function areRealFilesThere() {
  return existsSync(realFile("boundaries"));
}
