import { expect, it, vi } from "vitest";
import { createAnswerCache } from "./answer-cache";

const answer = (sequence: number, letters = 10) => ({
  sequence,
  body: "x".repeat(letters),
});

it("holds no more bytes than it may, whatever the size of its answers", async () => {
  const cache = createAnswerCache(100_000);
  for (let at = 0; at < 500; at += 1) {
    await cache.get(`small ${String(at)}`, 1, async () => answer(1, 100));
    await cache.get(`large ${String(at)}`, 1, async () => answer(1, 9_000));
    expect(cache.bytes).toBeLessThanOrEqual(100_000);
  }
  expect(cache.bytes).toBeGreaterThan(80_000);
});

it("counts two bytes a letter where a text needs them", async () => {
  const cache = createAnswerCache(1_000_000);
  await cache.get("a", 1, async () => ({
    sequence: 1,
    body: "é".repeat(1000),
  }));
  const narrow = cache.bytes;
  await cache.get("b", 1, async () => ({
    sequence: 1,
    body: "–".repeat(1000),
  }));
  expect(cache.bytes - narrow).toBeGreaterThan(narrow + 900);
});

it("gives an answer that is too large to keep, and keeps the others", async () => {
  const cache = createAnswerCache(10_000);
  const make = vi.fn(async () => answer(1));
  await cache.get("small", 1, make);
  const { json } = await cache.get("huge", 1, async () => answer(1, 50_000));
  expect(json.length).toBeGreaterThan(50_000);
  await cache.get("small", 1, make);
  expect(make).toHaveBeenCalledTimes(1);
});

it("keeps what is asked for often", async () => {
  const cache = createAnswerCache(20_000);
  const make = vi.fn(async () => answer(1));
  for (let at = 0; at < 200; at += 1) {
    await cache.get("home page", 1, make);
    await cache.get(`other ${String(at)}`, 1, async () => answer(1, 1_000));
  }
  expect(make).toHaveBeenCalledTimes(1);
});

it("makes an answer once for all who ask meanwhile", async () => {
  const cache = createAnswerCache();
  let finish: (made: { sequence: number }) => void = () => undefined;
  const make = vi.fn(
    () => new Promise<{ sequence: number }>((done) => (finish = done)),
  );
  const askers = [1, 2, 3].map(() => cache.get("key", 1, make));
  // The first one to ask goes away: nobody waits for its answer any more.
  askers.shift()?.catch(() => undefined);
  finish(answer(1));
  const [second, third] = await Promise.all(askers);
  expect(make).toHaveBeenCalledTimes(1);
  expect(second).toBe(third);
});

it("tells a failure to those who wait for it, and to nobody after them", async () => {
  const cache = createAnswerCache();
  let fail: (why: Error) => void = () => undefined;
  const failing = vi.fn(
    () => new Promise<never>((_, failed) => (fail = failed)),
  );
  const askers = [1, 2].map(() => cache.get("key", 1, failing));
  fail(new Error("database away"));
  const outcomes = await Promise.allSettled(askers);
  expect(outcomes.map(({ status }) => status)).toEqual([
    "rejected",
    "rejected",
  ]);
  expect(failing).toHaveBeenCalledTimes(1);
  const { sequence } = await cache.get("key", 1, async () => answer(7));
  expect(sequence).toBe(7);
});

it("does not let an older answer that comes late take the place of a newer one", async () => {
  const cache = createAnswerCache();
  let finishOld: (made: { sequence: number }) => void = () => undefined;
  const old = cache.get(
    "key",
    1,
    () => new Promise<{ sequence: number }>((done) => (finishOld = done)),
  );
  await cache.get("key", 2, async () => answer(2));
  finishOld(answer(1));
  expect((await old).sequence).toBe(1);
  const again = vi.fn(async () => answer(3));
  expect((await cache.get("key", 2, again)).sequence).toBe(2);
  expect(again).not.toHaveBeenCalled();
});
