import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { Month } from "@/lib/core/domain/month";
import type { Service } from "@/lib/core/product/product";
import { compress, type Encoding } from "./encoding";

/**
 * What an answer stands on: some months, or whatever is in the database. It is no function on purpose: one made while a request is answered would keep all of
 * that request for as long as the answer is kept.
 */
export type Basis = readonly Month[] | "everything";

/**
 * A finished answer: its bytes and a validator for it, which is weak because its compressed bytes have the same. `sequence` is the sequence that the answer
 * itself names: the data are at least that new. An answer made by several reads names the earliest one, so parts of it may be newer.
 */
export type KeptAnswer = {
  readonly sequence: number;
  readonly etag: string;
  readonly body: Buffer<ArrayBuffer>;
  /** Its compressed bytes, as far as somebody has asked for them. */
  readonly packed: Partial<Record<Encoding, Buffer<ArrayBuffer>>>;
  readonly basis: Basis;
  /** The version of the names that stand in it. */
  readonly names: number;
};

/**
 * How much is held in all. The values of a province by regency take about 3 KiB, by village some hundred KiB: 64 MiB are all that the screens of a month ask
 * for, many times over.
 */
const mostBytes = 64 * 1024 * 1024;

/** What an entry takes beside its bytes: the objects around them and its places in the maps. */
const overhead = 800;

type Options = {
  bytes?: number;
  /**
   * Which change was the last that can have altered an answer: the last one of its months, or the last one of all. It speaks of the database only: names of
   * areas come from memory, and have a version.
   */
  changedAt: (basis: Basis) => number;
  names?: () => number;
};

/**
 * Keeps answers as bytes under a bound of bytes, so that a screen asked for by many is computed, written and compressed once. A key is who may see it and the
 * address as it was asked for. Nothing is removed when data change: an answer that has become too old is not given any more, and stays until it is made anew
 * or pushed out. When there is no room, the answer that was not asked for the longest goes; one that would take an eighth of the room alone is given and not
 * kept. Requests that miss the same key at the same time wait for one computation, which goes on if the first of them is given up; if it fails, it fails for
 * them and is forgotten.
 */
export function createKeptAnswers(options: Options) {
  const { bytes = mostBytes, changedAt, names = () => 0 } = options;
  const mostForOne = Math.floor(bytes / 8);
  const answers = new LRUCache<string, KeptAnswer>({
    maxSize: bytes,
    maxEntrySize: mostForOne,
    sizeCalculation: sizeOf,
  });
  const share = shareRunning<KeptAnswer>();

  const isCurrent = (answer: KeptAnswer) =>
    answer.names === names() && answer.sequence >= changedAt(answer.basis);
  const find = (key: string) => {
    const kept = answers.get(key);
    return kept !== undefined && isCurrent(kept) ? kept : undefined;
  };
  const keep = (key: string, answer: KeptAnswer) => {
    if (!isOlder(answer, answers.peek(key))) answers.set(key, answer);
    return answer;
  };

  return {
    /** How many bytes its answers take now. */
    get bytes(): number {
      return answers.calculatedSize;
    },
    /** Whether there is an answer, be it too old. */
    has: (key: string): boolean => answers.has(key),
    /** The kept answer, if nothing that it stands on has changed. */
    find,
    /** The same, or else a new one from `make`. */
    async get(
      key: string,
      basis: Basis,
      make: () => Promise<{ sequence: number }>,
    ): Promise<KeptAnswer> {
      const kept = find(key);
      if (kept !== undefined) return kept;
      const version = names();
      const what = `${key}@${String(version)}@${String(changedAt(basis))}`;
      return share(what, async () =>
        keep(key, finished(await make(), basis, version)),
      );
    },
    /** Keeps an answer that was made at once, without waiting for anything. */
    put: (key: string, basis: Basis, reply: { sequence: number }): KeptAnswer =>
      keep(key, finished(reply, basis, names())),
    /** The bytes of an answer as they are sent; compressed once, and then kept beside the others. */
    async bytesOf(
      key: string,
      answer: KeptAnswer,
      encoding: Encoding | null,
    ): Promise<Buffer<ArrayBuffer>> {
      if (encoding === null) return answer.body;
      const known = answer.packed[encoding];
      if (known !== undefined) return known;
      const made = own(await compress(answer.body, encoding));
      const kept = answers.peek(key);
      if (kept?.etag !== answer.etag) return made;
      const packed = { ...kept.packed, [encoding]: made };
      const withPacked = { ...kept, packed };
      // What has no room for both keeps its plain bytes.
      if (sizeOf(withPacked, key) <= mostForOne) answers.set(key, withPacked);
      return made;
    },
  };
}

function isOlder(answer: KeptAnswer, than: KeptAnswer | undefined): boolean {
  if (than === undefined) return false;
  return answer.names < than.names || answer.sequence < than.sequence;
}

/** Who asks for what is being made already waits for that. */
function shareRunning<Made>() {
  const running = new Map<string, Promise<Made>>();
  return (what: string, make: () => Promise<Made>): Promise<Made> => {
    const made =
      running.get(what) ?? make().finally(() => running.delete(what));
    running.set(what, made);
    return made;
  };
}

function finished(
  reply: { sequence: number },
  basis: Basis,
  names: number,
): KeptAnswer {
  const body = own(Buffer.from(JSON.stringify(reply)));
  const hash = createHash("sha1").update(body).digest("base64url");
  const etag = `W/"${hash}"`;
  return { sequence: reply.sequence, etag, body, packed: {}, basis, names };
}

/** Small buffers share memory with others, and would keep all of it. */
function own(bytes: Uint8Array): Buffer<ArrayBuffer> {
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  copy.set(bytes);
  return copy;
}

function sizeOf({ body, packed, etag }: KeptAnswer, key: string): number {
  const others = Object.values(packed).map(({ length }) => length + overhead);
  const packedBytes = others.reduce((sum, size) => sum + size, 0);
  // A text of addresses has one byte a letter, unless somebody has sent one that needs two.
  return overhead + body.length + packedBytes + etag.length + 2 * key.length;
}

export type KeptAnswers = ReturnType<typeof createKeptAnswers>;

/** The answers of this installation. */
export const keptAnswers: Service<KeptAnswers> = {
  open: ({ directory, feed }) =>
    createKeptAnswers({
      names: () => directory.version,
      changedAt: (basis) =>
        basis === "everything"
          ? feed.sequence
          : Math.max(...basis.map((month) => feed.changedAt(month))),
    }),
};
