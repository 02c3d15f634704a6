import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline, type Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import type { FileLimits } from "./limits";
import { FileRefusal, refuseFile } from "./refusal";
import { readAt, type ZipArchive, type ZipEntry } from "./zip-archive";

/** What may still come out of one workbook, over all parts read of it. */
export type InflateBudget = { limits: FileLimits; spent: number };

const chunkSize = 256 * 1024;

/**
 * The content of one part, a chunk at a time. Size and ratio are counted on what really comes out, never believed from the headers, so a bomb
 * stops within a chunk of the limit; length and checksum are compared at the end. Uses zlib, three times as fast as inflating in JavaScript.
 */
export async function* inflateEntry(
  archive: ZipArchive,
  entry: ZipEntry,
  budget: InflateBudget,
): AsyncGenerator<Buffer> {
  const source = await openPart(archive, entry);
  let length = 0;
  let checksum = 0;
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      length += chunk.length;
      checksum = crc32(chunk, checksum);
      spend(budget, chunk.length, length / Math.max(1, entry.compressedSize));
      yield chunk;
    }
  } catch (error) {
    throw error instanceof FileRefusal ? error : damaged(entry, error);
  } finally {
    source.destroy();
  }
  if (length !== entry.size || checksum !== entry.crc) throw damaged(entry);
}

/** The whole of one small part; null when the archive has none of that name. */
export async function readPart(
  archive: ZipArchive,
  name: string,
  budget: InflateBudget,
): Promise<string | null> {
  const entry = archive.entries.get(name.toLowerCase());
  if (entry === undefined) return null;
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of inflateEntry(archive, entry, budget)) {
    length += piece.length;
    if (length > largestDescription) throw refuseFile("inflates-too-much");
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}

/** Styles, relations and the list of sheets; workbooks ruined by years of copied styles reach a few megabytes. */
const largestDescription = 32 * 1024 * 1024;

async function openPart(
  archive: ZipArchive,
  entry: ZipEntry,
): Promise<Readable> {
  if (entry.isEncrypted) throw refuseFile("encrypted-workbook");
  if (entry.method !== 0 && entry.method !== 8) throw damaged(entry);
  const start = await contentOffset(archive.path, entry);
  // An empty range cannot be said to createReadStream: its `end` is inclusive.
  if (entry.compressedSize === 0) throw damaged(entry);
  const raw = createReadStream(archive.path, {
    start,
    end: start + entry.compressedSize - 1,
    highWaterMark: chunkSize,
  });
  if (entry.method === 0) return raw;
  // pipeline hands an error of the file on to the inflating end, which the reader of the chunks sees.
  return pipeline(raw, createInflateRaw({ chunkSize }), () => undefined);
}

async function contentOffset(path: string, entry: ZipEntry): Promise<number> {
  const handle = await open(path, "r");
  try {
    const header = await readAt(handle, entry.offset, 30);
    if (header.readUInt32LE(0) !== 0x04034b50) throw damaged(entry);
    return (
      entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
    );
  } finally {
    await handle.close();
  }
}

function spend(budget: InflateBudget, bytes: number, ratio: number): void {
  budget.spent += bytes;
  const { inflatedBytes, inflateRatio, ratioFloorBytes } = budget.limits;
  if (budget.spent > inflatedBytes) throw refuseFile("inflates-too-much");
  if (budget.spent > ratioFloorBytes && ratio > inflateRatio)
    throw refuseFile("inflates-too-much");
}

function damaged(entry: ZipEntry, cause?: unknown): FileRefusal {
  return refuseFile("damaged-workbook", { part: entry.name }, { cause });
}
