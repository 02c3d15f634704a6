import { spawn, type ChildProcess } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { openDatabase } from "@/db/client";
import { makeBackup } from "@/lib/backup/server/make-backup";
import { openBackup } from "@/lib/backup/server/read-file";
import { restoreBackup } from "@/lib/backup/server/restore-backup";
import { checkStored } from "./kill-check";
import { regencies } from "./kill-province";
import { startSender, type Sender } from "./kill-senders";

export type KillRound = {
  victim: "database" | "server";
  /** How many files were being sent when it was killed. */
  underWay: number;
  /** The time from the kill to the next accepted file. */
  backMs: number;
  /** How many submissions are stored in all. Each of them was checked. */
  submissions: number;
};

type Running = { server: ChildProcess; url: string };

/** How many files are accepted between two kills, so that every round has something to lose. */
const filesBetween = 3;
const patienceMs = 240_000;

/**
 * Kills the embedded database and the server by turns while operators upload, and checks everything after each kill; and at the end the backup that was
 * made during the last uploads. Throws an error that lists what is broken. Returns how many submissions that backup held.
 */
export async function runKillRounds(
  rounds: number,
  say: (round: KillRound) => void,
): Promise<{ inBackup: number }> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "pantau-kill-"));
  const backup = path.join(dataDir, "last.backup");
  let running = await startServer(dataDir);
  const senders = () =>
    regencies.map((regency) => startSender(regency, () => running.url));
  const promised: Sender["promised"][number][] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const victim = round % 2 === 0 ? "database" : "server";
      const sending = senders();
      await accepted(sending, filesBetween);
      await sleep(randomInt(400));
      await backUp(dataDir, backup);
      const underWay = sending.filter(({ isUnderWay }) => isUnderWay).length;
      const killedAt = performance.now();
      if (victim === "database") process.kill(ownerOf(dataDir), "SIGKILL");
      else {
        await kill(running.server);
        running = await startServer(dataDir);
      }
      await accepted(sending, 1);
      const backMs = performance.now() - killedAt;
      await Promise.all(sending.map((sender) => sender.stop()));
      promised.push(...sending.flatMap((sender) => sender.promised));
      const { faults, submissions } = await checkStored(dataDir, promised);
      if (faults.length > 0)
        throw new Error(
          `After killing the ${victim} in round ${String(round + 1)}:\n${faults.join("\n")}`,
        );
      say({ victim, underWay, backMs, submissions });
    }
    return { inBackup: await checkBackup(backup, promised) };
  } finally {
    await kill(running.server);
    await releasedBy(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** As `npm run backup` does it, in place of the one before. */
async function backUp(dataDir: string, file: string): Promise<void> {
  rmSync(file, { force: true });
  const database = await openDatabase({ dataDir, mode: "attach" });
  const facts = {
    version: "kill-test",
    province: "15",
    childKeys: [],
    readContent: () => Promise.resolve(null),
  };
  await makeBackup(database, file, { ...facts, madeAt: new Date() }).finally(
    () => database.close(),
  );
}

/** Restores a backup elsewhere and checks it as what is stored is checked, with what had been promised by then. */
async function checkBackup(
  file: string,
  promised: readonly Sender["promised"][number][],
): Promise<number> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "pantau-kill-"));
  try {
    const backup = await openBackup(file);
    const database = await openDatabase({ dataDir, mode: "own" });
    await restoreBackup(database, backup, { replace: false }).finally(() =>
      database.close(),
    );
    const { sequence: last } = backup.header;
    const { faults, submissions } = await checkStored(
      dataDir,
      promised.filter(({ sequence }) => sequence <= last),
    );
    if (faults.length > 0)
      throw new Error(
        `In the backup up to ${String(last)}:\n${faults.join("\n")}`,
      );
    return submissions;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function startServer(dataDir: string): Promise<Running> {
  const program = path.join(import.meta.dirname, "kill-server.ts");
  const server = spawn(
    process.execPath,
    ["--import", "tsx", program, dataDir],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const ended = once(server, "exit").then(() => [""]);
  const lines = createInterface({ input: server.stdout });
  const [line] = (await Promise.race([once(lines, "line"), ended])) as [string];
  if (line === "") throw new Error("The server ended before it was ready");
  const { port } = JSON.parse(line) as { port: number };
  return { server, url: `http://127.0.0.1:${String(port)}` };
}

async function kill(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, "exit");
  server.kill("SIGKILL");
  await ended;
}

/** The process that has the database open, as the lock file says. */
function ownerOf(dataDir: string): number {
  const lock = readFileSync(path.join(dataDir, "embedded.lock"), "utf8");
  return (JSON.parse(lock) as { process: { pid: number } }).process.pid;
}

/** Waits until the senders together have had this many more files accepted. */
async function accepted(
  senders: readonly Sender[],
  more: number,
): Promise<void> {
  const count = () =>
    senders.reduce((sum, { promised }) => sum + promised.length, 0);
  const wanted = count() + more;
  const giveUpAt = Date.now() + patienceMs;
  while (count() < wanted) {
    const failed = senders.find(({ failure }) => failure !== undefined);
    if (failed !== undefined) throw failed.failure;
    if (Date.now() > giveUpAt)
      throw new Error(`Nothing was accepted for ${String(patienceMs)} ms`);
    await sleep(10);
  }
}

/** The database process outlives its server by as long as it takes to close. */
async function releasedBy(dataDir: string): Promise<void> {
  for (let waited = 0; waited < 15_000; waited += 50) {
    try {
      ownerOf(dataDir);
    } catch {
      // There is no lock file, so the database has been closed.
      return;
    }
    await sleep(50);
  }
}
