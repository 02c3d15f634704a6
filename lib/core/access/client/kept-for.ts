import type { SessionReply } from "@/lib/core/access/contract";

const first = "kept";

/** Who may read what, as one word: a device keeps what one person read under it. Empty for the public, of whom nothing is kept. */
export function readerOf({ user }: Pick<SessionReply, "user">): string {
  return user === null
    ? ""
    : encodeURIComponent([user.email, user.role, ...user.areas].join(" "));
}

/** The name of a cache that holds what one reader may read; `what` has no spaces. */
export function keptName(reader: string, what: string): string {
  return `${first} ${reader} ${what}`;
}

/** Whose a cache is, and what it holds; null for one that belongs to nobody. */
export function readKeptName(
  name: string,
): { reader: string; what: string } | null {
  const [word, reader, what] = name.split(" ");
  return word === first && reader !== undefined && what !== undefined
    ? { reader, what }
    : null;
}

/** Throws away what the device keeps of everybody but this reader. */
export async function forgetOthers(reader: string): Promise<void> {
  if (!("caches" in globalThis)) return;
  for (const name of await caches.keys()) {
    const kept = readKeptName(name);
    if (kept !== null && (reader === "" || kept.reader !== reader))
      await caches.delete(name);
  }
}
