import { describe, expect, it } from "vitest";
import { openBudget } from "./budget";
import { uploadLimits } from "./limits";
import { readWkb } from "./read-wkb";

const ring = [
  [103, -1],
  [104, -1],
  [104, -2],
  [103, -1],
];

type Encoding = { littleEndian: boolean; type: number; extra: number };

/** A polygon of one ring; `extra` values follow x and y of each point. */
function polygon({ littleEndian, type, extra }: Encoding): Buffer {
  const words = (...values: number[]) => {
    const bytes = Buffer.alloc(4 * values.length);
    values.forEach((value, index) =>
      littleEndian
        ? bytes.writeUInt32LE(value, 4 * index)
        : bytes.writeUInt32BE(value, 4 * index),
    );
    return bytes;
  };
  const doubles = ring.flatMap((point) => [...point, ...Array(extra).fill(7)]);
  const numbers = Buffer.alloc(8 * doubles.length);
  doubles.forEach((value, index) =>
    littleEndian
      ? numbers.writeDoubleLE(value, 8 * index)
      : numbers.writeDoubleBE(value, 8 * index),
  );
  const hasSrid = (type & 0x20000000) !== 0;
  return Buffer.concat([
    Buffer.from([littleEndian ? 1 : 0]),
    words(type),
    hasSrid ? words(4326) : Buffer.alloc(0),
    words(1, ring.length),
    numbers,
  ]);
}

function multi(part: Buffer, type: number, count: number): Buffer {
  const head = Buffer.alloc(9);
  head[0] = 1;
  head.writeUInt32LE(type, 1);
  head.writeUInt32LE(count, 5);
  return Buffer.concat([head, ...Array<Buffer>(count).fill(part)]);
}

const read = (bytes: Uint8Array) => readWkb(bytes, openBudget(uploadLimits));

describe("readWkb", () => {
  it.each<[string, Encoding]>([
    ["little-endian", { littleEndian: true, type: 3, extra: 0 }],
    ["big-endian", { littleEndian: false, type: 3, extra: 0 }],
    ["ISO Z", { littleEndian: true, type: 1003, extra: 1 }],
    ["ISO M", { littleEndian: true, type: 2003, extra: 1 }],
    ["ISO ZM", { littleEndian: true, type: 3003, extra: 2 }],
    ["EWKB Z", { littleEndian: true, type: 0x80000003, extra: 1 }],
    ["EWKB with SRID", { littleEndian: true, type: 0x20000003, extra: 0 }],
  ])("reads %s", (_, encoding) => {
    expect(read(polygon(encoding)).geometry).toEqual({
      type: "Polygon",
      coordinates: [ring],
    });
  });

  const plain = polygon({ littleEndian: true, type: 3, extra: 0 });

  it("reads multipolygons and collections of polygons", () => {
    for (const type of [6, 7])
      expect(read(multi(plain, type, 2)).geometry?.type).toBe("MultiPolygon");
  });

  it("names what is no polygon, and what is cut off", () => {
    const line = Buffer.from([1, 2, 0, 0, 0, 0, 0, 0, 0]);
    expect(read(line).problem?.en).toContain("LineString");
    expect(read(plain.subarray(0, 40)).problem).not.toBeNull();
    expect(read(Buffer.alloc(0)).problem).not.toBeNull();
  });

  it("gives up on collections nested without end", () => {
    let nested = plain;
    for (let depth = 0; depth < 20; depth++) nested = multi(nested, 7, 1);
    expect(read(nested).problem).not.toBeNull();
  });
});
