import { describe, expect, it } from "vitest";
import type { PlainCell } from "@/lib/core/domain/cell";
import {
  createTempFiles,
  readAll,
} from "@/lib/core/files/tables/testing/sample-files";
import { writeCsv, type CsvStyle } from "./write-csv";

const tempFile = createTempFiles();
const write = (rows: PlainCell[][], style?: CsvStyle) =>
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

  it("never run as a formula", () => {
    const dangerous = [
      "=1+1",
      "+cmd",
      "-2+3",
      "@SUM(A1)",
      "\t=1",
      "\r=1",
      "=",
      "+62 812",
    ];
    for (const text of dangerous) expect(write([[text]])).toMatch(/^"?'/);
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
});
