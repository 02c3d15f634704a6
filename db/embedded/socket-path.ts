import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** A Unix socket's path has room for 107 bytes on Linux and 103 on macOS; a longer one is cut off without a word. */
const longestPath = 100;

/** Where the embedded database listens: in its data directory, or, where that path is too long, in a fresh folder for temporary files. */
export function chooseSocketPath(dataDir: string): string {
  const inside = path.join(path.resolve(dataDir), "embedded.sock");
  if (Buffer.byteLength(inside) <= longestPath) return inside;
  return path.join(mkdtempSync(path.join(os.tmpdir(), "pantau-")), "db.sock");
}
