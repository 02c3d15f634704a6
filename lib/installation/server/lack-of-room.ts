import type { Text } from "@/lib/core/domain/text-pair";
import { freeBytesAt, leastFreeBytes } from "@/lib/core/product/disk-space";

const mebibyte = 1024 * 1024;

/** What to tell whoever watches the server, if fewer bytes are left on its disk than it needs; null while there is room. */
export async function lackOfRoom(
  dataDir: string,
  least = leastFreeBytes,
): Promise<Text | null> {
  const free = await freeBytesAt(dataDir);
  if (free === null || free >= least) return null;
  const left = Math.floor(free / mebibyte);
  return {
    id: `Diska hampir penuh: tersisa ${String(left)} MB untuk ${dataDir}. Sediakan ruang sebelum unggahan ditolak.`,
    en: `The disk is nearly full: ${String(left)} MB are left for ${dataDir}. Make room before uploads are refused.`,
  };
}
