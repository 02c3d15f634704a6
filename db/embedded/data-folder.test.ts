import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { prepareDataFolder } from "./data-folder";
import { chooseSocketPath } from "./socket-path";

let dataDir = "";
beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), "pantau-folder-"));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

function leaveFiles(version: string): string {
  const folder = path.join(dataDir, "postgres");
  mkdirSync(folder);
  writeFileSync(path.join(folder, "PG_VERSION"), `${version}\n`);
  return path.join(folder, "PG_VERSION");
}

it("is new until it was made whole", () => {
  expect(prepareDataFolder(dataDir).isNew).toBe(true);
  const file = leaveFiles("18");
  const again = prepareDataFolder(dataDir);
  expect(again.isNew).toBe(true);
  expect(existsSync(file)).toBe(false);
  leaveFiles("18");
  again.markComplete();
  expect(prepareDataFolder(dataDir).isNew).toBe(false);
  expect(existsSync(file)).toBe(true);
});

it("that was there is never taken for unfinished", () => {
  const file = leaveFiles("18");
  expect(prepareDataFolder(dataDir).isNew).toBe(false);
  expect(existsSync(file)).toBe(true);
});

it("of another PostgreSQL is refused, not touched", () => {
  const file = leaveFiles("17");
  expect(() => prepareDataFolder(dataDir)).toThrow("made by PostgreSQL 17");
  expect(existsSync(file)).toBe(true);
});

it("has its socket inside, or in a short place when its path is too long", () => {
  expect(chooseSocketPath(dataDir)).toBe(path.join(dataDir, "embedded.sock"));
  const far = path.join(dataDir, "desa".repeat(30));
  const outside = chooseSocketPath(far);
  expect(Buffer.byteLength(outside)).toBeLessThanOrEqual(103);
  expect(path.relative(far, outside)).toMatch(/^\.\./);
  rmSync(path.dirname(outside), { recursive: true });
});
