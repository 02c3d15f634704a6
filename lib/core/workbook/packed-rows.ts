import type { Locale } from "@/lib/core/domain/text-pair";
import type { PlainTable } from "@/lib/core/text/plain-table";

/** What the thread is given. `packs` are rows as JSON in memory that both sides see, so that nothing is copied. */
export type WorkbookTask = {
  headings: PlainTable["headings"];
  packs: readonly Uint8Array[];
  locale: Locale;
  about: readonly string[];
};

/** Rows as JSON in shared memory. */
export function packed(rows: PlainTable["rows"]): Uint8Array {
  const text = JSON.stringify(rows);
  const shared = new SharedArrayBuffer(Buffer.byteLength(text));
  Buffer.from(shared).write(text);
  return new Uint8Array(shared);
}

/** The rows of a pack. */
export function unpacked(pack: Uint8Array): PlainTable["rows"] {
  return JSON.parse(Buffer.from(pack.buffer).toString()) as PlainTable["rows"];
}
