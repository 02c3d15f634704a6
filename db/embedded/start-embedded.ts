import path from "node:path";
import { DatabaseStartError } from "../database-start-error";
import { busyText, holderOf } from "./busy-text";
import { isHeld } from "./hold-socket";
import { readLivingOwner, socketPathOf, type Owner } from "./lock";
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
    if (owner !== undefined) return attachTo(dataDir, owner);
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

/** Uses the process that another server started. That server keeps it running and closes it. On another machine it is out of reach. */
async function attachTo(
  dataDir: string,
  owner: Owner,
): Promise<EmbeddedProcess> {
  if (!(await isHeld(dataDir, owner.token)))
    throw new DatabaseStartError(busyText(dataDir, holderOf(owner)));
  return {
    socketPath: socketPathOf(dataDir, owner),
    whenReady: async () => undefined,
    pid: () => undefined,
    close: async () => undefined,
  };
}
