import { closeSync, fdatasyncSync, fsyncSync, openSync } from "node:fs";
import { open, readdir } from "node:fs/promises";
import path from "node:path";
import { NodeFS } from "@electric-sql/pglite/nodefs";

/** What is used of the file layer inside PGlite: it has no fsync of its own and quietly answers that all is well. */
type FileLayer = {
  realPath: (node: unknown) => string;
  stream_ops: { fsync?: (stream: OpenFile) => number };
};
type OpenFile = { nfd?: number; node: unknown };
type EngineModule = { FS: { filesystems: { NODEFS: FileLayer } } };

/** A data directory on disk in which PostgreSQL's fsync reaches the disk, so that a commit survives a power cut. */
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

/** A thousand files at once would be more than a process may have open. */
const syncedAtOnce = 32;

/** Brings every file of a fresh database to the disk: what was written while it was made never passed through fsync. */
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
