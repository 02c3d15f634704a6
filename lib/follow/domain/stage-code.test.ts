import { expect, test } from "vitest";
import { codeLetters, readCode, shownCode } from "./stage-code";

test.each([
  ["bcdfgh", "BCDFGH"],
  [" BCD FGH ", "BCDFGH"],
  ["bcd-fgh", "BCDFGH"],
])("%o is read as %s", (typed, code) => {
  expect(readCode(typed)).toBe(code);
});

test.each([
  "",
  "BCDFG",
  "BCDFGHJ",
  "BCDFGA",
  "BCDFG1",
  "BCD/GH",
  "ＢＣＤＦＧＨ",
])("%o is no code", (typed) => {
  expect(readCode(typed)).toBeNull();
});

test("no vowel makes a word of it, and no two letters look or sound alike in capitals", () => {
  expect(new Set(codeLetters).size).toBe(codeLetters.length);
  expect(codeLetters).not.toMatch(/[AEIOUY]/u);
});

test("a code that is shown can be typed as it stands", () => {
  expect(readCode(shownCode("BCDFGH"))).toBe("BCDFGH");
});
