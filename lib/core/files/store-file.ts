import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

export type StoredFile = {
  path: string;
  bytes: number;
  /** Hexadecimal. */
  sha256: string;
};

/** Writes a stream to a new file that only this account can read, and hashes it on the way. */
export async function storeFile(
  content: Readable,
  path: string,
): Promise<StoredFile> {
  const hash = createHash("sha256");
  let bytes = 0;
  await pipeline(
    content,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    },
    createWriteStream(path, { flags: "wx", mode: 0o600 }),
  );
  return { path, bytes, sha256: hash.digest("hex") };
}
