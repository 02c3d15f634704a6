/**
 * Tells whether the built product still belongs to the sources. It is plain JavaScript, because `npm start` needs it before anything that can read
 * TypeScript has been loaded.
 */
import { createHash } from "node:crypto";
import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

const built = [
  "app",
  "components",
  "lib",
  "db",
  "server.ts",
  "scripts/build.ts",
  "scripts/copy-public-files.ts",
  "scripts/hall",
  "scripts/map",
];
const configs = [
  "package-lock.json",
  "tsconfig.json",
  "next.config.mjs",
  "postcss.config.mjs",
];
const leftOut = /^db\/(migrations|seed\/data)\/|(^|\/)testing\/|\.test\.tsx?$/;

/** Files below a path, as sorted project paths with forward slashes. */
function filesBelow(root, relative) {
  const absolute = path.join(root, relative);
  if (!existsSync(absolute)) return [];
  const entries = readdirSync(absolute, {
    withFileTypes: true,
    recursive: true,
  });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(
        root,
        path.join(entry.parentPath ?? entry.path, entry.name),
      ),
    )
    .map((file) => file.split(path.sep).join("/"));
}

/** One hash of the content of everything that a build reads. The times of files do not matter. */
export function sourceHash(root) {
  const isFolder = (name) => !path.extname(name);
  const files = [...built, ...configs]
    .flatMap((name) => (isFolder(name) ? filesBelow(root, name) : [name]))
    .filter((file) => !leftOut.test(file) && existsSync(path.join(root, file)))
    .sort();
  const hash = createHash("sha256");
  for (const file of files)
    hash.update(`${file}\0`).update(readFileSync(path.join(root, file)));
  return hash.digest("hex");
}

const stampFile = (root) => path.join(root, "dist", "build-stamp.json");

/** Writes down that both halves, the bundles and the pages, were built from these sources. */
export function writeStamp(root, sources) {
  writeFileSync(stampFile(root), JSON.stringify({ sources }));
}

/** Is called before building, so that a build that stops halfway is not taken for a complete one. */
export function clearStamp(root) {
  rmSync(stampFile(root), { force: true });
}

export function isBuilt(root) {
  const parts = ["dist/server.mjs", ".next/BUILD_ID"].map((part) =>
    path.join(root, part),
  );
  if (![stampFile(root), ...parts].every((part) => existsSync(part)))
    return false;
  return (
    JSON.parse(readFileSync(stampFile(root), "utf8")).sources ===
    sourceHash(root)
  );
}
