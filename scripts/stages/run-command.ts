import { spawn } from "node:child_process";
import path from "node:path";

import type { CommandOutcome } from "./run-stages";

export type Command = {
  /** A program of node_modules/.bin, or an absolute path. */
  program: string;
  args: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** The signal on which it cleans up and ends. */
  stopSignal?: NodeJS.Signals;
};

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // The whole group has ended already.
  }
}

/** Runs a command in a process group of its own. When it is told to stop, it ends the group, at last by force. */
export function runCommand(
  command: Command,
  signal: AbortSignal,
): Promise<CommandOutcome> {
  const program = path.resolve("node_modules/.bin", command.program);
  const child = spawn(program, command.args, {
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...command.env },
  });
  let output = "";
  const keep = (chunk: Buffer) => (output += chunk.toString());
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  let force: NodeJS.Timeout | undefined;
  const stop = () => {
    const { pid } = child;
    if (pid === undefined) return;
    signalGroup(pid, command.stopSignal ?? "SIGTERM");
    force = setTimeout(() => signalGroup(pid, "SIGKILL"), 30_000);
  };
  if (signal.aborted) stop();
  signal.addEventListener("abort", stop, { once: true });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      signal.removeEventListener("abort", stop);
      clearTimeout(force);
      resolve({ ok: code === 0, output });
    });
  });
}

/** Runs commands one after the other, up to the first that fails. */
export async function runCommands(
  commands: readonly Command[],
  signal: AbortSignal,
): Promise<CommandOutcome> {
  const outputs: string[] = [];
  for (const command of commands) {
    const { ok, output } = await runCommand(command, signal);
    outputs.push(output);
    if (!ok) return { ok, output: outputs.join("\n") };
  }
  return { ok: true, output: outputs.join("\n") };
}
