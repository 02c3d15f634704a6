import path from "node:path";
import { readLivingOwner } from "./lock";
import { chooseSocketPath } from "./socket-path";
import {
  superviseEmbedded,
  type EmbeddedLog,
  type EmbeddedProcess,
} from "./supervise";

export type EmbeddedOptions = {
  dataDir: string;
  /** "own": be the only one. "attach": use the process that has the directory open, or else start one. */
  mode: "own" | "attach";
  isDurable: boolean;
  log: EmbeddedLog;
};

/** How long a server that is closing may take to free the directory. */
const patienceMs = 8_000;

/** The embedded database of a data directory. Throws DatabaseStartError when another process has it open and `mode` is "own". */
export async function startEmbedded(
  options: EmbeddedOptions,
): Promise<EmbeddedProcess> {
  const dataDir = path.resolve(options.dataDir);
  if (options.mode === "attach") {
    const owner = await readLivingOwner(dataDir);
    if (owner !== undefined) return attachTo(owner.socketPath);
  }
  const command = path.basename(process.argv[1] ?? "node");
  const { isDurable, log } = options;
  return superviseEmbedded(
    {
      dataDir,
      socketPath: chooseSocketPath(dataDir),
      command,
      isDurable,
      patienceMs,
    },
    log,
  );
}

/** Uses the process that another server started. That server keeps it running and closes it. */
const attachTo = (socketPath: string): EmbeddedProcess => ({
  socketPath,
  whenReady: async () => undefined,
  pid: () => undefined,
  close: async () => undefined,
});
