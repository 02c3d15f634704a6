import { LRUCache } from "lru-cache";
import {
  frozenColumns,
  type FrozenShape,
  type RegisteredSpan,
} from "@/db/snapshots/freeze";
import {
  listParts,
  readContent,
  type SnapshotRecord,
} from "@/db/snapshots/snapshots";
import type { Product, Service } from "@/lib/core/product/product";
import { snapshotNumber } from "@/lib/snapshots/domain/snapshot-number";
import {
  unpackCounts,
  type UnpackedCounts,
} from "@/lib/snapshots/domain/packed-counts";
import { snapshotsRefusal } from "@/lib/snapshots/server/refusals";
import { fromJson, unsealed } from "./content";

/** A table of counts of a month, with the place of each area in it. */
export type CountTable = UnpackedCounts & {
  places: ReadonlyMap<string, number>;
};

/** What a snapshot holds, read when it is wanted. */
export type FrozenSet = {
  record: SnapshotRecord;
  /** POTRET/15/2026-10/003 */
  number: string;
  has: (part: string) => boolean;
  /** A part as JSON. One that is not held is refused. */
  json: <Content>(part: string) => Promise<Content>;
  counts: (part: string) => Promise<CountTable>;
  bytes: (part: string) => Promise<Uint8Array>;
};

export type { FrozenShape, RegisteredSpan };

/** Contents of all snapshots, as they are used: those of months that nobody corrected are shared. 46,000 posyandu of a month take 40 MB. */
const mostBytes = 128 * 1024 * 1024;

type Held = { bytes: number; content: unknown };

const contents: Service<LRUCache<string, Held>> = {
  open: () =>
    new LRUCache({ maxSize: mostBytes, sizeCalculation: ({ bytes }) => bytes }),
};

/** Opens a snapshot on the product whose database it stands in. */
export async function openFrozenSet(
  product: Product,
  record: SnapshotRecord,
): Promise<FrozenSet> {
  const { sql } = product.database;
  const number = snapshotNumber(record);
  const parts = new Map(
    (await listParts(sql, record.id)).map((part) => [part.name, part.sha256]),
  );
  const kept = product.service(contents);
  const bytes = async (part: string) => {
    const sha256 = parts.get(part);
    if (sha256 === undefined) throw snapshotsRefusal("not-in-snapshot", number);
    const body = await readContent(sql, sha256);
    const read = body && (await unsealed({ sha256, body }));
    if (read === null) throw snapshotsRefusal("snapshot-unreadable", number);
    return read;
  };
  const held = async <Content>(
    part: string,
    read: (bytes: Uint8Array) => { content: Content; bytes: number },
  ): Promise<Content> => {
    const key = parts.get(part) ?? "";
    const known = kept.get(key);
    if (known !== undefined) return known.content as Content;
    const made = read(await bytes(part));
    kept.set(key, { ...made, bytes: made.bytes + 500 });
    return made.content;
  };
  return {
    record,
    number,
    has: (part) => parts.has(part),
    bytes,
    json: <Content>(part: string) =>
      held(part, (read) => ({
        content: fromJson(read) as Content,
        bytes: 4 * read.length,
      })),
    counts: (part) => held(part, tableOf),
  };
}

function tableOf(read: Uint8Array): { content: CountTable; bytes: number } {
  const counts = unpackCounts(read, frozenColumns);
  const { areas } = counts.head;
  const places = new Map(areas.map((area, place) => [area, place]));
  const each = 4 * frozenColumns.length + 200;
  return { content: { ...counts, places }, bytes: areas.length * each };
}
