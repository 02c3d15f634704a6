import { createHash, randomInt } from "node:crypto";

/** Programs that search code for secrets recognise a key by this beginning. */
export const keyPrefix = "pantau_";
export const keyLength = 64;

const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** A new key: shown once, stored as its hash. */
export function makeKey(): { key: string; hash: string; start: string } {
  const body = Array.from({ length: keyLength }, () =>
    letters.charAt(randomInt(letters.length)),
  ).join("");
  const key = `${keyPrefix}${body}`;
  return { key, hash: hashOfKey(key), start: key.slice(0, startLength) };
}

/** The first characters of the key, enough for its holder to tell it from others. */
export const startLength = keyPrefix.length + 4;

/** The form in which the api-key plugin stores keys: SHA-256, base64url without padding. A key is random enough to need no salt. */
export function hashOfKey(key: string): string {
  return createHash("sha256").update(key).digest("base64url");
}
