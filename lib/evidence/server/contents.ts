import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Product } from "@/lib/core/product/product";

/** Where the contents of files lie: EVIDENCE_DIR, which several nodes share, or a folder of the data directory. */
export function evidenceFolder({
  env,
  dataDir,
}: Pick<Product, "env" | "dataDir">): string {
  return env.evidenceDir ?? path.join(dataDir, "evidence");
}

const sha256Of = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex");

/** The name of a content is its hash and nothing that a sender said, so it leads nowhere else. */
function placeOf(folder: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("That is no hash");
  return path.join(folder, sha256.slice(0, 2), sha256);
}

/**
 * Keeps a content under its hash and returns that; the same content is kept once, and never written over. It is on the disk, whole, when this ends. Only
 * the account of the server reads it.
 */
export async function keepContent(
  folder: string,
  bytes: Uint8Array,
): Promise<string> {
  const sha256 = sha256Of(bytes);
  const place = placeOf(folder, sha256);
  if ((await readContent(folder, sha256)) !== null) return sha256;
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
  const draft = `${place}.${randomUUID()}.part`;
  try {
    const file = await open(draft, "wx", 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, place);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return sha256;
}

/** The content of a hash; null where it is not there, or is not what its name says. */
export async function readContent(
  folder: string,
  sha256: string,
): Promise<Uint8Array | null> {
  const place = placeOf(folder, sha256);
  const info = await stat(place).catch(ifAbsent);
  if (info === null) return null;
  const bytes = await readFile(place);
  return sha256Of(bytes) === sha256 ? bytes : null;
}

/** Whatever else the disk says (no permission, a bad sector) is no absence, and is thrown. */
function ifAbsent(error: unknown): null {
  if (error instanceof Error && "code" in error && error.code === "ENOENT")
    return null;
  throw error;
}
