import { describe, expect, it } from "vitest";
import type { Cell } from "@/lib/core/domain/cell";
import {
  readDate,
  readGain,
  readHeightClass,
  readMeasure,
  readPosture,
  readSex,
  readText,
  readZ,
} from "./read-cells";

const brokenCells: Cell[] = [
  { error: "#REF!" },
  { formula: true, value: { error: "#DIV/0!" } },
  { formula: true, value: null },
];

describe("a date", () => {
  it.each<[Cell, string]>([
    ["2026-03-05", "2026-03-05"],
    ["'2026-03-05 ", "2026-03-05"],
    ["2026-03-05 07:30:00", "2026-03-05"],
    ["2026-03-05T07:30:00", "2026-03-05"],
    ["2026-03-05T07:30:00.000", "2026-03-05"],
    ["05/03/2026", "2026-03-05"],
    ["05-03-2026", "2026-03-05"],
    ["5/3/2026", "2026-03-05"],
    ["29/02/2024", "2024-02-29"],
    [46_086, "2026-03-05"],
    [46_086.75, "2026-03-05"],
    ["46086", "2026-03-05"],
    [new Date("2026-03-05T00:00:00Z"), "2026-03-05"],
    [{ formula: true, value: "2026-03-05" }, "2026-03-05"],
    [{ formula: true, value: 46_086 }, "2026-03-05"],
  ])("%j is %s", (cell, expected) => {
    expect(readDate(cell)).toBe(expected);
  });

  it.each<[Cell]>([[null], [""], [" "], ["-"], ["–"]])(
    "%j is no date at all",
    (cell) => {
      expect(readDate(cell)).toBeNull();
    },
  );

  it.each<[Cell]>([
    ["05/03/26"],
    ["31/02/2026"],
    ["29/02/2026"],
    ["2026-02-30"],
    ["2026-13-01"],
    ["03/25/2026"],
    ["05/03-2026"],
    ["5 Maret 2026"],
    ["0026-03-05"],
    // In Indonesia it is the next day already, so nobody can say which day was meant.
    ["2026-03-04T17:00:00.000Z"],
    ["123"],
    ["460861"],
    [12],
    [99_999],
    [Number.NaN],
    [true],
    [new Date(Number.NaN)],
    ...brokenCells.map((cell): [Cell] => [cell]),
  ])("%j is unreadable", (cell) => {
    expect(readDate(cell)).toBe("unreadable");
  });
});

describe("a measure", () => {
  it.each<[Cell, number]>([
    ["8,5", 8.5],
    ["8.5", 8.5],
    ["8:5", 8.5],
    ["'8,5", 8.5],
    [" 8.5\u00a0", 8.5],
    [8.5, 8.5],
    [10.123_456_7, 10.123_456_7],
    ["10.12345", 10.123_45],
    [{ formula: true, value: 8.5 }, 8.5],
    [0.5, 0.5],
    [60, 60],
  ])("weight %j is %d kg", (cell, value) => {
    expect(readMeasure(cell, "weight")).toEqual({ kind: "value", value });
  });

  it.each<[Cell, number]>([
    [20, 20],
    ["87,5", 87.5],
    [150, 150],
  ])("height %j is %d cm", (cell, value) => {
    expect(readMeasure(cell, "height")).toEqual({ kind: "value", value });
  });

  it.each<[Cell]>(
    [
      ...[null, "", " ", "-", "–", "Outlier", "OUTLIER", "null", "NaN", "#N/A"],
      ...[999.99, "999.99", "999,99"],
    ].map((cell): [Cell] => [cell]),
  )("%j is missing, not wrong", (cell) => {
    expect(readMeasure(cell, "weight")).toEqual({ kind: "missing" });
    expect(readMeasure(cell, "height")).toEqual({ kind: "missing" });
  });

  it.each<[Cell, string | null]>([
    ["83..9", "83..9"],
    ["10.7 it", "10.7 it"],
    ["8.5 kg", "8.5 kg"],
    ["1.234,5", null],
    ["Siti", null],
    ["m", null],
    [true, null],
    [Number.NaN, null],
    [new Date("2024-01-02"), null],
    ...brokenCells.map((cell): [Cell, null] => [cell, null]),
  ])("%j is unreadable", (cell, shown) => {
    expect(readMeasure(cell, "weight")).toEqual({ kind: "unreadable", shown });
  });

  it.each<["weight" | "height", Cell, string, string | null]>([
    ["weight", 10_945, "unit", "10945"],
    ["weight", "8500", "unit", "8500"],
    ["weight", 500, "unit", "500"],
    ["weight", 0, "out-of-range", "0"],
    ["weight", "-8,5", "out-of-range", "-8,5"],
    ["weight", 0.4, "out-of-range", "0.4"],
    ["weight", 61, "out-of-range", "61"],
    ["height", 875, "unit", "875"],
    ["height", 1082, "unit", "1082"],
    ["height", "0,87", "unit", "0,87"],
    ["height", 0, "out-of-range", "0"],
    ["height", 8.5, "out-of-range", "8.5"],
    ["height", 200, "out-of-range", "200"],
    ["height", 1501, "out-of-range", "1501"],
  ])("%s %j is %s and never divided", (kind, cell, verdict, shown) => {
    expect(readMeasure(cell, kind)).toEqual({ kind: verdict, shown });
  });

  it.each<[Cell]>([
    ["1571010101230001"],
    [1_571_010_101_230_001],
    ["02022**********"],
    ["2024-01-02"],
    ["2-1-2024"],
    ["02:01:24"],
    ["02012024"],
    // A birth date as Excel counts days.
    [45_293],
    ["45293"],
  ])("%j could tell who the child is, so it is not shown", (cell) => {
    expect(readMeasure(cell, "weight")).toMatchObject({ shown: null });
    expect(readMeasure(cell, "height")).toMatchObject({ shown: null });
  });
});

