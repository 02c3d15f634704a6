import { expect, test } from "vitest";
import { whenReachable } from "./when-reachable";

test("a part that cannot be read is read again as soon as the line is back", async () => {
  let tries = 0;
  const part = whenReachable(() => {
    tries += 1;
    return tries < 3
      ? Promise.reject(new Error("no line"))
      : Promise.resolve("part");
  });
  for (const wanted of [1, 2]) {
    await expect.poll(() => tries).toBe(wanted);
    dispatchEvent(new Event("online"));
  }
  expect(await part).toBe("part");
  expect(tries).toBe(3);
});
