import type {
  ChildFileCheck,
  ChildFileReply,
  ChildRows,
  PosyanduChoice,
  HeadingChoices,
  OpenPlace,
  PlaceDecisions,
} from "@/lib/children/contract";
import {
  dateColumns,
  type DateAnswers,
  type DateColumnName,
} from "@/lib/children/domain/date-order";
import type { DateOrder } from "@/lib/children/domain/date-text";
import type { ChosenFile } from "@/lib/core/files/client/upload-file";
import type { Work } from "@/components/reports/submission-state";
import type { UploadEvent } from "@/components/upload/use-upload";

/** Checking writes nothing; accepting stores all but the refused rows. */
export type ChildTask = { kind: "check" } | { kind: "accept" };

/** What somebody chose for a place. The place is kept too, because a later check does not list it any more. Null leaves its rows out. */
export type Decided = Readonly<
  Record<string, { place: OpenPlace; choice: PosyanduChoice | null }>
>;

/** Questions of a check that are answered with a tick. */
export const agreeable = ["many-months", "fewer-rows"] as const;
export type Agreeable = (typeof agreeable)[number];
type Agreed = Readonly<Partial<Record<Agreeable, boolean>>>;

export type ChildrenState = {
  file: ChosenFile | null;
  /** Heading as written → what it holds, as chosen on screen. */
  headings: HeadingChoices;
  decided: Decided;
  /** The order of dates, as chosen on screen for columns that do not show it. */
  dateAnswers: DateAnswers;
  /** What the sender has agreed to, of what the last check asked. */
  agreed: Agreed;
  /** The last check, and the choices it was made with. */
  checked: {
    reply: ChildFileCheck;
    headings: HeadingChoices;
    decided: Decided;
    dateAnswers: DateAnswers;
  } | null;
  work: (Omit<Work, "task"> & { task: ChildTask }) | null;
  failure: { task: ChildTask; error: unknown } | null;
  receipt: ChildFileReply | null;
};

type ChoiceEvent =
  /** Without a `use`, the heading means what it means in the file. */
  | { type: "heading-chosen"; heading: string; use: HeadingUsed | null }
  /** Without a `choice`, the place waits for a decision again. */
  | { type: "decided"; place: OpenPlace; choice?: PosyanduChoice | null }
  | { type: "decisions-dropped" }
  | { type: "date-order-chosen"; column: DateColumnName; order: DateOrder }
  | { type: "agreed"; to: Agreeable; isAgreed: boolean };

type HeadingUsed = HeadingChoices[string];

type FileEvent =
  | { type: "chosen"; file: ChosenFile }
  | { type: "put-away" }
  | { type: "area-changed" }
  | { type: "checked"; reply: ChildFileCheck }
  | { type: "accepted"; reply: ChildFileReply };

export type ChildrenEvent = UploadEvent<ChildTask> | ChoiceEvent | FileEvent;

export const nothingSent: ChildrenState = {
  file: null,
  headings: {},
  decided: {},
  dateAnswers: {},
  agreed: {},
  checked: null,
  work: null,
  failure: null,
  receipt: null,
};

/** The states of one file of children. After a failure the file, the choices and the last check are kept, so that trying again takes one click. */
export function nextChildren(
  state: ChildrenState,
  event: ChildrenEvent,
): ChildrenState {
  switch (event.type) {
    case "started":
    case "sent":
    case "told":
    case "failed":
    case "stopped":
      return nextUpload(state, event);
    case "heading-chosen":
    case "decided":
    case "decisions-dropped":
    case "date-order-chosen":
    case "agreed":
      return nextChoices(state, event);
    default:
      return nextFile(state, event);
  }
}

function nextFile(state: ChildrenState, event: FileEvent): ChildrenState {
  switch (event.type) {
    case "chosen":
      return { ...nothingSent, file: event.file };
    case "put-away":
      return nothingSent;
    case "area-changed":
      return { ...nothingSent, file: state.file };
    case "checked": {
      const { headings, decided, dateAnswers } = state;
      const { reply } = event;
      const checked = { reply, headings, decided, dateAnswers };
      // Other numbers may stand behind the same question now.
      return { ...state, work: null, checked, agreed: {} };
    }
    case "accepted":
      return { ...nothingSent, receipt: event.reply };
  }
}

