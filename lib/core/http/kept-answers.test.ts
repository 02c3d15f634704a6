import { randomBytes } from "node:crypto";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { beforeEach, expect, it, vi } from "vitest";
import { createKeptAnswers } from "./kept-answers";

const answer = (sequence: number, letters = 10) => ({
  sequence,
  body: "x".repeat(letters),
});
/** What does not get smaller by being compressed. */
const noise = (bytes: number) => ({
  sequence: 1,
  body: randomBytes(bytes / 2).toString("hex"),
});
/** Whatever an answer stands on, the last change was this one. */
let last = 1;
beforeEach(() => {
  last = 1;
});
const open = (options: { bytes?: number; names?: () => number } = {}) =>
  createKeptAnswers({ changedAt: () => last, ...options });
const basis = "everything";

it("holds no more bytes than it may, whatever the size of its answers", async () => {
  const cache = open({ bytes: 100_000 });
  for (let at = 0; at < 500; at += 1) {
    const small = `small ${String(at)}`;
    await cache.get(small, basis, async () => answer(1, 100));
    const large = `large ${String(at)}`;
    await cache.get(large, basis, async () => answer(1, 9_000));
    expect(cache.bytes).toBeLessThanOrEqual(100_000);
  }
  expect(cache.bytes).toBeGreaterThan(80_000);
});

it("counts the compressed bytes beside the plain ones, and makes room for them", async () => {
  const cache = open({ bytes: 100_000 });
  const first = await cache.get("0", basis, async () => noise(4_000));
  const plain = cache.bytes;
  const gzip = await cache.bytesOf("0", first, "gzip");
  expect(cache.bytes - plain).toBeGreaterThanOrEqual(gzip.length);
  const brotli = await cache.bytesOf("0", first, "br");
  expect(cache.bytes - plain).toBeGreaterThanOrEqual(
    gzip.length + brotli.length,
  );
  for (let at = 1; at < 50; at += 1) {
    const key = String(at);
    const made = await cache.get(key, basis, async () => noise(4_000));
    await cache.bytesOf(key, made, "gzip");
    await cache.bytesOf(key, made, "br");
    expect(cache.bytes).toBeLessThanOrEqual(100_000);
  }
  expect(cache.has("0")).toBe(false);
  expect(cache.has("49")).toBe(true);
});

it("compresses an answer once for each encoding, into what it was", async () => {
  const cache = open();
  await cache.get("key", basis, async () => answer(1, 5_000));
  const found = () => {
    const kept = cache.find("key");
    if (kept === undefined) throw new Error("It was not kept");
    return kept;
  };
  const plain = await cache.bytesOf("key", found(), null);
  for (const [encoding, unpack] of [
    ["gzip", gunzipSync],
    ["br", brotliDecompressSync],
  ] as const) {
    const packed = await cache.bytesOf("key", found(), encoding);
    expect(packed.length).toBeLessThan(plain.length / 10);
    expect(unpack(packed)).toEqual(plain);
    expect(await cache.bytesOf("key", found(), encoding)).toBe(packed);
  }
});

it("does not put compressed bytes of an older answer beside a newer one", async () => {
  const cache = open();
  const old = await cache.get("key", basis, async () => answer(1, 5_000));
  const packing = cache.bytesOf("key", old, "gzip");
  last = 2;
  const next = await cache.get("key", basis, async () => answer(2, 6_000));
  await packing;
  expect(gunzipSync(await cache.bytesOf("key", next, "gzip"))).toEqual(
    next.body,
  );
});

it("gives an answer that is too large to keep, and keeps the others", async () => {
  const cache = open({ bytes: 10_000 });
  const make = vi.fn(async () => answer(1));
  await cache.get("small", basis, make);
  const { body } = await cache.get("huge", basis, async () =>
    answer(1, 50_000),
  );
  expect(body.length).toBeGreaterThan(50_000);
  await cache.get("small", basis, make);
  expect(make).toHaveBeenCalledTimes(1);
});

it("keeps what is asked for often", async () => {
  const cache = open({ bytes: 20_000 });
  const make = vi.fn(async () => answer(1));
  for (let at = 0; at < 200; at += 1) {
    await cache.get("home page", basis, make);
    const other = `other ${String(at)}`;
    await cache.get(other, basis, async () => answer(1, 1_000));
  }
  expect(make).toHaveBeenCalledTimes(1);
});

it("is current only for the last change and the names of now", async () => {
  let version = 1;
  const cache = open({ names: () => version });
  const make = () => cache.get("key", basis, async () => answer(last));
  await make();
  expect(cache.find("key")).toBeDefined();
  last = 2;
  expect(cache.find("key")).toBeUndefined();
  await make();
  expect(cache.find("key")).toMatchObject({ sequence: 2 });
  version = 2;
  expect(cache.find("key")).toBeUndefined();
  expect(cache.has("key")).toBe(true);
});

it("makes an answer once for all who ask meanwhile", async () => {
  const cache = open();
  let finish: (made: { sequence: number }) => void = () => undefined;
  const make = vi.fn(
    () => new Promise<{ sequence: number }>((done) => (finish = done)),
  );
  const askers = [1, 2, 3].map(() => cache.get("key", basis, make));
  // The first one to ask goes away: nobody waits for its answer any more.
  askers.shift()?.catch(() => undefined);
  finish(answer(1));
  const [second, third] = await Promise.all(askers);
  expect(make).toHaveBeenCalledTimes(1);
  expect(second).toBe(third);
});

it("tells a failure to those who wait for it, and to nobody after them", async () => {
  const cache = open();
  let fail: (why: Error) => void = () => undefined;
  const failing = vi.fn(
    () => new Promise<never>((_, failed) => (fail = failed)),
  );
  const askers = [1, 2].map(() => cache.get("key", basis, failing));
  fail(new Error("database away"));
  const outcomes = await Promise.allSettled(askers);
  expect(outcomes.map(({ status }) => status)).toEqual([
    "rejected",
    "rejected",
  ]);
  expect(failing).toHaveBeenCalledTimes(1);
  const { sequence } = await cache.get("key", basis, async () => answer(7));
  expect(sequence).toBe(7);
});

it("does not let an older answer that comes late take the place of a newer one", async () => {
  const cache = open();
  let finishOld: (made: { sequence: number }) => void = () => undefined;
  const old = cache.get(
    "key",
    basis,
    () => new Promise<{ sequence: number }>((done) => (finishOld = done)),
  );
  last = 2;
  await cache.get("key", basis, async () => answer(2));
  finishOld(answer(1));
  expect((await old).sequence).toBe(1);
  const again = vi.fn(async () => answer(3));
  expect((await cache.get("key", basis, again)).sequence).toBe(2);
  expect(again).not.toHaveBeenCalled();
});
