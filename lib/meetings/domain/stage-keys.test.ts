import { expect, test } from "vitest";
import { commandOf } from "./stage-keys";

test("a clicker's four keys lead on, back and to a black screen", () => {
  expect(commandOf("PageDown", "")).toEqual({ type: "step", by: 1 });
  expect(commandOf("PageUp", "")).toEqual({ type: "step", by: -1 });
  expect(commandOf(".", "")).toEqual({ type: "black" });
  expect(commandOf("B", "")).toEqual({ type: "black" });
});

test("Enter jumps after digits, and goes into what is pointed at without them", () => {
  expect(commandOf("7", "1")).toEqual({ type: "digit", digit: "7" });
  expect(commandOf("Enter", "12")).toEqual({ type: "show", at: 11 });
  expect(commandOf("Enter", "")).toEqual({ type: "enter-pointed" });
});

test("other keys are left to the browser", () => {
  for (const key of ["a", "Tab", "F5", "Shift", "é"])
    expect(commandOf(key, "")).toBeNull();
});
