import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { sweepUploads } from "./receive-upload";

const dataDir = mkdtempSync(path.join(tmpdir(), "upload-"));
const temporary = path.join(dataDir, "tmp");
mkdirSync(temporary);
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

it("removes at once what a process that has died was receiving, and leaves what a living one is", async () => {
  const { pid } = spawnSync(process.execPath, ["--version"]);
  const dead = `${hostname()}~${String(pid)}~a.upload`;
  const alive = `${hostname()}~${String(process.ppid)}~a.upload`;
  const namesake = `${hostname()}~${String(process.pid)}~earlier~a.upload`;
  const elsewhere = `elsewhere~${String(pid)}~a.upload`;
  for (const name of [dead, alive, elsewhere, namesake])
    writeFileSync(path.join(temporary, name), "x");
  expect(await sweepUploads(dataDir)).toBe(2);
  expect(readdirSync(temporary)).not.toContain(dead);
  expect(readdirSync(temporary)).not.toContain(namesake);
  expect(readdirSync(temporary)).toEqual(
    expect.arrayContaining([alive, elsewhere]),
  );
});
