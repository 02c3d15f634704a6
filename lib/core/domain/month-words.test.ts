import { expect, it } from "vitest";
import { monthNames, monthOfWord } from "./month-words";

it.each([
  ["Agust", 8],
  ["Agustus", 8],
  ["NOP", 11],
  ["Pebruari", 2],
  ["Okt", 10],
  ["Oct", 10],
  ["May", 5],
  ["Mei", 5],
  ["Des", 12],
])("%s is month %d", (word, month) => {
  expect(monthOfWord(word)).toBe(month);
});

it("knows whole words only, and each of one month", () => {
  for (const word of ["", "ju", "jumi", "a", "minggu", "maretta"])
    expect(monthOfWord(word)).toBeNull();
  const words = monthNames.flat();
  expect(new Set(words).size).toBe(words.length);
  expect(monthNames).toHaveLength(12);
});
