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
import { plainTextOf, withoutGuard, writeCsv } from "./write-csv";

const tempFile = createTempFiles();
const write = (rows: PlainCell[][], style?: Parameters<typeof writeCsv>[1]) =>
  [...writeCsv(rows, style)].join("");

/** As a spreadsheet does that was told the wrong separator, and so sees no quotes. */
const splitAt = (separator: string) => (line: string) => line.split(separator);

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

  it.each([
    ["x,=cmd|' /C calc'!A0", "x,'=cmd|' /C calc'!A0"],
    ["x;=1+1", "x;'=1+1"],
    ["x\t@SUM(A1)", "x\t'@SUM(A1)"],
    ["x\n-2+3", "x\n'-2+3"],
    ["x\r+cmd", "x\r'+cmd"],
    ['x,"=1+1"', 'x,"\'=1+1"'],
    ["x, =1+1", "x, '=1+1"],
    [" =1+1", " '=1+1"],
    ["\t=1", "\t'=1"],
    ["\r=1", "\r'=1"],
    ["\u00a0=1+1", "\u00a0'=1+1"],
    ["\uff1d1+1", "'\uff1d1+1"],
    ["x,=1;=2", "x,'=1;'=2"],
    ["a,-5;+3,-1.5", "a,-5;+3,-1.5"],
    ["Mawar, a=b; c-d", "Mawar, a=b; c-d"],
  ])(
    "never run as a formula, whichever separator the spreadsheet splits at: %j",
    (text, guarded) => {
      expect(plainTextOf(text, ",")).toBe(guarded);
      expect(withoutGuard(guarded)).toBe(text);
      for (const separator of [",", ";"] as const) {
        const file = write([["a", text, "b"]], { separator });
        for (const other of [",", ";", "\t"])
          for (const cell of file.split(/\r\n|\r|\n/).flatMap(splitAt(other)))
            expect(cell.replace(/^[\s"]+/, "")).not.toMatch(
              /^[=@\uff1d]|^[-+](?![\d.,]+(?:[;,\t"]|$))/,
            );
      }
    },
  );

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
    "read back as they were between %j, but for apostrophes before formulas",
    (separator) => {
      const tricky = fc.constantFrom(...Array.from("=+-@;,\"\t\n '019ab"));
      const text = fc
        .string({ unit: tricky, maxLength: 6 })
        .filter((written) => written.trim() !== "");
      const rows = fc.array(fc.tuple(text, text), { minLength: 1 });
      const unguarded = (cell: unknown) => withoutGuard(String(cell));
      fc.assert(
        fc.property(rows, (written) => {
          const reading = createCsvReading(separator, defaultFileLimits);
          const read = pushCsvText(
            reading,
            write(written, { separator }),
            true,
          );
          expect(read.map(({ cells }) => cells.map(unguarded))).toEqual(
            written.map((cells) => cells.map(unguarded)),
          );
        }),
      );
    },
  );
});
