import { afterEach, expect, test } from "vitest";
import { catchTyping, takeTyped } from "./typed-ahead";

const heard: string[] = [];
const hear = ({ key }: KeyboardEvent) => heard.push(key);
addEventListener("keydown", hear);

afterEach(() => {
  takeTyped();
  heard.length = 0;
});

const press = (key: string, on: EventTarget = document.body, more = {}) =>
  on.dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, ...more }),
  );

test("what is typed ahead is kept, spaces too, and moves nothing", () => {
  catchTyping();
  for (const key of ["K", "i", "x", "Backspace", "t", "a", " ", "5", "Shift"])
    press(key);
  expect(takeTyped()).toBe("Kita 5");
  expect(heard).toEqual(["Shift"]);
  press("b");
  expect(heard).toEqual(["Shift", "b"]);
  expect(takeTyped()).toBe("");
});

test("what a field takes, and what the browser does, is left alone", () => {
  const field = document.body.appendChild(document.createElement("textarea"));
  catchTyping();
  press("a", field);
  press("r", document.body, { ctrlKey: true });
  expect(takeTyped()).toBe("");
  expect(heard).toEqual(["a", "r"]);
});

test("Escape gives it up", () => {
  catchTyping();
  press("a");
  press("Escape");
  press("b");
  expect(takeTyped()).toBe("");
  expect(heard).toEqual(["Escape", "b"]);
});
