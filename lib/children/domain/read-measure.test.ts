import { describe, expect, it } from "vitest";
import type { Cell } from "@/lib/core/domain/cell";
import { readMeasure } from "./read-measure";

const brokenCells: Cell[] = [
  { error: "#REF!" },
  { formula: true, value: { error: "#DIV/0!" } },
  { formula: true, value: null },
];

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
    ["12.1 kg", 12.1],
    ["12,1KG", 12.1],
    ["12\u200b,1\u00a0Kg.", 12.1],
  ])("weight %j is %d kg", (cell, value) => {
    expect(readMeasure(cell, "weight")).toEqual({ kind: "value", value });
  });

  it.each<[Cell, number]>([
    [20, 20],
    ["87,5", 87.5],
    [150, 150],
    ["88 cm", 88],
    ["88,5CM", 88.5],
  ])("height %j is %d cm", (cell, value) => {
    expect(readMeasure(cell, "height")).toEqual({ kind: "value", value });
  });

  it("in the unit of the other column, or in a smaller one, is no measure", () => {
    for (const cell of ["88 cm", "12.1 mm", "12100 gr"])
      expect(readMeasure(cell, "weight")).toMatchObject({ kind: "unreadable" });
    for (const cell of ["12.1 kg", "880 mm", "0.88 m"])
      expect(readMeasure(cell, "height")).toMatchObject({ kind: "unreadable" });
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
    ["8.5 cm", "8.5 cm"],
    ["8500 gram", "8500 gram"],
    ["8500 g", "8500 g"],
    ["12 ,1", "12 ,1"],
    ["12'1", null],
    ["12½", null],
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
    ["weight", "8500 kg", "unit", "8500 kg"],
    ["height", "880 cm", "unit", "880 cm"],
    ["height", "0,88 cm", "unit", "0,88 cm"],
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

it("shows no unit without a digit before it: a child may be called G", () => {
  for (const cell of [".G ", "- mm", "kg"])
    expect(readMeasure(cell, "weight")).toEqual({
      kind: "unreadable",
      shown: null,
    });
});
