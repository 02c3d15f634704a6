import { closeSync, createReadStream, openSync, readSync } from "node:fs";
import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import {
  fromRandomAccessReaderPromise,
  RandomAccessReader,
  type Entry,
} from "yauzl";
import { FileRefusal, refuseFile } from "@/lib/core/files/refusal";

/** One part of an archive, as its table of contents describes it. */
export type ZipEntry = Entry;

/** An archive on disk by its table of contents; names are lower-case with forward slashes. */
export type ZipArchive = {
  entries: ReadonlyMap<string, ZipEntry>;
  /** The bytes of one part as they stand in the file, still packed. */
  openPacked: (entry: ZipEntry) => Promise<Readable>;
};

/** Reads the table of contents, which stands at the end: a file cut off in transit has none and is refused. */
export async function openZip(
  path: string,
  maxEntries: number,
): Promise<ZipArchive> {
  const end = await findEnd(path);
  try {
    const file = await fromRandomAccessReaderPromise(
      new ArchiveReader(path),
      end,
      // Names as the writer's bytes, since few writers say their encoding; sizes are compared where the parts are inflated.
      { autoClose: false, decodeStrings: false, validateEntrySizes: false },
    );
    if (file.entryCount > maxEntries) throw damagedDirectory();
    const entries = new Map<string, ZipEntry>();
    for await (const entry of file.eachEntry())
      entries.set(nameOf(entry), entry);
    return {
      entries,
      openPacked: (entry) =>
        file.openReadStreamPromise(entry, { decodeFileData: false }),
    };
  } catch (error) {
    throw error instanceof FileRefusal ? error : damagedDirectory(error);
  }
}

/** Some writers use backslashes, or begin every name at the root. */
function nameOf(entry: ZipEntry): string {
  return entry.fileNameRaw
    .toString("utf8")
    .replaceAll("\\", "/")
    .toLowerCase()
    .replace(/^\//, "");
}

const endSignature = Buffer.from("PK\u0005\u0006");
const endBytes = 22;
const longestComment = 65_535;

/** Where the archive ends: exports of web applications carry a line end or a warning behind it, which yauzl would not take. */
async function findEnd(path: string): Promise<number> {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    const start = Math.max(0, size - endBytes - longestComment);
    const tail = Buffer.alloc(size - start);
    await handle.read(tail, 0, tail.length, start);
    const at = tail.lastIndexOf(endSignature);
    if (at < 0 || tail.length - at < endBytes) throw damagedDirectory();
    return start + at + endBytes + tail.readUInt16LE(at + 20);
  } finally {
    await handle.close();
  }
}

/** Opens the file anew for every read, so that it does not stay open when somebody gives up half way. */
class ArchiveReader extends RandomAccessReader {
  readonly #path: string;

  constructor(path: string) {
    super();
    this.#path = path;
  }

  /** Headers, some dozen bytes each. */
  override read(...args: Parameters<RandomAccessReader["read"]>): void {
    const [target, at, length, position, done] = args;
    const file = openSync(this.#path, "r");
    const count = readSync(file, target, at, length, position);
    closeSync(file);
    setImmediate(done, count < length ? new Error("Cut off") : null);
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return createReadStream(this.#path, {
      start,
      end: end - 1,
      highWaterMark: 256 * 1024,
    });
  }
}

function damagedDirectory(cause?: unknown): FileRefusal {
  return refuseFile(
    "damaged-workbook",
    {
      part: {
        id: "daftar isi arsip tidak terbaca",
        en: "the archive's table of contents cannot be read",
      },
    },
    { cause },
  );
}
