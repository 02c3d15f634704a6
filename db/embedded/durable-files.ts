import { closeSync, fdatasyncSync, fsyncSync, openSync } from "node:fs";
import { open, readdir } from "node:fs/promises";
import path from "node:path";
import { NodeFS } from "@electric-sql/pglite/nodefs";

/** The part of PGlite's file layer that is used here. Its own fsync does nothing and reports success. */
type FileLayer = {
  realPath: (node: unknown) => string;
  stream_ops: { fsync?: (stream: OpenFile) => number };
};
type OpenFile = { nfd?: number; node: unknown };
type EngineModule = { FS: { filesystems: { NODEFS: FileLayer } } };

/** Files on disk for PGlite in which an fsync of PostgreSQL really is one, so that a commit survives a power cut. */
export function openDurableFiles(dataDir: string): NodeFS {
  const files = new NodeFS(dataDir);
  const init = files.init.bind(files);
  files.init = async (engine, options) => {
    const { emscriptenOpts } = await init(engine, options);
    const preRun = emscriptenOpts.preRun ?? [];
    emscriptenOpts.preRun = [...preRun, (module) => installFsync(module)];
    return { emscriptenOpts };
  };
  return files;
}

function installFsync(module: EngineModule): void {
  const layer = module.FS.filesystems.NODEFS;
  layer.stream_ops.fsync = (file) => {
    if (file.nfd === undefined) syncFolder(layer.realPath(file.node));
    else fdatasyncSync(file.nfd);
    return 0;
  };
}

function syncFolder(folder: string): void {
  const descriptor = openSync(folder, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A new database has more than a thousand files, and a process may not have that many open. */
const syncedAtOnce = 32;

/** Brings every file of a new database to the disk: PostgreSQL does not call fsync while it creates one. */
export async function syncTree(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  const paths = names.map((name) => path.join(folder, name));
  for (let at = 0; at < paths.length; at += syncedAtOnce) {
    await Promise.all(paths.slice(at, at + syncedAtOnce).map(syncPath));
  }
  await syncPath(folder);
}

async function syncPath(file: string): Promise<void> {
  const handle = await open(file, "r");
  await handle.sync().finally(() => handle.close());
}
