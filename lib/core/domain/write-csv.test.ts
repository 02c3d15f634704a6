import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  createCsvReading,
  pushCsvText,
} from "@/lib/core/files/tables/csv-records";
import { defaultFileLimits } from "@/lib/core/files/limits";
import {
  createTempFiles,
  readAll,
} from "@/lib/core/files/tables/testing/sample-files";
import type { PlainCell } from "./cell";
import { plainTextOf, writeCsv } from "./write-csv";

const tempFile = createTempFiles();
const write = (rows: PlainCell[][], style?: Parameters<typeof writeCsv>[1]) =>
  [...writeCsv(rows, style)].join("");

describe("rows written as CSV", () => {
  it("are quoted where they must be, and only there", () => {
    const rows = [
      [
        "a",
        'dua "kata"',
        "x,y",
        "baris\nbaru",
        " tepi ",
        null,
        true,
        1.5,
        new Date("2026-10-09"),
      ],
    ];
    expect(write(rows)).toBe(
      'a,"dua ""kata""","x,y","baris\nbaru"," tepi ",,true,1.5,2026-10-09\r\n',
    );
  });

  it("suit Excel on an Indonesian computer: a mark, semicolons, decimal commas", () => {
    expect(
      write([["a,b", 12.5, new Date("2026-10-09T08:30:00Z")]], {
        separator: ";",
        hasByteOrderMark: true,
      }),
    ).toBe("\ufeffa,b;12,5;2026-10-09T08:30:00.000Z\r\n");
  });

  it("give figures nine decimals at most, and large whole numbers all their digits", () => {
    const figures = [
      2 / 3,
      1 / 8,
      1e-7,
      -1e-10,
      -2 / 3,
      9007199254740991,
      1234567.5,
      0.1 + 0.2,
    ];
    expect(write([figures], { separator: ";" })).toBe(
      "0,666666667;0,125;0,0000001;0;-0,666666667;9007199254740991;1234567,5;0,3\r\n",
    );
    expect(write([figures])).toContain("0.666666667,0.125,");
  });

  it("never run as a formula", () => {
    const dangerous = [
      "=1+1",
      "+cmd",
      "-2+3",
      "@SUM(A1)",
      "\t=1",
      "\r=1",
      "=",
      "+",
      "--",
      "-1.234,5",
      "+62 812",
    ];
    for (const text of dangerous) {
      expect(write([[text]])).toMatch(/^"?'/);
      expect(plainTextOf(text, ",")).toBe(`'${text}`);
    }
    expect(write([["-", "-5", "+3", "-1,5", -5, "a=b", "Mawar-2"]])).toBe(
      '-,-5,+3,"-1,5",-5,a=b,Mawar-2\r\n',
    );
  });

  it("come in pieces and read back as they were", async () => {
    const rows = Array.from({ length: 1_200 }, (_, index) => [
      `15.01.01.${index}`,
      `Désa "${index}"; x`,
    ]);
    const pieces = [
      ...writeCsv(rows, { separator: ";", hasByteOrderMark: true }),
    ];
    expect(pieces).toHaveLength(3);
    const file = await readAll(tempFile(pieces.join("")));
    expect(file).toMatchObject({ separator: ";", encoding: "utf-8" });
    expect(file.rows).toEqual(rows.map((row, index) => [index + 1, ...row]));
  });

  it.each([",", ";"] as const)(
    "read back as they were between %j, but for the apostrophe before a formula",
    (separator) => {
      const tricky = fc.constantFrom(...Array.from("=+-@;,\"\t\n '019ab"));
      const text = fc
        .string({ unit: tricky, maxLength: 6 })
        .filter((written) => written.trim() !== "");
      const rows = fc.array(fc.tuple(text, text), { minLength: 1 });
      const unguarded = (read: unknown, written: string | undefined) =>
        written?.startsWith("'") ? read : String(read).replace(/^'/, "");
      fc.assert(
        fc.property(rows, (written) => {
          const reading = createCsvReading(separator, defaultFileLimits);
          const read = pushCsvText(
            reading,
            write(written, { separator }),
            true,
          );
          expect(
            read.map(({ cells }, row) =>
              cells.map((cell, at) => unguarded(cell, written[row]?.[at])),
            ),
          ).toEqual(written);
        }),
      );
    },
  );
});
