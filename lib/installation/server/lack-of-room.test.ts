import { expect, test } from "vitest";
import { lackOfRoom } from "./lack-of-room";

test("a disk with room is no reason to worry", async () => {
  expect(await lackOfRoom(".", 0)).toBeNull();
  expect(await lackOfRoom("/no/such/folder")).toBeNull();
});

test("a disk without it says how much is left, and of which directory", async () => {
  const problem = await lackOfRoom(".", Number.POSITIVE_INFINITY);
  expect(problem?.id).toMatch(/tersisa \d+ MB untuk \./);
  expect(problem?.en).toMatch(/\d+ MB are left for \./);
});
