import os from "node:os";
import type { Text } from "@/lib/core/domain/text-pair";

export type Holder = {
  pid: number;
  command: string;
  since: string;
  host: string;
};

/** The sentence with which a second server is refused: who has the directory open, where, since when, and what to do. */
export function busyText(dataDir: string, holder: Holder): Text {
  const { pid, command, since, host } = holder;
  if (host === os.hostname())
    return {
      id: `Basis data di ${dataDir} sedang dipakai oleh proses ${pid} (${command}, sejak ${since}). Hentikan proses itu, atau jalankan yang ini dengan DATA_DIR atau DATABASE_URL lain.`,
      en: `The database in ${dataDir} is in use by process ${pid} (${command}, since ${since}). Stop that process, or run this one with another DATA_DIR or DATABASE_URL.`,
    };
  return {
    id: `Basis data di ${dataDir} sedang dipakai di mesin atau kontainer lain, ${host} (${command}, sejak ${since}). Satu folder data hanya untuk satu server: hentikan yang di ${host} dan jalankan ini lagi, atau beri yang ini DATA_DIR sendiri. Untuk beberapa server pakailah PostgreSQL (DATABASE_URL).`,
    en: `The database in ${dataDir} is in use on another machine or in another container, ${host} (${command}, since ${since}). A data directory is for one server: stop the one on ${host} and start this one again, or give this one a DATA_DIR of its own. For several servers use PostgreSQL (DATABASE_URL).`,
  };
}

/** What the lock says of its holder, in a person's words: the server or command, else the process of the database itself. */
export function holderOf(owner: {
  host: string;
  since: string;
  process: { pid: number };
  parent: { pid: number; command: string } | null;
}): Holder {
  const { pid, command } = owner.parent ?? {
    ...owner.process,
    command: "process.ts",
  };
  return { pid, command, since: owner.since, host: owner.host };
}
