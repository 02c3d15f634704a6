/**
 * Builds the product: the server and its workers as bundles in dist/, then the pages in .next/. If `npm start` runs it, it sends the message
 * "bundles" when the first half is done.
 */
import { spawn } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

import { clearStamp, sourceHash, writeStamp } from "./build-stamp.mjs";
import { copyPublicFiles } from "./copy-public-files";
import { packFiles } from "./pack-files";
import { buildWorker, writeStageFiles } from "./hall/stage-files";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Bundle names and their sources; every lib/**\/x-worker.ts becomes dist/x-worker.mjs. */
function bundleEntries(): Record<string, string> {
  const entries: Record<string, string> = {
    server: "server.ts",
    embedded: "db/embedded/process.ts",
  };
  const libraryFiles = readdirSync(path.join(root, "lib"), {
    encoding: "utf8",
    recursive: true,
  });
  for (const file of libraryFiles.filter((name) =>
    name.endsWith("-worker.ts"),
  )) {
    const name = path.basename(file, ".ts");
    if (name in entries) throw new Error(`Two workers are called ${name}`);
    entries[name] = path.join("lib", file);
  }
  return entries;
}

async function buildBundles(): Promise<void> {
  const outdir = path.join(root, "dist");
  rmSync(outdir, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: bundleEntries(),
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: true,
    logLevel: "warning",
  });
}

/** The exit code of `next build`, which prints itself what went wrong. */
function buildPages(): Promise<number> {
  const next = path.join(root, "node_modules/next/dist/bin/next");
  const child = spawn(process.execPath, [next, "build"], {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      BUILD_NAME: buildName,
    },
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

const sources = sourceHash(root);
/** Two builds of the same sources are the same to a browser that has kept something of one. */
const buildName = sources.slice(0, 16);
clearStamp(root);
await copyPublicFiles(root);
await buildWorker(root);
await buildBundles();
process.send?.("bundles");
process.exitCode = await buildPages();
if (process.exitCode === 0) {
  await packFiles(path.join(root, ".next/static"));
  await packFiles(path.join(root, "public/copied"));
  writeStageFiles(root, buildName);
  writeStamp(root, sources);
}
