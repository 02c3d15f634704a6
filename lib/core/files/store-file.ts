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

/**
 * Writes a stream to a new file that only this account can read, and hashes it on the way. The file is made and closed when this ends, well or badly:
 * one that is still being opened then would be made after the caller has removed it.
 */
export async function storeFile(
  content: Readable,
  path: string,
): Promise<StoredFile> {
  const hash = createHash("sha256");
  let bytes = 0;
  const file = createWriteStream(path, { flags: "wx", mode: 0o600 });
  const closed = new Promise<void>((resolve) => file.once("close", resolve));
  try {
    await pipeline(
      content,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          bytes += chunk.length;
          yield chunk;
        }
      },
      file,
    );
  } finally {
    await closed;
  }
  return { path, bytes, sha256: hash.digest("hex") };
}
