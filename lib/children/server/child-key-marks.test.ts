import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  readChildKeyMarks,
  readChildKeys,
  rotateChildKeys,
} from "./child-keys";

let dataDir = "";
beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), "pantau-test-"));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

it("says of no key where there is none, and makes none", async () => {
  expect(await readChildKeyMarks(dataDir)).toEqual([]);
  expect(readdirSync(dataDir)).toEqual([]);
});

it("marks each key alike wherever it is kept, and without the secret", async () => {
  await readChildKeys(dataDir);
  await rotateChildKeys(dataDir);
  const marks = await readChildKeyMarks(dataDir);
  expect(marks.map(({ id }) => id)).toEqual([2, 1]);
  expect(new Set(marks.map(({ mark }) => mark)).size).toBe(2);
  const file = readFileSync(path.join(dataDir, "child-keys"), "utf8");
  const given = file.trim().split("\n").join(",");
  expect(await readChildKeyMarks("/nowhere", given)).toEqual(marks);
  for (const { mark } of marks) expect(file).not.toContain(mark);
});