function nextUpload(
  state: ChildrenState,
  event: UploadEvent<ChildTask>,
): ChildrenState {
  switch (event.type) {
    case "started": {
      const { task, total } = event;
      const work = { task, sent: 0, total, phase: null, rows: 0 };
      return { ...state, failure: null, receipt: null, work };
    }
    case "failed": {
      const { task, error } = event;
      return { ...state, work: null, failure: { task, error } };
    }
    case "stopped":
      return { ...state, work: null };
    case "sent":
    case "told": {
      // Progress that arrives after the answer is out of date.
      if (state.work === null) return state;
      const { type: _, ...told } = event;
      return { ...state, work: { ...state.work, ...told } };
    }
  }
}

function nextChoices(state: ChildrenState, event: ChoiceEvent): ChildrenState {
  if (event.type === "decisions-dropped") return { ...state, decided: {} };
  if (event.type === "agreed") {
    const agreed = { ...state.agreed, [event.to]: event.isAgreed };
    return { ...state, agreed };
  }
  if (event.type === "date-order-chosen") {
    const { column, order } = event;
    return { ...state, dateAnswers: { ...state.dateAnswers, [column]: order } };
  }
  if (event.type === "heading-chosen") {
    const { heading, use } = event;
    const { [heading]: _, ...others } = state.headings;
    const headings = use === null ? others : { ...others, [heading]: use };
    return { ...state, headings };
  }
  const { place, choice } = event;
  const { [place.key]: _, ...others } = state.decided;
  const decided =
    choice === undefined
      ? others
      : { ...others, [place.key]: { place, choice } };
  return { ...state, decided };
}

/** The choices as the API takes them. */
export function decisionsOf(decided: Decided): PlaceDecisions {
  return Object.fromEntries(
    Object.entries(decided).map(([key, { choice }]) => [
      key,
      choice?.id ?? null,
    ]),
  );
}

/** True if headings were given a meaning after the last check. Only a new check can read them. */
export function hasNewHeadings({ headings, checked }: ChildrenState): boolean {
  return checked !== null && differ(headings, checked.headings);
}

/** True if the order of dates was chosen otherwise after the last check. Only a new check can read them. */
export function hasNewDates({ dateAnswers, checked }: ChildrenState): boolean {
  return (
    checked !== null &&
    dateColumns.some(
      (column) => dateAnswers[column] !== checked.dateAnswers[column],
    )
  );
}

/** True if the last check asks for a tick that is not set yet. */
export function mustAgree({ checked, agreed }: ChildrenState): boolean {
  const asks = checked?.reply.asks ?? [];
  return agreeable.some((one) => asks.includes(one) && agreed[one] !== true);
}

/** Places that were decided after the last check. */
export function newDecisions({ decided, checked }: ChildrenState): OpenPlace[] {
  if (checked === null) return [];
  const before = checked.decided;
  const [then, now] = [decisionsOf(before), decisionsOf(decided)];
  return Object.entries({ ...before, ...decided })
    .filter(([key]) => then[key] !== now[key])
    .map(([, { place }]) => place);
}

function differ(a: HeadingChoices, b: HeadingChoices): boolean {
  return Object.keys({ ...a, ...b }).some((key) => a[key] !== b[key]);
}

/** Places to decide, including those that were decided on this screen, the ones with the most rows first. */
export function placesToDecide({
  decided,
  checked,
}: ChildrenState): OpenPlace[] {
  const open = checked?.reply.openPlaces ?? [];
  const keys = new Set(open.map(({ key }) => key));
  const settled = Object.values({ ...checked?.decided, ...decided })
    .map(({ place }) => place)
    .filter(({ key }) => !keys.has(key));
  return [...open, ...settled].toSorted((a, b) => b.rows - a.rows);
}

type Fate = "matched" | "queued" | "excluded";

function fateOf(place: OpenPlace, decided: Decided): Fate {
  const said = decided[place.key];
  if (said === undefined) return "queued";
  return said.choice === null ? "excluded" : "matched";
}

/** The rows of the last check, as they should be with the choices made since. Only the next check knows exactly. */
export function expectedRows(state: ChildrenState): ChildRows | null {
  if (state.checked === null) return null;
  const rows = { ...state.checked.reply.rows };
  for (const place of newDecisions(state)) {
    const from = fateOf(place, state.checked.decided);
    const moved = Math.min(place.rows, rows[from]);
    rows[from] -= moved;
    rows[fateOf(place, state.decided)] += moved;
  }
  return rows;
}
