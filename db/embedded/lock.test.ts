import {
  existsSync,
  mkdtempSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readLivingOwner, takeLock, type Lock, type Owner } from "./lock";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "pantau-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => path.join(folder, "embedded.lock");
const take = () => takeLock(folder, path.join(folder, "x.sock"), null);

async function takeSurely(): Promise<Lock> {
  const lock = await take();
  if ("heldBy" in lock) throw new Error("held");
  return lock;
}

/** A lock as its owner left it, with some of it changed. */
async function leaveLock(change: Partial<Owner>): Promise<void> {
  const { owner, release } = await takeSurely();
  release();
  writeFileSync(file(), JSON.stringify({ ...owner, ...change }));
}

const deadPid = 2 ** 22 - 3;

it("is held by one at a time, and free again once released", async () => {
  const first = await takeSurely();
  const second = await take();
  expect(second).toEqual({ heldBy: first.owner });
  expect(await readLivingOwner(folder)).toEqual(first.owner);
  first.release();
  expect(existsSync(file())).toBe(false);
  (await takeSurely()).release();
});

it("of a process that is dead is taken over", async () => {
  await leaveLock({ process: { pid: deadPid, started: "1" } });
  expect(await readLivingOwner(folder)).toBeUndefined();
  const { owner } = await takeSurely();
  expect(owner.process.pid).toBe(process.pid);
});

it.runIf(existsSync("/proc/self/stat"))(
  "of a dead process is not mistaken for one of a later process with its number",
  async () => {
    await leaveLock({ process: { pid: process.pid, started: "1" } });
    expect(await readLivingOwner(folder)).toBeUndefined();
  },
);

it("of another container counts as dead when nobody answers on its socket", async () => {
  await leaveLock({ host: "elsewhere" });
  expect(await readLivingOwner(folder)).toBeUndefined();
});

it("that a crash left half written is taken over, but not while it may still be written", async () => {
  writeFileSync(file(), '{"token":');
  let isTaken = false;
  const taking = takeSurely().then(() => (isTaken = true));
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(isTaken).toBe(false);
  utimesSync(file(), 0, 0);
  await taking;
});

it("goes to exactly one of many who find it stale at once", async () => {
  await leaveLock({ process: { pid: deadPid, started: "1" } });
  const answers = await Promise.all(Array.from({ length: 20 }, take));
  const winners = answers.filter((answer) => "release" in answer);
  expect(winners).toHaveLength(1);
  for (const answer of answers) {
    if ("heldBy" in answer) expect(answer.heldBy).toEqual(winners[0]?.owner);
  }
});

it("is not released by one who no longer holds it", async () => {
  const { release } = await takeSurely();
  rmSync(file());
  const second = await takeSurely();
  release();
  expect(await readLivingOwner(folder)).toEqual(second.owner);
});
