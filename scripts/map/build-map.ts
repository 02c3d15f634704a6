import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build, type BuildOptions, type Plugin } from "esbuild";
import { leftEmpty, leftOut, leftOutShaders } from "./left-out";

/**
 * Builds MapLibre from its sources, which its package holds, into a folder below `into`: `map.mjs` for the page, `worker.mjs` for its worker, and what
 * both need in one file that a browser fetches once. As the package has them built, either holds all of it, and everything that these maps never draw.
 * The folder is named after a hash of what is in it, so that it may be kept for ever.
 */
export async function buildMap(
  root: string,
  into: string,
  lists = { leftOut },
): Promise<void> {
  const { outputFiles } = await build({
    ...mapBuild(root, lists.leftOut),
    // Nothing is written here; names in the files are relative to one another.
    outdir: path.join(root, "map"),
    write: false,
  });
  const hash = createHash("sha256");
  for (const { path: name, contents } of outputFiles)
    hash.update(path.basename(name)).update(contents);
  const folder = path.join(into, `maplibre-${hash.digest("hex").slice(0, 12)}`);
  mkdirSync(folder);
  for (const { path: name, contents } of outputFiles)
    writeFileSync(path.join(folder, path.basename(name)), contents);
}

/** Not a file: what the page needs of MapLibre, which tells its worker's address by its own. */
const pagePart = "map-for-the-page";
const pagePartText = `
  import { Map } from "./ui/map.ts";
  import { config } from "./util/config.ts";
  config.WORKER_URL = new URL("./worker.mjs", import.meta.url).href;
  export { Map };
`;

function mapBuild(root: string, absent: readonly string[]): BuildOptions {
  const sources = path.join(root, "node_modules/maplibre-gl/src");
  return {
    absWorkingDir: root,
    entryPoints: {
      map: pagePart,
      worker: path.join(sources, "source/worker.ts"),
    },
    bundle: true,
    splitting: true,
    format: "esm",
    minify: true,
    target: "es2022",
    outExtension: { ".js": ".mjs" },
    legalComments: "inline",
    banner: {
      js: "/* MapLibre GL JS, 3-Clause BSD: https://github.com/maplibre/maplibre-gl-js/blob/main/LICENSE.txt */",
    },
    // As MapLibre compiles itself: a field that only has a type must not overwrite what the class above has put there.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    plugins: [leaveOut(sources, absent)],
    logLevel: "silent",
  };
}

/** Puts refusals in the place of what is left out, and fails where MapLibre no longer has it under that name. */
function leaveOut(sources: string, absent: readonly string[]): Plugin {
  const modules = new Map(
    [...absent, ...leftEmpty].map((file) => [path.join(sources, file), false]),
  );
  const shaders = new Map(
    leftOutShaders.flatMap((name) =>
      shaderFiles(sources, name).map((file) => [file, false]),
    ),
  );
  return {
    name: "leave-out",
    setup: (builder) => {
      builder.onResolve({ filter: new RegExp(`^${pagePart}$`) }, () => ({
        path: pagePart,
        namespace: pagePart,
      }));
      builder.onLoad({ filter: /./, namespace: pagePart }, () => ({
        contents: pagePartText,
        resolveDir: sources,
      }));
      builder.onLoad(
        { filter: /maplibre-gl[\\/]src[\\/].*\.ts$/ },
        ({ path: file }) => {
          if (shaders.has(file)) {
            shaders.set(file, true);
            return { contents: 'export default "";', loader: "js" };
          }
          if (!modules.has(file)) return undefined;
          modules.set(file, true);
          return { contents: refusals(file), loader: "js" };
        },
      );
      builder.onLoad(
        { filter: /maplibre-gl[\\/]package\.json$/ },
        ({ path: file }) => {
          const { version } = JSON.parse(readFileSync(file, "utf8")) as {
            version: string;
          };
          return { contents: JSON.stringify({ version }), loader: "json" };
        },
      );
      builder.onEnd(() => ({
        errors: [...modules, ...shaders].flatMap(([file, isMet]) =>
          isMet ? [] : [{ text: `MapLibre has nothing to leave out: ${file}` }],
        ),
      }));
    },
  };
}

function shaderFiles(sources: string, name: string): string[] {
  const folder = path.join(sources, "shaders/glsl");
  return ["fragment", "vertex"].map((kind) =>
    path.join(folder, `${name}.${kind}.glsl.g.ts`),
  );
}

/** A module with the same names, whose questions say no and whose everything else refuses. */
function refusals(file: string): string {
  const source = readFileSync(file, "utf8");
  const single = [
    ...source.matchAll(
      /^export (?:async |abstract )*(?:class|const|let|function) (\w+)/gm,
    ),
  ].map(([, name = ""]) => name);
  const grouped = [...source.matchAll(/^export \{([^}]*)\}/gm)]
    .flatMap(([, names = ""]) => names.split(","))
    .map((name) => name.trim())
    .filter(Boolean);
  const refusal = JSON.stringify(`Left out of the map: ${path.basename(file)}`);
  const body = leftEmpty.some((one) => file.endsWith(path.normalize(one)))
    ? ""
    : `throw new Error(${refusal});`;
  return [...single, ...grouped]
    .map((name) =>
      /^is[A-Z]/.test(name)
        ? `export const ${name} = () => false;`
        : `export function ${name}() { ${body} }`,
    )
    .join("\n");
}
