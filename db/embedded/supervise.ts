import { fork, type ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { DatabaseStartError } from "../database-start-error";
import { busyText } from "./busy-text";
import { embeddedProgram } from "./process-path";
import {
  closeRequest,
  processMessage,
  type ProcessMessage,
  type ProcessOptions,
} from "./process-messages";

export type EmbeddedLog = (
  level: "info" | "warn" | "error",
  message: string,
  detail?: Record<string, unknown>,
) => void;

export type EmbeddedProcess = {
  socketPath: string;
  /** Resolves while the database can be reached; during a restart, once it can be again. */
  whenReady: () => Promise<void>;
  pid: () => number | undefined;
  /** Ends the process cleanly, and by force when it does not end. */
  close: () => Promise<void>;
};

const firstBackoffMs = 100;
const longestBackoffMs = 10_000;
/** Must be longer than closingMs in process.ts. */
const closingMs = 15_000;

type State = {
  options: ProcessOptions;
  log: EmbeddedLog;
  child: ChildProcess | undefined;
  ready: Promise<void>;
  isClosing: boolean;
};

/** Starts the process of the embedded database and keeps it running: whenever it dies, it is started again. */
export async function superviseEmbedded(
  options: ProcessOptions,
  log: EmbeddedLog,
): Promise<EmbeddedProcess> {
  const state: State = {
    options,
    log,
    child: undefined,
    ready: Promise.resolve(),
    isClosing: false,
  };
  const first = startChild(state);
  state.ready = first.ready;
  await first.ready;
  void keepRunning(state, first.ended);
  return {
    socketPath: options.socketPath,
    whenReady: () => state.ready,
    pid: () => state.child?.pid,
    close: () => closeChild(state),
  };
}

type Running = { ready: Promise<void>; ended: Promise<void> };

function startChild(state: State): Running {
  const { program, flags } = embeddedProgram();
  const child = fork(program, [JSON.stringify(state.options)], {
    execArgv: flags,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  state.child = child;
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  const ready = new Promise<void>((resolve, reject) => {
    child.on("message", (raw) => {
      const message = processMessage.parse(raw);
      if (message.kind === "ready") resolve();
      else if (message.kind !== "note") reject(failureOf(message, state));
      sayMessage(state, message);
    });
    child.once("error", reject);
    child.once("exit", (code, signal) =>
      reject(new Error(`The embedded database ended (${signal ?? code})`)),
    );
  });
  // Callers await `ready` and see the failure. If none does, it must not count as an unhandled rejection.
  ready.catch(() => undefined);
  return { ready, ended };
}

function failureOf(
  message: Exclude<ProcessMessage, { kind: "ready" | "note" }>,
  { options }: State,
): Error {
  if (message.kind === "failed") return new Error(message.reason);
  return new DatabaseStartError(busyText(options.dataDir, message));
}

function sayMessage({ log }: State, message: ProcessMessage): void {
  const { kind, ...detail } = message;
  const level = kind === "ready" ? "info" : kind === "note" ? "warn" : "error";
  log(level, `embedded database: ${kind}`, detail);
}

async function keepRunning(state: State, ended: Promise<void>): Promise<void> {
  let backoffMs = firstBackoffMs;
  let last = ended;
  for (;;) {
    await last;
    if (state.isClosing) return;
    state.log("error", "embedded database: died, starting it again");
    const running = startLater(state, backoffMs);
    state.ready = running.then(({ ready }) => ready);
    state.ready.catch(() => undefined);
    const child = await running.catch(() => undefined);
    if (child === undefined) return;
    last = child.ended;
    const isUp = await child.ready.then(
      () => true,
      () => false,
    );
    backoffMs = isUp
      ? firstBackoffMs
      : Math.min(backoffMs * 2, longestBackoffMs);
  }
}

async function startLater(state: State, ms: number): Promise<Running> {
  await sleep(ms);
  if (state.isClosing) throw new Error("The embedded database is closing");
  return startChild(state);
}

async function closeChild(state: State): Promise<void> {
  state.isClosing = true;
  const { child } = state;
  if (child === undefined || hasEnded(child)) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  if (child.connected) child.send(closeRequest, () => undefined);
  const patience = new AbortController();
  const isOver = await Promise.race([
    ended.then(() => true),
    sleep(closingMs, false, { signal: patience.signal }),
  ]).finally(() => patience.abort());
  if (isOver) return;
  child.kill("SIGKILL");
  await ended;
}

const hasEnded = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null;
