import { statfs } from "node:fs/promises";

/** Below this a few uploads, or a day of the embedded database, may fill the disk. */
export const leastFreeBytes = 512 * 1024 * 1024;

/** Bytes that this account may still write where a folder lies; null where the system does not say. */
export async function freeBytesAt(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}
