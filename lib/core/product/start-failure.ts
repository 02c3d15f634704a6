import type { Text } from "@/lib/core/domain/text-pair";

/** With less than this nothing starts, whatever else is said: the embedded engine ends without naming the disk. */
const leastToStart = 16 * 1024 * 1024;

/**
 * Why the product did not start, and what to do about it, where the system has refused something; null for anything else. `freeBytes` is the room that is
 * left where the data lie, null if that is not known.
 */
export function startFailure(
  error: unknown,
  {
    port,
    dataDir,
    freeBytes,
  }: { port: number; dataDir: string; freeBytes: number | null },
): Text | null {
  const isFull = freeBytes !== null && freeBytes < leastToStart;
  switch (isFull ? "ENOSPC" : codeOf(error)) {
    case "EADDRINUSE":
      return {
        id: `Port ${port} sudah dipakai program lain. Hentikan program itu, atau pilih port lain, misalnya: PORT=${port + 1} npm start`,
        en: `Port ${port} is taken by another program. Stop that program, or choose another port, such as: PORT=${port + 1} npm start`,
      };
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return {
        id: `Akun ini tidak boleh memakai port ${port} atau menulis ke ${dataDir}. Pilih port di atas 1023 dan direktori milik akun ini (PORT, DATA_DIR).`,
        en: `This account may not use port ${port} or write to ${dataDir}. Choose a port above 1023 and a directory of this account (PORT, DATA_DIR).`,
      };
    case "ENOSPC":
    case "EDQUOT":
    case "53100":
      return {
        id: `Diska tempat ${dataDir} penuh. Sediakan ruang, atau pilih direktori lain (DATA_DIR), lalu mulai lagi.`,
        en: `The disk that holds ${dataDir} is full. Make room, or choose another directory (DATA_DIR), then start again.`,
      };
    default:
      return null;
  }
}

/** The code that the system, or PostgreSQL, gave to the error or to what caused it. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ("code" in error && typeof error.code === "string") return error.code;
  return codeOf(error.cause);
}
