import { expect, test } from "vitest";
import { countWords, leftOfItem } from "./item-time";

test("time runs for the item on the stage, also past its end, and stands for the others", () => {
  const stage = {
    slide: "b",
    shownAt: 100_000,
    spent: { a: 90_000, b: 30_000 },
  };
  const at = 100_000 + 45_000;
  // 2 minutes less the 30 s before and the 45 s of now.
  expect(leftOfItem(stage, { id: "b", minutes: 2 }, at)).toBe(45);
  expect(leftOfItem(stage, { id: "b", minutes: 1 }, at)).toBe(-15);
  expect(leftOfItem(stage, { id: "a", minutes: 2 }, at)).toBe(30);
  expect(leftOfItem(stage, { id: "c", minutes: 2 }, at)).toBe(120);
});

test.each([
  [0, "0:00"],
  [65, "1:05"],
  [-90, "−1:30"],
  [3723, "1:02:03"],
])("%i seconds are read as %s", (seconds, words) => {
  expect(countWords(seconds)).toBe(words);
});
