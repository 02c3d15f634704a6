import { describe, expect, it } from "vitest";
import type { Cell } from "@/lib/core/domain/cell";
import {
  readGain,
  readHeightClass,
  readPosture,
  readSex,
  readZ,
} from "./read-cells";
import { readText } from "./cell-value";

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
