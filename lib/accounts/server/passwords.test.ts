import { verifyPassword } from "better-auth/crypto";
import { expect, test } from "vitest";
import { AppError } from "@/lib/core/refusals/errors";
import {
  hashOf,
  insistOnPassword,
  makePassword,
  minPasswordLength,
} from "./passwords";

test("a made password is long enough, easy to type, and never the same", () => {
  const made = Array.from({ length: 100 }, makePassword);
  expect(new Set(made).size).toBe(100);
  for (const password of made) {
    expect(password).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
    expect(password.length).toBeGreaterThanOrEqual(minPasswordLength);
  }
});

test("a hash is salted and is what signing in verifies", async () => {
  const [hash, again] = await Promise.all([
    hashOf("kader-2026"),
    hashOf("kader-2026"),
  ]);
  expect(hash).not.toBe(again);
  expect(await verifyPassword({ hash, password: "kader-2026" })).toBe(true);
  expect(await verifyPassword({ hash, password: "kader-2027" })).toBe(false);
});

test.each(["", "9letters.", "x".repeat(129)])(
  "a password too short or too long is refused: %j",
  (password) => {
    expect(() => {
      insistOnPassword(password);
    }).toThrow(AppError);
  },
);
