import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { readLivingOwner, takeLock, type Lock, type Owner } from "./lock";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "pantau-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => path.join(folder, "embedded.lock");
const take = (onLost = () => undefined) =>
  takeLock(folder, path.join(folder, "x.sock"), null, onLost);

async function takeSurely(onLost?: () => undefined): Promise<Lock> {
  const lock = await take(onLost);
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

it("of a dead process is not mistaken for one of a later process with its number, also where no process says when it started", async () => {
  await leaveLock({ process: { pid: process.pid, started: "" } });
  expect(await readLivingOwner(folder)).toBeUndefined();
});

it("that was copied with its directory holds the first one only", async () => {
  const first = await takeSurely();
  const copy = `${folder}-copy`;
  cpSync(folder, copy, {
    recursive: true,
    filter: (name) => !name.endsWith(".sock"),
  });
  try {
    expect(await readLivingOwner(copy)).toBeUndefined();
    const second = await takeLock(copy, path.join(copy, "x"), null, () => {});
    expect(second).toHaveProperty("owner.process.pid", process.pid);
    expect(await readLivingOwner(folder)).toEqual(first.owner);
    if ("release" in second) second.release();
  } finally {
    rmSync(copy, { recursive: true, force: true });
    first.release();
  }
});

it("is told to a second container, which cannot see the process of the first", async () => {
  const { owner, release } = await takeSurely();
  const elsewhere = {
    ...owner,
    host: "elsewhere",
    process: { pid: deadPid, started: "1" },
  };
  writeFileSync(file(), JSON.stringify(elsewhere));
  expect(await readLivingOwner(folder)).toEqual(elsewhere);
  release();
});

it("of another machine that shares the volume holds as long as its heart beats", async () => {
  await leaveLock({ host: "elsewhere", kernel: "another" });
  const beating = setInterval(() => {
    utimesSync(file(), new Date(), new Date());
  }, 1_000);
  expect(await readLivingOwner(folder)).toHaveProperty("host", "elsewhere");
  clearInterval(beating);
  expect(await readLivingOwner(folder)).toBeUndefined();
});

it("is written again when somebody removes it, and given up when another has it", async () => {
  let isLost = false;
  const { owner, release } = await takeSurely(() => void (isLost = true));
  rmSync(file());
  await vi.waitUntil(() => existsSync(file()), { timeout: 10_000 });
  expect(await readLivingOwner(folder)).toEqual(owner);
  expect(isLost).toBe(false);
  writeFileSync(file(), JSON.stringify({ ...owner, token: "another" }));
  await vi.waitUntil(() => isLost, { timeout: 10_000 });
  release();
});

it("works where the path is too long for a socket, and leaves nothing behind", async () => {
  const short = folder;
  folder = path.join(short, "panjang".repeat(10), "sekali".repeat(10));
  mkdirSync(folder, { recursive: true });
  const { owner, release } = await takeSurely();
  expect(await take()).toEqual({ heldBy: owner });
  release();
  expect(readdirSync(folder)).toEqual([]);
  folder = short;
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