describe("words", () => {
  it.each<[Cell, "L" | "P" | null | "unreadable"]>([
    ["L", "L"],
    ["l ", "L"],
    ["Laki-laki", "L"],
    ["LAKI LAKI", "L"],
    ["Lk.", "L"],
    ["P", "P"],
    ["perempuan", "P"],
    ["Pr", "P"],
    [null, null],
    ["-", null],
    ["L/P", "unreadable"],
    ["1", "unreadable"],
    ["Siti", "unreadable"],
    [{ error: "#REF!" }, "unreadable"],
  ])("sex %j is %j", (cell, expected) => {
    expect(readSex(cell)).toBe(expected);
  });

  it.each<[Cell, "lying" | "standing" | null]>([
    ["Terlentang", "lying"],
    ["TELENTANG", "lying"],
    ["berbaring", "lying"],
    ["Baring", "lying"],
    ["Berdiri", "standing"],
    ["L", null],
    ["H", null],
    ["Terlentang/Berdiri", null],
    ["-", null],
    [null, null],
    [{ error: "#REF!" }, null],
  ])("posture %j is %j", (cell, expected) => {
    expect(readPosture(cell)).toBe(expected);
  });

  it("N is gained, not 'not'; T is not gained, not 'turun'", () => {
    expect(readGain("N")).toBe("N");
    expect(readGain("Naik")).toBe("N");
    expect(readGain("T")).toBe("T");
    expect(readGain("Tidak Naik")).toBe("T");
    expect(readGain("Tidak naik")).toBe("T");
    expect(readGain("Naik")).not.toBe(readGain("Tidak Naik"));
  });

  it.each<[Cell, string | null]>([
    ["T1", "T"],
    ["t2", "T"],
    ["T3", "T"],
    ["2T", "T"],
    ["O", "O"],
    ["b", "B"],
    ["-", null],
    ["", null],
    [null, null],
    ["X", "unreadable"],
    ["Turun", "unreadable"],
    [{ error: "#REF!" }, "unreadable"],
  ])("gain %j is %j", (cell, expected) => {
    expect(readGain(cell)).toBe(expected);
  });

  it("text is free of what exports leave around it", () => {
    expect(readText(" \u00a0Melati 1\ufeff")).toBe("Melati 1");
    expect(readText("-")).toBe("");
    expect(readText({ error: "#REF!" })).toBe("");
    expect(readText(12)).toBe("12");
  });
});

describe("what a file states of the height", () => {
  it.each<[Cell, string | null]>([
    ["Sangat Pendek", "severely-stunted"],
    ["SANGAT  PENDEK", "severely-stunted"],
    ["pendek", "stunted"],
    ["Normal", "normal"],
    ["Tinggi", "tall"],
    ["Severely stunted", null],
    ["Gizi Baik", null],
    ["-", null],
    [null, null],
  ])("label %j is %j", (cell, expected) => {
    expect(readHeightClass(cell)).toBe(expected);
  });

  it.each<[Cell, number | null]>([
    [-2.31, -2.31],
    ["-2,31", -2.31],
    ["-2.31", -2.31],
    ["-2:31", -2.31],
    ["−2,31", -2.31],
    ["0", 0],
    [999.99, null],
    ["999,99", null],
    ["-51", null],
    ["-", null],
    ["Outlier", null],
    [null, null],
    [true, null],
    [Number.NaN, null],
    [{ error: "#REF!" }, null],
  ])("z %j is %j", (cell, expected) => {
    expect(readZ(cell)).toBe(expected);
  });
});

it("shows no unit without a digit before it: a child may be called G", () => {
  for (const cell of [".G ", "- mm", "kg"])
    expect(readMeasure(cell, "weight")).toEqual({
      kind: "unreadable",
      shown: null,
    });
});
