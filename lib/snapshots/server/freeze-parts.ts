import type { Transaction } from "@/db/core/ledger";
import { listKindsSince } from "@/db/snapshots/freeze";
import {
  findLatest,
  listParts,
  type PartRecord,
} from "@/db/snapshots/snapshots";
import { catalogueVersion } from "@/lib/core/catalogue/catalogue";
import type { AreaCode } from "@/lib/core/domain/ids";
import { addMonths, monthRange, type Month } from "@/lib/core/domain/month";
import type { Product } from "@/lib/core/product/product";
import { snapshotFormat } from "@/lib/snapshots/domain/format";
import { sealed, type Content } from "./frozen/content";

/** What freezing needs to know of the installation. */
export type FreezeGround = Pick<
  Product,
  "province" | "rule" | "reachOf" | "now"
>;

/** Collects parts: what is added is compressed beside the reading. */
export function keepParts() {
  const parts: Promise<PartRecord>[] = [];
  const contents = new Map<string, Content>();
  let bytes = 0;
  const seal = async (name: string, plain: Uint8Array): Promise<PartRecord> => {
    const content = await sealed(plain);
    contents.set(content.sha256, content);
    bytes += content.body.length;
    const about = { bytes: content.body.length };
    return { name, sha256: content.sha256, about };
  };
  return {
    add: (name: string, plain: Uint8Array) => {
      const sealing = seal(name, plain);
      // It is waited for at the end; until then it has failed for nobody.
      sealing.catch(() => undefined);
      parts.push(sealing);
    },
    take: (part: PartRecord) => {
      bytes += Number(part.about.bytes);
      parts.push(Promise.resolve(part));
    },
    all: async () => ({
      parts: await Promise.all(parts),
      contents: [...contents.values()],
      bytes,
    }),
  };
}

/** Nothing is taken over from a snapshot of another form, of another catalogue, or of before a change that may have touched anything. */
export async function openTakingOver(
  { reachOf }: FreezeGround,
  tx: Transaction,
  area: AreaCode,
  take: (part: PartRecord) => void,
): Promise<(name: string, month: Month | null) => boolean> {
  const before = await findLatest(tx, area);
  if (
    before?.format !== snapshotFormat ||
    before.catalogueVersion !== catalogueVersion
  )
    return () => false;
  const changes = await listKindsSince(tx, before.sequence);
  if (changes.some(({ kind }) => reachOf(kind) === "everything"))
    return () => false;
  const touched = new Set(
    changes.flatMap(({ kind, months }) =>
      ["months", "public"].includes(reachOf(kind)) ? months : [],
    ),
  );
  const known = new Map(
    (await listParts(tx, before.id)).map((part) => [part.name, part]),
  );
  return (name, month) => {
    const part = known.get(name);
    if (part === undefined || (month !== null && touched.has(month)))
      return false;
    take(part);
    return true;
  };
}

export type Scope = { area: AreaCode; month: Month };

/** What is being frozen: parts are compressed beside the reading. */
export type Freezing = Scope & {
  ground: FreezeGround;
  tx: Transaction;
  /** Keeps a part under its name. */
  add: (name: string, bytes: Uint8Array) => void;
  /** Takes a part over from the snapshot before, if it is known that nothing of it has changed. */
  takeOver: (name: string, month: Month | null) => boolean;
};

/** The months that end with the last one, the oldest first. */
export const lastMonths = (last: Month, count: number): Month[] =>
  monthRange(addMonths(last, 1 - count), last);

/** Reads months one after the other, and asks for the next before the last one is packed: database and this thread work at once. */
export async function readAhead<Read>(
  months: readonly Month[],
  read: (month: Month) => Promise<Read>,
  pack: (month: Month, rows: Read) => void,
): Promise<void> {
  const start = (month: Month | undefined) => {
    const reading = month === undefined ? null : read(month);
    // Whoever comes to it is told that it failed; until then nobody is.
    reading?.catch(() => undefined);
    return reading;
  };
  let reading = start(months[0]);
  for (const [at, month] of months.entries()) {
    const rows = await reading;
    reading = start(months[at + 1]);
    if (rows !== null) pack(month, rows);
  }
}
