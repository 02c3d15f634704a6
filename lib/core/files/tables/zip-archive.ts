import { open, type FileHandle } from "node:fs/promises";
import { refuseFile } from "@/lib/core/files/refusal";

/** One part of an archive, as its central directory describes it. */
export type ZipEntry = {
  name: string;
  method: number;
  isEncrypted: boolean;
  crc: number;
  compressedSize: number;
  size: number;
  /** Where its own header begins in the file. */
  offset: number;
};

/** An archive on disk by its table of contents; names are lower-case with forward slashes. */
export type ZipArchive = {
  path: string;
  entries: ReadonlyMap<string, ZipEntry>;
};

const end64Signature = 0x06064b50;
const end64LocatorSignature = 0x07064b50;
const entrySignature = 0x02014b50;
const largest32 = 0xffffffff;
const directoryBytesPerEntry = 1_024;

/** Reads the table of contents, which stands at the end: a file cut off in transit has none and is refused. */
export async function openZip(
  path: string,
  maxEntries: number,
): Promise<ZipArchive> {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    const directory = await findDirectory(handle, size);
    const fits = directory.offset + directory.size <= size;
    if (
      !fits ||
      directory.count > maxEntries ||
      directory.size > maxEntries * directoryBytesPerEntry
    )
      throw damagedDirectory();
    return {
      path,
      entries: readDirectory(
        await readAt(handle, directory.offset, directory.size),
        directory.count,
      ),
    };
  } finally {
    await handle.close();
  }
}

function damagedDirectory() {
  return refuseFile("damaged-workbook", {
    part: {
      id: "daftar isi arsip tidak terbaca",
      en: "the archive's table of contents cannot be read",
    },
  });
}

type Directory = { offset: number; size: number; count: number };

async function findDirectory(
  handle: FileHandle,
  fileSize: number,
): Promise<Directory> {
  const start = Math.max(0, fileSize - 65_557);
  const tail = await readAt(handle, start, fileSize - start);
  const at = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (at < 0 || tail.length - at < 22) throw damagedDirectory();
  const directory = {
    count: tail.readUInt16LE(at + 10),
    size: tail.readUInt32LE(at + 12),
    offset: tail.readUInt32LE(at + 16),
  };
  const hasLocator =
    at >= 20 && tail.readUInt32LE(at - 20) === end64LocatorSignature;
  return hasLocator
    ? readDirectory64(handle, Number(tail.readBigUInt64LE(at - 12)))
    : directory;
}

async function readDirectory64(
  handle: FileHandle,
  offset: number,
): Promise<Directory> {
  const end = await readAt(handle, offset, 56);
  if (end.readUInt32LE(0) !== end64Signature) throw damagedDirectory();
  return {
    count: Number(end.readBigUInt64LE(32)),
    size: Number(end.readBigUInt64LE(40)),
    offset: Number(end.readBigUInt64LE(48)),
  };
}

function readDirectory(bytes: Buffer, count: number): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entrySignature)
      throw damagedDirectory();
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    const extraAt = at + 46 + nameLength;
    const name = bytes
      .toString("utf8", at + 46, extraAt)
      .replaceAll("\\", "/")
      .toLowerCase();
    entries.set(
      name.replace(/^\//, ""),
      withLargeSizes(
        readEntryHeader(bytes, at, name),
        bytes.subarray(extraAt, extraAt + extraLength),
      ),
    );
    at = extraAt + extraLength + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function readEntryHeader(bytes: Buffer, at: number, name: string): ZipEntry {
  return {
    name,
    isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    compressedSize: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
  };
}

/** Some writers put every size into the 64-bit extra field, however small the file. */
function withLargeSizes(entry: ZipEntry, extra: Buffer): ZipEntry {
  const field = findExtra(extra, 1);
  if (field === null) return entry;
  let at = 0;
  const take = (value: number): number => {
    if (value !== largest32) return value;
    if (at + 8 > field.length) throw damagedDirectory();
    at += 8;
    return Number(field.readBigUInt64LE(at - 8));
  };
  const size = take(entry.size);
  const compressedSize = take(entry.compressedSize);
  return { ...entry, size, compressedSize, offset: take(entry.offset) };
}

function findExtra(extra: Buffer, id: number): Buffer | null {
  for (
    let at = 0;
    at + 4 <= extra.length;
    at += 4 + extra.readUInt16LE(at + 2)
  ) {
    if (extra.readUInt16LE(at) === id)
      return extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
  }
  return null;
}

/** Bytes of a file from `offset`; what reaches past its end is refused as damaged. */
export async function readAt(
  handle: FileHandle,
  offset: number,
  length: number,
): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const isInside = Number.isSafeInteger(offset) && offset >= 0;
  const { bytesRead } = isInside
    ? await handle.read(bytes, 0, length, offset)
    : { bytesRead: 0 };
  if (bytesRead < length) throw damagedDirectory();
  return bytes;
}
