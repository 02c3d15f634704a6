import { createHash } from "node:crypto";
import { open, rename, rm, type FileHandle } from "node:fs/promises";
import path from "node:path";
import { packTar } from "modern-tar";
import { sumName } from "./header";

export type BackupWriter = {
  add: (name: string, content: Uint8Array) => Promise<void>;
  /** Ends the file, brings it to the disk and gives it its name; returns its size. */
  finish: () => Promise<number>;
  /** Removes what was written. */
  discard: () => Promise<void>;
};

/** Two blocks of zeros end an archive; here they come once, at its end. */
const endBytes = 1024;

/**
 * Writes a backup: a tar of small files, so that whoever has lost this program can still read it. Until it is whole it has another name. Only its owner
 * may read it.
 */
export async function createBackupFile(file: string): Promise<BackupWriter> {
  const draft = `${file}.${String(process.pid)}.part`;
  const handle = await open(draft, "w", 0o600);
  const hash = createHash("sha256");
  let bytes = 0;
  const write = async (chunk: Uint8Array) => {
    await handle.writeFile(chunk);
    bytes += chunk.length;
  };
  return {
    add: async (name, content) => {
      const packed = await packOne(name, content);
      const entry = packed.subarray(0, packed.length - endBytes);
      hash.update(entry);
      await write(entry);
    },
    finish: async () => {
      await write(await endOfFile(hash.digest("hex")));
      await handle.sync();
      await handle.close();
      await rename(draft, file);
      await syncFolder(path.dirname(path.resolve(file)));
      return bytes;
    },
    discard: async () => {
      await handle.close().catch(ignoreClosed);
      await rm(draft, { force: true });
    },
  };
}

/** The last bytes of a backup: a file with the sum of all before. They follow from the sum alone, so every bit of them can be held against it. */
export const endOfFile = (sum: string): Promise<Uint8Array> =>
  packOne(sumName, Buffer.from(`${sum}\n`));

/** Without a time, so that equal contents are equal files. */
const packOne = (name: string, content: Uint8Array): Promise<Uint8Array> =>
  packTar([
    {
      header: {
        name,
        size: content.length,
        type: "file",
        mode: 0o600,
        mtime: new Date(0),
      },
      body: content,
    },
  ]);

/** A file that failed to close is removed all the same. */
const ignoreClosed = () => undefined;

async function syncFolder(folder: string): Promise<void> {
  const handle: FileHandle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}
