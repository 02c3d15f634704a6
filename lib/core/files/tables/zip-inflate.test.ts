import { randomBytes } from "node:crypto";
import zlib from "node:zlib";
import { expect, it } from "vitest";
import { checksumByTable } from "./zip-inflate";

it("sums by table as zlib does, over one chunk and over several", () => {
  // The check value of CRC-32/ISO-HDLC in the catalogue of parametrised CRC algorithms.
  expect(checksumByTable(Buffer.from("123456789"), 0)).toBe(0xcbf43926);
  const bytes = randomBytes(10_000);
  const expected = zlib.crc32(bytes);
  expect(checksumByTable(bytes, 0)).toBe(expected);
  const first = checksumByTable(bytes.subarray(0, 3_001), 0);
  expect(checksumByTable(bytes.subarray(3_001), first)).toBe(expected);
});
