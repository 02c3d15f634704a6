import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";

/** Starts another process that opens the embedded database of a directory; resolves with the first line it says. */
export async function startHolder(
  dataDir: string,
  role: "server" | "transaction",
): Promise<{ holder: ChildProcess; said: string }> {
  const holder = spawn(
    process.execPath,
    [
      "--import",
      "tsx",
      path.join(import.meta.dirname, "hold-database.ts"),
      dataDir,
      role,
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const lines = createInterface({ input: holder.stdout });
  const ended = once(holder, "exit").then(() => [""]);
  const [said] = (await Promise.race([once(lines, "line"), ended])) as [string];
  return { holder, said };
}

export async function kill(
  child: ChildProcess,
  signal: NodeJS.Signals,
): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill(signal);
  await ended;
}
