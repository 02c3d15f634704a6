import { expect, test } from "vitest";
import { changeSourceOf } from "./change-source";

const source = (found: number, closed: number, reporting: number) =>
  changeSourceOf({
    found,
    closed,
    reporting,
    difference: Math.round((found + closed + reporting) * 10) / 10,
  });

test("names what made up most of a change, in whichever direction it went", () => {
  expect(source(-0.4, 0, -3.2)).toEqual({
    kind: "most",
    piece: "reporting",
    part: -3.2,
  });
  expect(source(2, 0.3, 0.1)).toEqual({
    kind: "most",
    piece: "found",
    part: 2,
  });
  expect(source(0.1, -4, 0)).toMatchObject({ kind: "over", piece: "closed" });
  expect(source(0, 0, 0.1)).toMatchObject({ kind: "all", piece: "reporting" });
});

test("names none where none makes up most of it, and none that pulls the other way", () => {
  expect(source(-1, -1.2, -1.4)).toEqual({ kind: "mixed" });
  // The largest piece raised the figure, and yet it fell.
  expect(source(3, -2, -2)).toEqual({ kind: "mixed" });
  expect(source(1, 0, -1)).toEqual({ kind: "even" });
  expect(source(0, 0, 0)).toEqual({ kind: "nothing" });
});
