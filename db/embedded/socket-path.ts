import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** The path of a Unix socket may have 107 bytes on Linux and 103 on macOS. A longer one is cut off without an error. */
export const longestSocketPath = 100;

/** Where the embedded database listens: in its data directory, or, where that path is too long, in a fresh folder for temporary files. */
export function chooseSocketPath(dataDir: string): string {
  const inside = path.join(path.resolve(dataDir), "embedded.sock");
  if (Buffer.byteLength(inside) <= longestSocketPath) return inside;
  return path.join(mkdtempSync(path.join(os.tmpdir(), "pantau-")), "db.sock");
}
