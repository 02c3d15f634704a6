import type { Text } from "@/lib/core/domain/text-pair";

/** The sentence with which a second server is refused: who has the directory open, and what to do. */
export function busyText(
  dataDir: string,
  owner: { pid: number; command: string; since: string },
): Text {
  const { pid, command, since } = owner;
  return {
    id: `Basis data di ${dataDir} sedang dipakai oleh proses ${pid} (${command}, sejak ${since}). Hentikan proses itu, atau jalankan yang ini dengan DATA_DIR atau DATABASE_URL lain.`,
    en: `The database in ${dataDir} is in use by process ${pid} (${command}, since ${since}). Stop that process, or run this one with another DATA_DIR or DATABASE_URL.`,
  };
}
