import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { fontFiles } from "@/components/theme/font-faces";

/** The pages of a meeting that open without a line; the built files of each stand beside it. */
const pages = ["rapat/[id]", "rapat/[id]/sajikan"];

const chunkName = /static\/chunks\/([\w.~-]+\.(?:js|css))/gu;

const namesIn = (text: string): string[] =>
  [...text.matchAll(chunkName)].flatMap(([, name]) => name ?? []);

/**
 * Writes down which built files the pages of a meeting may ask for: those that the pages name, and those that these name in turn, since whatever is loaded later is
 * named by what loads it. A browser fetches them all into the pack of a meeting.
 */
export function writeStageFiles(root: string, buildName: string): void {
  const built = path.join(root, ".next");
  const folder = path.join(built, "static/chunks");
  const read = (file: string) => readFileSync(path.join(built, file), "utf8");
  const all = new Set(readdirSync(folder));
  const wanted = [
    "build-manifest.json",
    ...pages.map(
      (page) => `server/app/${page}/page_client-reference-manifest.js`,
    ),
  ].flatMap((file) => namesIn(read(file)));
  const found = new Set<string>();
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    if (found.has(name) || !all.has(name)) continue;
    found.add(name);
    if (name.endsWith(".js"))
      wanted.push(...namesIn(read(`static/chunks/${name}`)));
  }
  if (found.size === 0) throw new Error("The pages of a meeting name no files");
  const files = [
    ...[...found].sort().map((name) => `/_next/static/chunks/${name}`),
    ...fontFiles.map(({ name }) => `/copied/${name}`),
    "/icon.svg",
  ];
  const list = `public/copied/stage-files-${buildName}.json`;
  writeFileSync(path.join(root, list), JSON.stringify(files));
}

/** Makes the worker of packed meetings. It stands at the top, so that it may be registered for addresses of meetings. */
export async function buildWorker(root: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: { sw: "lib/meetings/client/pack/sw.ts" },
    outdir: path.join(root, "public"),
    bundle: true,
    minify: true,
    platform: "browser",
    format: "iife",
    target: "es2022",
    logLevel: "warning",
  });
}
