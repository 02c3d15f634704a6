import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";

/** Makes a folder for the tests of this process. The folder's name says which process it belongs to, because a run that is killed cannot clean up. */
export const makeTemporaryFolder = (kind: "cluster" | "test"): string =>
  mkdtempSync(path.join(os.tmpdir(), `pantau-${kind}-${process.pid}-`));

/** Removes what killed runs have left: their folders, and the servers that still run in them. */
export function sweepTemporaryFolders(): void {
  for (const name of readdirSync(os.tmpdir())) {
    const pid = /^pantau-(?:cluster|test)-(\d+)-/.exec(name)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    const folder = path.join(os.tmpdir(), name);
    endServer(path.join(folder, "data", "postmaster.pid"));
    rmSync(folder, { recursive: true, force: true });
  }
}

function endServer(pidFile: string): void {
  if (!existsSync(pidFile)) return;
  const pid = Number.parseInt(readFileSync(pidFile, "utf8"), 10);
  if (isRunning(pid)) process.kill(pid, "SIGQUIT");
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
