/**
 * Counts as they are frozen, form 1: a head as JSON behind its length (four bytes, little-endian), and behind it every count column by column, seven bits to a byte,
 * the lowest first, with the eighth bit where more follow. Counts of villages are small, so most take one byte, and columns compress better than rows.
 */
export type PackedHead = {
  /** Names of the counts, as the rollups have them. */
  columns: readonly string[];
  /** Codes of the areas or ids of the posyandu, in order. */
  areas: readonly string[];
  /** When the last report of each came, in milliseconds since 1970; null where none did. */
  received: readonly (number | null)[];
  /** Of posyandu: what they are called, in which village they were, and whether they said that they did not open (1). */
  names?: readonly string[];
  villages?: readonly string[];
  notOpen?: readonly number[];
};

/** What a row of counts brings. */
export type PackedRow = {
  area: string;
  numbers: ArrayLike<number>;
  lastReceivedAt: Date | null;
  name?: string;
  village?: string;
  notOpen?: boolean;
};

export type UnpackedCounts = {
  head: PackedHead;
  /** All counts of the area at a place, in the order of the columns. A view: not to be written to. */
  numbersOf: (place: number) => Int32Array;
};

/** The bytes of some rows; with names, villages and openness where the first row has them. Counts are whole and not negative. */
export function packCounts(
  columns: readonly string[],
  rows: readonly PackedRow[],
): Uint8Array {
  const [first] = rows;
  const head: PackedHead = {
    columns,
    areas: rows.map(({ area }) => area),
    received: rows.map((row) => row.lastReceivedAt?.getTime() ?? null),
    ...(first?.village !== undefined && {
      names: rows.map(({ name = "" }) => name),
      villages: rows.map(({ village = "" }) => village),
      notOpen: rows.map(({ notOpen }) => Number(notOpen === true)),
    }),
  };
  const text = new TextEncoder().encode(JSON.stringify(head));
  const counts = new Uint8Array(rows.length * columns.length * 5);
  let at = 0;
  for (let column = 0; column < columns.length; column += 1)
    for (const { numbers } of rows) {
      let rest = numbers[column] ?? 0;
      if (rest < 0 || !Number.isInteger(rest))
        throw new RangeError(`${columns[column] ?? ""} is no count`);
      while (rest > 0x7f) {
        counts[at] = (rest & 0x7f) | 0x80;
        at += 1;
        rest >>>= 7;
      }
      counts[at] = rest;
      at += 1;
    }
  const bytes = new Uint8Array(4 + text.length + at);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, 4);
  bytes.set(counts.subarray(0, at), 4 + text.length);
  return bytes;
}

/** The counts in such bytes, laid out by `columns`: those of this product, which may have more of them or another order. */
export function unpackCounts(
  bytes: Uint8Array,
  columns: readonly string[],
): UnpackedCounts {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(
    0,
    true,
  );
  const head = JSON.parse(
    new TextDecoder().decode(bytes.subarray(4, 4 + length)),
  ) as PackedHead;
  const places = new Map(columns.map((name, place) => [name, place]));
  const width = columns.length;
  const numbers = new Int32Array(head.areas.length * width);
  let at = 4 + length;
  for (const name of head.columns) {
    const place = places.get(name) ?? -1;
    for (let row = 0; row < head.areas.length; row += 1) {
      let value = 0;
      let shift = 0;
      let byte = bytes[at] ?? 0;
      at += 1;
      while (byte > 0x7f) {
        value |= (byte & 0x7f) << shift;
        shift += 7;
        byte = bytes[at] ?? 0;
        at += 1;
      }
      if (place >= 0) numbers[row * width + place] = value | (byte << shift);
    }
  }
  if (at !== bytes.length)
    throw new RangeError("The counts are not as long as their head says");
  return {
    head,
    numbersOf: (place) => numbers.subarray(place * width, (place + 1) * width),
  };
}
