import { defaultKeyHasher } from "@better-auth/api-key";
import { expect, test } from "vitest";
import { hashOfKey, keyLength, keyPrefix, makeKey } from "./api-keys";

test("a key begins with our name, is long and random, and its start shows little of it", () => {
  const { key, start } = makeKey();
  expect(key).toHaveLength(keyPrefix.length + keyLength);
  expect(key.startsWith(start)).toBe(true);
  expect(start).toHaveLength(keyPrefix.length + 4);
  expect(makeKey().key).not.toBe(key);
});

test("keys are stored in the form in which the plugin looks them up", async () => {
  const { key, hash } = makeKey();
  expect(hash).toBe(await defaultKeyHasher(key));
  expect(hashOfKey(key)).toBe(hash);
});
