import { createReadStream } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { createGunzip } from "node:zlib";
import type { Extension } from "@electric-sql/pglite";

/** The files of the package that are needed. The others, raster and topology, would cost 300 MB of memory and half of every start. */
const always = /^(lib\/postgresql\/postgis-3\.so|share\/proj\/.+)$/;
const forCreation =
  /^share\/postgresql\/extension\/postgis(\.control|--[\d.]+\.sql)$/;

/** The parts of PGlite's options and of its engine that are used here. PGlite does not export their types. */
type EngineOptions = {
  PGLITE_ENV: Record<string, string>;
  preRun: ((module: EngineModule) => void)[];
};
type EngineModule = { pg_extensions: Record<string, Promise<Blob | null>> };

/** PostGIS for the embedded engine: its functions, its projections and, for a new database, the statements that create it. */
export function postgisExtension(): Extension {
  return {
    name: "postgis",
    setup: async (_, options: EngineOptions) => {
      const files = readFiles();
      options.PGLITE_ENV.PROJ_DATA = "/pglite/share/proj";
      const install = (module: EngineModule) => {
        module.pg_extensions = { ...module.pg_extensions, postgis: files };
      };
      return {
        emscriptenOpts: { ...options, preRun: [...options.preRun, install] },
      };
    },
  };
}

/** The package's archive, with only the files that are needed. */
async function readFiles(): Promise<Blob> {
  const entry = createRequire(import.meta.url).resolve(
    "@electric-sql/pglite-postgis",
  );
  const archive = createReadStream(
    path.join(path.dirname(entry), "postgis.tar.gz"),
    { highWaterMark: 1024 * 1024 },
  ).pipe(createGunzip({ chunkSize: 256 * 1024 }));
  const filter = createTarFilter(
    (name) => always.test(name) || forCreation.test(name),
  );
  const kept: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of archive) {
    kept.push(...filter(chunk as Buffer<ArrayBuffer>));
  }
  // Two empty blocks end an archive.
  return new Blob([...kept, Buffer.alloc(2 * blockLength)]);
}

const blockLength = 512;

/** Passes on the wanted files of a tar archive, chunk by chunk. A file is a header of one block, then its content in whole blocks. */
export function createTarFilter(
  isWanted: (name: string) => boolean,
): (chunk: Buffer<ArrayBuffer>) => Buffer<ArrayBuffer>[] {
  let header = Buffer.alloc(0);
  let contentLeft = 0;
  let isKept = false;

  return (chunk) => {
    const kept: Buffer<ArrayBuffer>[] = [];
    let rest = chunk;
    const take = (length: number) => {
      const taken = rest.subarray(0, length);
      rest = rest.subarray(length);
      return taken;
    };
    while (rest.length > 0) {
      if (contentLeft > 0) {
        const content = take(contentLeft);
        contentLeft -= content.length;
        if (isKept) kept.push(content);
        continue;
      }
      header = Buffer.concat([header, take(blockLength - header.length)]);
      if (header.length < blockLength) break;
      isKept = isWanted(readName(header));
      if (isKept) kept.push(header);
      const length = readLength(header);
      contentLeft = Math.ceil(length / blockLength) * blockLength;
      header = Buffer.alloc(0);
    }
    return kept;
  };
}

const readName = (header: Buffer) =>
  header.toString("utf8", 0, Math.min(100, header.indexOf(0)));

/** The length is written in octal digits. The empty blocks at the end have none, which counts as 0. */
const readLength = (header: Buffer) =>
  Number.parseInt(header.toString("latin1", 124, 136), 8) || 0;
