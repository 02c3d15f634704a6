import { readFileSync } from "node:fs";

/** A process. Its number alone is not enough: the system gives it to another process later. */
export type ProcessIdentity = { pid: number; started: string };

export function identifyProcess(pid: number): ProcessIdentity {
  return { pid, started: readStat(pid)?.started ?? "" };
}

/** Whether this process still runs on this machine. A zombie, dead but not yet collected by its parent, does not. */
export function isRunning({ pid, started }: ProcessIdentity): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, as somebody else.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const stat = readStat(pid);
  if (stat === undefined) return true;
  if (stat.state === "Z" || stat.state === "X") return false;
  return started === "" || stat.started === started;
}

/** State and start time (clock ticks since boot) from /proc; undefined where there is none, as on macOS. */
function readStat(pid: number): { state: string; started: string } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The program's name, in parentheses, may itself hold spaces and parentheses.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { state: fields[0] ?? "", started: fields[19] ?? "" };
  } catch {
    return undefined;
  }
}

/** The running system, the same in all of its containers and another after every start; "" where it does not say, as on macOS. */
export function identifyKernel(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return "";
  }
}
