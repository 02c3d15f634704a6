import { describe, expect, it } from "vitest";
import { openBudget } from "./budget";
import { uploadLimits } from "./limits";
import { readDbf } from "./read-dbf";
import { BoundaryRefusal } from "./refusal";

/** A dBase table with the text field KODE and the number field LUAS. */
function dbf(rows: Uint8Array[], declared = rows.length): Uint8Array {
  const header = Buffer.alloc(32);
  header[0] = 0x03;
  header.writeUInt32LE(declared, 4);
  header.writeUInt16LE(32 + 2 * 32 + 1, 8);
  header.writeUInt16LE(1 + 8 + 6, 10);
  const fields = [field("KODE", "C", 8), field("LUAS", "N", 6)];
  return Buffer.concat([header, ...fields, Buffer.from([0x0d]), ...rows]);
}

function field(name: string, type: string, length: number): Buffer {
  const bytes = Buffer.alloc(32);
  bytes.write(name, "latin1");
  bytes.write(type, 11, "latin1");
  bytes[16] = length;
  return bytes;
}

const row = (text: string | Uint8Array, number: string, mark = " ") =>
  Buffer.concat([
    Buffer.from(mark),
    Buffer.concat([Buffer.from(text), Buffer.alloc(8, " ")]).subarray(0, 8),
    Buffer.from(number.padStart(6)),
  ]);

const budget = openBudget(uploadLimits);

describe("readDbf", () => {
  it("reads text and numbers, and nothing as null", () => {
    expect(
      readDbf(dbf([row("15.01", "12.5"), row("15.02", "")]), "", budget),
    ).toEqual([
      { isDeleted: false, values: { KODE: "15.01", LUAS: 12.5 } },
      { isDeleted: false, values: { KODE: "15.02", LUAS: null } },
    ]);
  });

  it("keeps deleted rows in their place and marks them", () => {
    const rows = readDbf(dbf([row("a", "1", "*"), row("b", "2")]), "", budget);
    expect(rows.map((one) => one.isDeleted)).toEqual([true, false]);
  });

  it.each<[string, Uint8Array]>([
    ["UTF-8", Buffer.from("Désa")],
    ["65001", Buffer.from("Désa")],
    ["1252", Buffer.from([0x44, 0xe9, 0x73, 0x61])],
    ["ANSI 1252", Buffer.from([0x44, 0xe9, 0x73, 0x61])],
    ["", Buffer.from("Désa")],
    ["", Buffer.from([0x44, 0xe9, 0x73, 0x61])],
    ["NO-SUCH-PAGE", Buffer.from("Désa")],
  ])("reads the letters of code page %j", (codePage, bytes) => {
    expect(
      readDbf(dbf([row(bytes, "1")]), codePage, budget)[0]?.values.KODE,
    ).toBe("Désa");
  });

  it("refuses a table with fewer rows than it says", () => {
    expect(() => readDbf(dbf([row("15.01", "1")], 2), "", budget)).toThrow(
      BoundaryRefusal,
    );
  });
});
