import type { ProgressEvent } from "@/lib/core/files/contract";
import type { DryRunReply, SubmissionReply } from "@/lib/submissions/contract";
import type { ChosenFile } from "@/lib/core/files/client/upload-file";

/** Checking stores nothing. Accepting stores the file; with `acceptValid` only its correct rows. */
export type Task = { kind: "check" } | { kind: "accept"; acceptValid: boolean };

export type Work = {
  task: Task;
  /** How many bytes have left this device. */
  sent: number;
  total: number;
  /** What the server last reported; null before its first report. */
  phase: ProgressEvent["phase"] | null;
  rows: number;
};

export type SubmissionState = {
  file: ChosenFile | null;
  /** Row → posyandu id, as chosen on screen. */
  decisions: Readonly<Record<string, string>>;
  /** The last check, the choices it was made with, and the idempotency key with which its file is stored only once. */
  checked: {
    reply: DryRunReply;
    decisions: Readonly<Record<string, string>>;
    key: string;
  } | null;
  work: Work | null;
  failure: { task: Task; error: unknown } | null;
  receipt: SubmissionReply | null;
};

export type SubmissionEvent =
  | { type: "chosen"; file: ChosenFile }
  | { type: "put-away" }
  | { type: "scope-changed" }
  | { type: "decided"; row: number; posyandu: string }
  | { type: "decisions-dropped" }
  | { type: "started"; task: Task; total: number }
  | { type: "sent"; sent: number; total: number }
  | { type: "told"; phase: ProgressEvent["phase"]; rows: number }
  | { type: "checked"; reply: DryRunReply; key: string }
  | { type: "accepted"; reply: SubmissionReply }
  | { type: "failed"; task: Task; error: unknown }
  | { type: "stopped" };

export const atRest: SubmissionState = {
  file: null,
  decisions: {},
  checked: null,
  work: null,
  failure: null,
  receipt: null,
};

/** The states of one submission. After a failure the file, the choices and the last check are kept, so that trying again takes one click. */
export function nextState(
  state: SubmissionState,
  event: SubmissionEvent,
): SubmissionState {
  switch (event.type) {
    case "started":
    case "sent":
    case "told":
      return nextWork(state, event);
    default:
      return nextFile(state, event);
  }
}

function nextFile(
  state: SubmissionState,
  event: Exclude<SubmissionEvent, WorkEvent>,
): SubmissionState {
  switch (event.type) {
    case "chosen":
      return { ...atRest, file: event.file };
    case "put-away":
      return atRest;
    case "scope-changed":
      return { ...atRest, file: state.file };
    case "decided":
    case "decisions-dropped":
      return { ...state, decisions: nextDecisions(state.decisions, event) };
    case "checked": {
      const { reply, key } = event;
      const { decisions } = state;
      return { ...state, work: null, checked: { reply, decisions, key } };
    }
    case "accepted":
      return { ...atRest, receipt: event.reply };
    case "failed": {
      const { task, error } = event;
      return { ...state, work: null, failure: { task, error } };
    }
    case "stopped":
      return { ...state, work: null };
  }
}

type WorkEvent = Extract<
  SubmissionEvent,
  { type: "started" | "sent" | "told" }
>;

function nextWork(state: SubmissionState, event: WorkEvent): SubmissionState {
  if (event.type === "started") {
    const { task, total } = event;
    const work = { task, sent: 0, total, phase: null, rows: 0 };
    return { ...state, failure: null, receipt: null, work };
  }
  // Progress that arrives after the answer is out of date.
  if (state.work === null) return state;
  const { type: _, ...told } = event;
  return { ...state, work: { ...state.work, ...told } };
}

function nextDecisions(
  decisions: SubmissionState["decisions"],
  event: Extract<SubmissionEvent, { type: "decided" | "decisions-dropped" }>,
): SubmissionState["decisions"] {
  if (event.type === "decisions-dropped") return {};
  const { [String(event.row)]: _, ...others } = decisions;
  return event.posyandu === ""
    ? others
    : { ...others, [event.row]: event.posyandu };
}

/** True if choices were made after the last check. */
export function hasNewDecisions({
  decisions,
  checked,
}: SubmissionState): boolean {
  if (checked === null) return false;
  const before = checked.decisions;
  const rows = new Set([...Object.keys(before), ...Object.keys(decisions)]);
  return [...rows].some((row) => before[row] !== decisions[row]);
}

/** What a check allows: all of the file, only its correct rows, or nothing. */
export function acceptableOf({
  rows,
  issues,
}: Pick<DryRunReply, "rows" | "issues">): "all" | "valid-only" | "nothing" {
  if (rows.valid === 0) return "nothing";
  const hasErrors =
    rows.refused > 0 || issues.some(({ severity }) => severity === "error");
  return hasErrors ? "valid-only" : "all";
}
