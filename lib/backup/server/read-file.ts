import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import type { WritableStream } from "node:stream/web";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { createTarDecoder, type ParsedTarEntry } from "modern-tar";
import { z } from "zod";
import type { Portion } from "@/db/backup/read-snapshot";
import {
  contentPattern,
  Ending,
  endingName,
  formVersion,
  Header,
  headerName,
  product,
} from "./header";
import { backupRefusal } from "./refusals";
import { endOfFile } from "./write-file";

export type OpenedBackup = {
  header: Header;
  bytes: number;
  portions: AsyncIterable<Portion>;
  /** Call it once all portions are read. */
  ending: () => Ending;
  /** The files beside the database, which are read by themselves. */
  contents: AsyncIterable<{ sha256: string; content: Uint8Array }>;
};

const unzip = promisify(gunzip);

/**
 * Opens a backup, after reading all of it once: throws a refusal when it is not one, is damaged or cut off, or was made by a later version. What it
 * holds is read a second time, a portion at a time.
 */
export async function openBackup(file: string): Promise<OpenedBackup> {
  const info = await stat(file).catch(() => undefined);
  if (info?.isFile() !== true) throw backupRefusal("backup-missing", { file });
  const found = await readHeader(file);
  if (found?.product !== product)
    throw backupRefusal("backup-foreign", { file });
  const isWhole = await isAsWritten(file, info.size);
  if (found.formVersion > formVersion)
    throw backupRefusal("backup-newer", { file, version: found.version });
  const header = Header.safeParse(found);
  if (!isWhole || !header.success)
    throw backupRefusal("backup-damaged", { file });
  let ending: Ending | undefined;
  return {
    header: header.data,
    bytes: info.size,
    portions: readPortions(file, (read) => {
      ending = read;
    }),
    ending: () => {
      if (ending === undefined) throw new Error(`${file} has no ending`);
      return ending;
    },
    contents: readContents(file),
  };
}

/** What later versions will also say. */
const AnyHeader = z.looseObject({
  product: z.string(),
  formVersion: z.number(),
  version: z.string(),
});

async function readHeader(
  file: string,
): Promise<z.infer<typeof AnyHeader> | undefined> {
  const entries = readEntries(file);
  try {
    const first = await entries.next();
    if (first.done === true || first.value.name !== headerName)
      return undefined;
    const content = await first.value.read();
    return AnyHeader.parse(JSON.parse(content.toString("utf8")));
  } catch (error) {
    if (isSystemError(error)) throw error;
    return undefined;
  } finally {
    // Damage further on is for the sum to find.
    await entries.return(undefined).catch(() => undefined);
  }
}

/** The disk's own refusals (no permission, a bad sector) say more than ours would. */
const isSystemError = (error: unknown): boolean =>
  error instanceof Error && "syscall" in error;

/** Whether every bit is as it was written. */
async function isAsWritten(file: string, size: number): Promise<boolean> {
  const tail = (await endOfFile("0".repeat(64))).length;
  if (size <= tail) return false;
  const hash = createHash("sha256");
  const body = createReadStream(file, { end: size - tail - 1 });
  for await (const chunk of body) hash.update(chunk as Buffer);
  const handle = await open(file, "r");
  try {
    const found = Buffer.alloc(tail);
    await handle.read(found, 0, tail, size - tail);
    return found.equals(await endOfFile(hash.digest("hex")));
  } finally {
    await handle.close();
  }
}

async function* readPortions(
  file: string,
  onEnding: (ending: Ending) => void,
): AsyncGenerator<Portion> {
  for await (const { name, read } of readEntries(file)) {
    const content = await read();
    if (name === endingName)
      onEnding(Ending.parse(JSON.parse(content.toString("utf8"))));
    const table = /^tables\/(\w+)\/\d+\.copy\.gz$/.exec(name)?.[1];
    if (table !== undefined) yield { table, copyText: await unzip(content) };
  }
}

async function* readContents(
  file: string,
): AsyncGenerator<{ sha256: string; content: Uint8Array }> {
  for await (const { name, read } of readEntries(file)) {
    // What is not read holds up what comes after it.
    const content = await read();
    const sha256 = contentPattern.exec(name)?.[1];
    if (sha256 !== undefined) yield { sha256, content };
  }
}

async function* readEntries(
  file: string,
): AsyncGenerator<{ name: string; read: () => Promise<Buffer> }> {
  const source = Readable.toWeb(createReadStream(file));
  const { readable, writable } = createTarDecoder({ strict: true });
  // What goes wrong on the way in comes out at the other end as well.
  source.pipeTo(writable as WritableStream).catch(() => undefined);
  // The browser's types, which hold here, do not say that a stream can be iterated.
  const entries = readable as unknown as AsyncIterable<ParsedTarEntry>;
  for await (const { header, body } of entries) {
    yield {
      name: header.name,
      read: async () => Buffer.from(await new Response(body).arrayBuffer()),
    };
  }
}
