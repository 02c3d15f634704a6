import type { ColumnUse } from "@/lib/reports/contract";
import type { ProgressEvent } from "@/lib/core/files/contract";
import type { DryRunReply, SubmissionReply } from "@/lib/submissions/contract";
import type { ChosenFile } from "@/lib/core/files/client/upload-file";
import {
  noAnswers,
  stillConfirmed,
  waitsFor,
  withSuggestions,
  type Answers,
  type Waiting,
} from "./submission-answers";

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

export type SubmissionState = Answers & {
  file: ChosenFile | null;
  /** The last check, the choices it was made with, and the idempotency key with which its file is stored only once. */
  checked:
    | (Pick<Answers, "decisions" | "headings" | "sheet"> & {
        reply: DryRunReply;
        key: string;
        /** True for a check that was made because the acceptance raised questions. */
        isRaised: boolean;
      })
    | null;
  work: Work | null;
  failure: { task: Task; error: unknown } | null;
  receipt: SubmissionReply | null;
};

type AnswerEvent =
  | { type: "decided"; row: number; posyandu: string }
  | { type: "decisions-dropped" }
  /** Without a `use`, the heading means what it means in the file. */
  | { type: "heading-chosen"; heading: string; use: ColumnUse | null }
  | { type: "sheet-chosen"; sheet: string }
  | { type: "confirmed"; code: string; isConfirmed: boolean };

export type SubmissionEvent =
  | { type: "chosen"; file: ChosenFile }
  | { type: "put-away" }
  | { type: "scope-changed" }
  | AnswerEvent
  | { type: "started"; task: Task; total: number }
  | { type: "sent"; sent: number; total: number }
  | { type: "told"; phase: ProgressEvent["phase"]; rows: number }
  | { type: "checked"; reply: DryRunReply; key: string; isRaised?: boolean }
  | { type: "accepted"; reply: SubmissionReply }
  | { type: "failed"; task: Task; error: unknown }
  | { type: "stopped" };

export const atRest: SubmissionState = {
  ...noAnswers,
  file: null,
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
    case "decided":
    case "decisions-dropped":
    case "heading-chosen":
    case "sheet-chosen":
    case "confirmed":
      return { ...state, ...nextAnswers(state, event) };
    default:
      return nextFile(state, event);
  }
}

/** What a check suggests is chosen already, but counts only in the next one. */
function nextChecked(
  state: SubmissionState,
  event: Extract<SubmissionEvent, { type: "checked" }>,
): SubmissionState {
  const { reply, key, isRaised = false } = event;
  const { decisions, headings, sheet } = state;
  return {
    ...state,
    work: null,
    headings: withSuggestions(headings, reply),
    confirmed: stillConfirmed(state.confirmed, state.checked?.reply, reply),
    checked: { reply, decisions, headings, sheet, key, isRaised },
  };
}

function nextFile(
  state: SubmissionState,
  event: Exclude<SubmissionEvent, WorkEvent | AnswerEvent>,
): SubmissionState {
  switch (event.type) {
    case "chosen":
      return { ...atRest, file: event.file };
    case "put-away":
      return atRest;
    case "scope-changed":
      return { ...atRest, file: state.file };
    case "checked":
      return nextChecked(state, event);
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

function nextAnswers(
  { decisions, headings, confirmed }: Answers,
  event: AnswerEvent,
): Partial<Answers> {
  switch (event.type) {
    case "decisions-dropped":
      return { decisions: {} };
    case "decided": {
      const { row, posyandu } = event;
      return {
        decisions: withChoice(decisions, String(row), posyandu || null),
      };
    }
    case "heading-chosen":
      return { headings: withChoice(headings, event.heading, event.use) };
    case "sheet-chosen":
      // Rows and questions are those of the other sheet; its columns are mostly called the same.
      return { sheet: event.sheet, decisions: {}, confirmed: [] };
    case "confirmed": {
      const others = confirmed.filter((code) => code !== event.code);
      return {
        confirmed: event.isConfirmed ? [...others, event.code] : others,
      };
    }
  }
}

function withChoice<Choice>(
  choices: Readonly<Record<string, Choice>>,
  key: string,
  choice: Choice | null,
): Record<string, Choice> {
  const { [key]: _, ...others } = choices;
  return choice === null ? others : { ...others, [key]: choice };
}

function differ(
  a: Readonly<Record<string, string>>,
  b: Readonly<Record<string, string>>,
): boolean {
  return Object.keys({ ...a, ...b }).some((key) => a[key] !== b[key]);
}

/** True if posyandu were chosen for rows after the last check. */
export function hasNewDecisions({
  decisions,
  checked,
}: SubmissionState): boolean {
  return checked !== null && differ(decisions, checked.decisions);
}

/** True if columns were given another meaning after the last check. */
export function hasNewHeadings({
  headings,
  checked,
}: SubmissionState): boolean {
  return checked !== null && differ(headings, checked.headings);
}

/** What the acceptance of the last check waits for; null if it may be accepted. */
export function acceptanceWaits(state: SubmissionState): Waiting | null {
  const { checked, sheet } = state;
  if (checked === null) return null;
  const isChanged =
    hasNewDecisions(state) || hasNewHeadings(state) || sheet !== checked.sheet;
  return waitsFor(checked.reply, state, isChanged);
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
