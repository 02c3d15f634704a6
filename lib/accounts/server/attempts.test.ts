import { expect, test } from "vitest";
import { countAttempts } from "./attempts";

function withClock() {
  let time = 1_000_000;
  const attempts = countAttempts({ most: 3, withinMs: 60_000 }, () => time);
  const pass = (ms: number) => {
    time += ms;
  };
  return { ...attempts, pass };
}

test("so many attempts go on, the next one waits for the window to end", () => {
  const { take, pass } = withClock();
  expect([take("a"), take("a"), take("a")]).toEqual([0, 0, 0]);
  pass(20_000);
  expect(take("a")).toBe(40);
  expect(take("b")).toBe(0);
  pass(40_000);
  expect(take("a")).toBe(0);
});

test("a refused attempt does not lengthen the wait", () => {
  const { take, pass } = withClock();
  for (let attempt = 0; attempt < 5; attempt += 1) take("a");
  pass(59_000);
  expect(take("a")).toBe(1);
});

test("what went well does not count", () => {
  const { take, giveBack, clear } = withClock();
  for (let attempt = 0; attempt < 20; attempt += 1) {
    expect(take("office")).toBe(0);
    giveBack("office");
  }
  take("a");
  take("a");
  clear("a");
  expect([take("a"), take("a"), take("a"), take("a")]).toEqual([0, 0, 0, 60]);
});
