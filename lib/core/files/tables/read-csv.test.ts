import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { createCsvReading, pushCsvText } from "./csv-records";
import { defaultFileLimits } from "@/lib/core/files/limits";
import {
  readAll,
  refusalOf,
  createTempFiles,
} from "@/lib/core/files/tables/testing/sample-files";

const tempFile = createTempFiles();
const read = (bytes: Uint8Array | string) => readAll(tempFile(bytes));

describe("a text file becomes rows of cells", { timeout: 30_000 }, () => {
  it("leaves cells as they were written, decimal commas and leading zeros included", async () => {
    const file = await read("kode;jumlah\r\n007;12,5\r\n008;\r\n");
    expect(file).toMatchObject({ kind: "csv", separator: ";", sheet: null });
    expect(file.rows).toEqual([
      [1, "kode", "jumlah"],
      [2, "007", "12,5"],
      [3, "008"],
    ]);
  });

  it.each([
    ["UTF-8", (text: string) => Buffer.from(text)],
    ["UTF-8 with a mark", (text: string) => Buffer.from(`\ufeff${text}`)],
    ["UTF-16 LE", (text: string) => Buffer.from(text, "utf16le")],
    [
      "UTF-16 LE with a mark",
      (text: string) => Buffer.from(`\ufeff${text}`, "utf16le"),
    ],
    ["UTF-16 BE", (text: string) => Buffer.from(text, "utf16le").swap16()],
    [
      "UTF-16 BE with a mark",
      (text: string) => Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
    ],
    ["windows-1252", (text: string) => Buffer.from(text, "latin1")],
  ])("reads %s", async (_, encode) => {
    const file = await read(encode("kode;nama\n1;Désa Café\n"));
    expect(file.rows).toEqual([
      [1, "kode", "nama"],
      [2, "1", "Désa Café"],
    ]);
  });

  it("reads the signs of windows-1252 that Latin-1 does not have", async () => {
    const quotes = Buffer.from([0x61, 0x3b, 0x93, 0x62, 0x94, 0x96, 0x80]);
    expect((await read(quotes)).rows).toEqual([[1, "a", "“b”–€"]]);
  });

  it("keeps UTF-16 text whole across chunks", async () => {
    const line = "15.01.01.2001;Désa;12\n";
    const file = await read(
      Buffer.from(line.repeat(40_000), "utf16le").swap16(),
    );
    expect(file.rows).toHaveLength(40_000);
    expect(
      new Set(file.rows.map(([, ...cells]) => cells.map(String).join(";"))),
    ).toEqual(new Set(["15.01.01.2001;Désa;12"]));
  });

  it("understands quotes, separators and line breaks inside them, and counts lines as an editor does", async () => {
    const { rows } = await read(
      'a,b\r\n"x, y","dua\r\nbaris ""sekali"""\r\n\r\n, "z" \r\n',
    );
    expect(rows).toEqual([
      [1, "a", "b"],
      [2, "x, y", 'dua\nbaris "sekali"'],
      [5, null, "z "],
    ]);
  });

  it.each(["\n", "\r\n", "\r"])("reads lines that end in %j", async (end) => {
    const { rows } = await read(["a,b", "1,2", "", "3,4"].join(end));
    expect(rows).toEqual([
      [1, "a", "b"],
      [2, "1", "2"],
      [4, "3", "4"],
    ]);
  });

  it("leaves out a line that only declares the separator", async () => {
    expect((await read("sep=|\na|b\n1|2\n")).rows).toEqual([
      [2, "a", "b"],
      [3, "1", "2"],
    ]);
  });

  it("unwraps a code guarded against Excel", async () => {
    expect(
      (await read('kode,n\n="0015",1\n"=""0016""",2\n')).rows.slice(1),
    ).toEqual([
      [2, "0015", "1"],
      [3, "0016", "2"],
    ]);
  });

  it("passes over the thousands of empty columns Excel leaves", async () => {
    const { rows } = await read(
      `a,b${",".repeat(16_000)}\n1,2${",".repeat(16_000)}\n`,
    );
    expect(rows).toEqual([
      [1, "a", "b"],
      [2, "1", "2"],
    ]);
  });

  it("refuses a line of a million columns", async () => {
    const refusal = await refusalOf(read(`a,b\n${"1,".repeat(1_000_000)}1\n`));
    expect(refusal.code).toBe("too-many-columns");
    expect(refusal.text.en).toContain("Row 2");
  });

  it("refuses a million columns without a line break, and one endless cell", async () => {
    expect((await refusalOf(read("1,".repeat(1_000_000)))).code).toBe(
      "too-many-columns",
    );
    expect((await refusalOf(read("x".repeat(2_000_000)))).code).toBe(
      "cell-too-long",
    );
    expect((await refusalOf(read(`a,${"x".repeat(40_000)}\n`))).code).toBe(
      "cell-too-long",
    );
  });

  it.each([
    ["at the end", 'a,b\n1,2\n3,"empat\n5,6\n'],
    ["long before the end", `a,b\n1,2\n3,"empat\n${"5,6\n".repeat(200_000)}`],
  ])(
    "refuses a quote that is never closed %s, and names its line",
    async (_, text) => {
      const refusal = await refusalOf(read(text));
      expect(refusal.code).toBe("unclosed-quote");
      expect(refusal.text.id).toContain("baris 3");
    },
  );

  it("refuses zero bytes in the middle of a text, near their line", async () => {
    const refusal = await refusalOf(read(`${"a,b\n".repeat(50_000)}c\0,d\n`));
    expect(refusal.code).toBe("damaged-text");
    expect(refusal.text.en).toContain("50,001");
  });

  it("refuses a file of separators and spaces, and more rows than allowed", async () => {
    expect((await refusalOf(read(",,,\n , ,\n"))).code).toBe("no-table");
    const many = readAll(tempFile("a\n".repeat(101)), {
      limits: { rows: 100 },
    });
    expect((await refusalOf(many)).code).toBe("too-many-rows");
  });

  it("stops when it takes too long and when nobody waits any more", async () => {
    const file = tempFile("a,b\n".repeat(10));
    expect(
      (await refusalOf(readAll(file, { limits: { milliseconds: -1 } }))).code,
    ).toBe("too-slow");
    const signal = AbortSignal.abort(new Error("gone"));
    await expect(readAll(file, { signal })).rejects.toThrow("gone");
  });

  it("reads what papaparse writes, however the text is cut into pieces", () => {
    const cell = fc.string({
      unit: fc.constantFrom(
        "a",
        "1",
        '"',
        ",",
        ";",
        " ",
        "\n",
        "\r\n",
        "é",
        "=",
      ),
    });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 9 }), (rows, step) => {
        const text = Papa.unparse(rows, { delimiter: ";" });
        const reading = createCsvReading(";", defaultFileLimits);
        const read = [];
        for (let at = 0; at < text.length; at += step)
          read.push(...pushCsvText(reading, text.slice(at, at + step), false));
        read.push(...pushCsvText(reading, "", true));
        const expected = rows
          .map((cells) => cells.map(asRead))
          .filter((cells) => cells.some((value) => value.trim() !== ""));
        expect(read.map(({ cells }) => cells.map(String))).toEqual(
          expected.map(trimmed),
        );
      }),
      { numRuns: 500 },
    );
  });
});

function asRead(value: string): string {
  const text = value.replaceAll(/\r\n?/g, "\n");
  return text.startsWith('="') && text.endsWith('"') && text.length > 2
    ? text.slice(2, -1)
    : text;
}

/** Empty cells at the end are not kept, those before read as null. */
function trimmed(cells: string[]): string[] {
  const last = cells.findLastIndex((value) => value !== "");
  return cells
    .slice(0, last + 1)
    .map((value) => (value === "" ? "null" : value));
}
