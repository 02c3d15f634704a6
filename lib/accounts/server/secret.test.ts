import { chmod, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readSecret } from "./secret";

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "pantau-secret-"));
});
afterEach(async () => {
  await rm(dataDir, { recursive: true });
});

test("a secret is made once, in a directory made for it, and for its owner only", async () => {
  const inside = path.join(dataDir, "new");
  const secret = await readSecret(inside);
  expect(secret.length).toBeGreaterThanOrEqual(32);
  expect(await readSecret(inside)).toBe(secret);
  const { mode } = await stat(path.join(inside, "secret"));
  expect(mode & 0o777).toBe(0o600);
  expect(await readSecret(path.join(dataDir, "other"))).not.toBe(secret);
});

test("processes that start together agree", async () => {
  const secrets = await Promise.all(
    [1, 2, 3, 4].map(() => readSecret(dataDir)),
  );
  expect(new Set(secrets).size).toBe(1);
});

test("a given secret goes before the file, which is not made", async () => {
  expect(await readSecret(dataDir, "given")).toBe("given");
  await expect(stat(path.join(dataDir, "secret"))).rejects.toThrow("ENOENT");
});

test("a file that others could read is closed; one without a secret is named", async () => {
  const file = path.join(dataDir, "secret");
  await writeFile(file, "s".repeat(40));
  await chmod(file, 0o644);
  expect(await readSecret(dataDir)).toBe("s".repeat(40));
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  await writeFile(file, "short");
  await expect(readSecret(dataDir)).rejects.toThrow(file);
});
