import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import {
  buildSheet,
  buildXlsx,
  createTempFiles,
  readAll,
  refusalOf,
} from "@/lib/core/files/tables/testing/sample-files";

const tempFile = createTempFiles();
const read = (bytes: Uint8Array, options?: Parameters<typeof readAll>[1]) =>
  readAll(tempFile(bytes), options);
const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;

describe("a workbook that cannot be taken", { timeout: 30_000 }, () => {
  const filler = `<row r="1"><c r="A1"><v>1</v></c></row>`;

  it("is a bomb: small in the file, huge once inflated", async () => {
    const bomb = buildSheet(`${filler}${" ".repeat(24 * 1024 * 1024)}`);
    expect(bomb.length).toBeLessThan(100_000);
    expect((await refusalOf(read(bomb))).code).toBe("inflates-too-much");
  });

  it("is larger than allowed once inflated, over all its parts", async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, index) => `<row><c><v>${Math.sin(index)}</v></c></row>`,
    ).join("");
    expect(
      (
        await refusalOf(
          read(buildSheet(rows), { limits: { inflatedBytes: 500_000 } }),
        )
      ).code,
    ).toBe("inflates-too-much");
  });

  it("lies about its sizes or its checksum", async () => {
    for (const field of [24, 16]) {
      const zip = Buffer.from(buildSheet(filler));
      const entry =
        zip.indexOf("xl/worksheets/sheet1.xml", zip.indexOf("PK\u0001\u0002")) -
        46;
      zip.writeUInt32LE(zip.readUInt32LE(entry + field) - 1, entry + field);
      expect((await refusalOf(read(zip))).code).toBe("damaged-workbook");
    }
  });

  it("is cut off, or damaged inside", async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, index) => `<row><c><v>${Math.sin(index)}</v></c></row>`,
    ).join("");
    const whole = buildSheet(rows);
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      expect(
        (await refusalOf(read(whole.subarray(0, whole.length * share)))).code,
      ).toBe("damaged-workbook");
    }
    const broken = Buffer.from(whole);
    const middle = Math.floor(whole.length / 2);
    broken.fill(0xaa, middle, middle + 100);
    expect((await refusalOf(read(broken))).code).toBe("damaged-workbook");
  });

  it("misses a part, or refers to a string that is not there", async () => {
    const noSheet = buildXlsx({
      sheets: [{ name: "Data", data: filler }],
      parts: {
        "xl/_rels/workbook.xml.rels": strToU8(
          '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="nowhere.xml"/></Relationships>',
        ),
      },
    });
    expect((await refusalOf(read(noSheet))).code).toBe("damaged-workbook");
    const noString = buildSheet(
      `<row r="4"><c r="A4" t="s"><v>3</v></c></row>`,
    );
    expect((await refusalOf(read(noString))).code).toBe("damaged-workbook");
  });

  it("has a part locked with a password, or packed in a way nobody reads", async () => {
    for (const [offset, value, code] of [
      [8, 1, "encrypted-workbook"],
      [10, 99, "damaged-workbook"],
    ] as const) {
      const zip = Buffer.from(buildSheet(filler));
      for (
        let at = zip.indexOf("PK\u0001\u0002");
        at >= 0;
        at = zip.indexOf("PK\u0001\u0002", at + 4)
      )
        zip.writeUInt16LE(value, at + offset);
      expect((await refusalOf(read(zip))).code).toBe(code);
    }
  });

  it("is too wide, too long in one cell, has too many strings or too many parts", async () => {
    const refused = async (data: string, limits: object) =>
      (await refusalOf(read(buildSheet(data), { limits }))).code;
    expect(await refused(`<row r="1"><c r="XFD1"><v>1</v></c></row>`, {})).toBe(
      "too-many-columns",
    );
    expect(
      await refused(`<row r="1">${inline("x".repeat(40_000))}</row>`, {}),
    ).toBe("cell-too-long");
    expect(
      await refused(`<row r="1">${inline("x".repeat(3_000_000))}</row>`, {
        ratioFloorBytes: 1e9,
      }),
    ).toBe("damaged-workbook");
    expect(await refused(filler, { zipEntries: 3 })).toBe("damaged-workbook");
    const strings = `<si><t>${"x".repeat(5000)}</t></si>`;
    expect(
      (
        await refusalOf(
          read(buildSheet(filler, { strings }), {
            limits: { sharedStringBytes: 4000 },
          }),
        )
      ).code,
    ).toBe("too-complex");
  });
});
