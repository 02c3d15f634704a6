import { createHash } from "node:crypto";
import type { AreaCode } from "@/lib/core/domain/ids";
import {
  deadlineOf,
  type DeadlineRule,
  type Month,
} from "@/lib/core/domain/month";
import {
  drawBetween,
  drawUnit,
  isDrawn,
  randomFor,
  type Random,
} from "./random";
import {
  orderByChance,
  type RegencyStory,
  type StoryRole,
} from "./regency-story";

export type SubmissionKind =
  /** The month's file. */
  | "main"
  /** The posyandu that were too late for the month's file. */
  | "supplement"
  /** All rows again, some of them changed. */
  | "correction"
  /** Another month's rows, withdrawn again. */
  | "mistaken";

export type PlannedSubmission = {
  id: string;
  regency: AreaCode;
  month: Month;
  kind: SubmissionKind;
  /** Share of the posyandu whose rows are in the file: 1 unless the regency has sent only a part so far. */
  part: number;
  /** True if rows of the file were refused and still have to be corrected. */
  hasRefusedRows: boolean;
  receivedAt: Date;
  /** Place in the order in which everything arrived, from 1. */
  place: number;
  withdrawnAt: Date | null;
  /** Place of the withdrawal in the same order. */
  withdrawnPlace: number | null;
};

export type Timetable = {
  months: readonly Month[];
  stories: readonly RegencyStory[];
  rule: DeadlineRule;
  /** Nothing is received after this instant. */
  now: Date;
  seed: number;
};

const hour = 3_600_000;
const day = 24 * hour;

type Draft = Omit<PlannedSubmission, "place" | "withdrawnPlace">;

/** Which file each regency sent, and when: every file of the history, with its time and its place in the order of all. */
export function planSubmissions(timetable: Timetable): PlannedSubmission[] {
  const drafts = timetable.months.flatMap((month) =>
    timetable.stories.flatMap((story) => planMonth(timetable, story, month)),
  );
  return putInOrder(drafts);
}

/** Withdrawing is a change of its own and takes a place too. */
function putInOrder(drafts: readonly Draft[]): PlannedSubmission[] {
  const events = drafts
    .flatMap(({ id, receivedAt, withdrawnAt }) => [
      { key: id, at: receivedAt },
      ...(withdrawnAt === null ? [] : [{ key: `${id}-`, at: withdrawnAt }]),
    ])
    .sort(
      (a, b) => a.at.getTime() - b.at.getTime() || (a.key < b.key ? -1 : 1),
    );
  const places = new Map(events.map(({ key }, index) => [key, index + 1]));
  return drafts
    .map((draft) => ({
      ...draft,
      place: places.get(draft.id) ?? 0,
      withdrawnPlace: places.get(`${draft.id}-`) ?? null,
    }))
    .sort((a, b) => a.place - b.place);
}

function planMonth(
  timetable: Timetable,
  story: RegencyStory,
  month: Month,
): Draft[] {
  const { months, seed, now, rule } = timetable;
  const fromEnd = months.length - 1 - months.indexOf(month);
  const part = fromEnd === 0 ? partSent(timetable, story) : 1;
  if (part === 0 || isSkipped(timetable, story, month)) return [];
  const random = randomFor(seed, `${story.code} ${month}`);
  const opening = deadlineOf(month, rule).getTime() - rule.day * day;
  const sent = workingTime(opening, mainDay(story, random));
  const draft = (kind: SubmissionKind, at: number): Draft => ({
    id: idOf(story.code, month, kind),
    regency: story.code,
    month,
    kind,
    part,
    hasRefusedRows: fromEnd === 0 && has(story, "refused"),
    receivedAt: notAfter(now, opening, at, drawUnit(random)),
    withdrawnAt: null,
  });
  const drafts = [draft("main", sent)];
  if (fromEnd > 0 && isDrawn(random, 0.45))
    drafts.push(draft("supplement", sent + drawBetween(random, 2, 7) * day));
  return fromEnd === 1
    ? [...drafts, ...planFaults(story, opening, sent, draft)]
    : drafts;
}

/** In the last month but one: a file corrected a week after the deadline, and one withdrawn before the right one came. */
function planFaults(
  story: RegencyStory,
  opening: number,
  sent: number,
  draft: (kind: SubmissionKind, at: number) => Draft,
): Draft[] {
  const faults: Draft[] = [];
  if (has(story, "corrected"))
    faults.push(draft("correction", workingTime(opening, 17)));
  if (has(story, "withdrawn")) {
    const mistaken = draft("mistaken", sent - 22 * hour);
    const withdrawnAt = new Date(mistaken.receivedAt.getTime() + hour / 2);
    faults.push({ ...mistaken, withdrawnAt });
  }
  return faults;
}

function has(story: RegencyStory, role: StoryRole): boolean {
  return story.roles.has(role);
}

function isSkipped(
  { months }: Timetable,
  story: RegencyStory,
  month: Month,
): boolean {
  return (
    has(story, "skipped") && month === months[Math.floor(months.length * 0.72)]
  );
}

/** How much of the last month has come in: about half of the regencies have sent everything, one a part, and the others nothing. */
function partSent({ stories, seed }: Timetable, story: RegencyStory): number {
  const order = orderByChance(
    stories.map(({ code }) => code),
    seed,
  );
  const isIn = (role: StoryRole) => (code: AreaCode) =>
    stories.some((other) => other.code === code && has(other, role));
  const last = order.find(isIn("late"));
  const first = order.find(isIn("refused"));
  const middle = order.filter((code) => code !== first && code !== last);
  const line = [first, ...middle, last].filter((code) => code !== undefined);
  const place = line.indexOf(story.code);
  const full = Math.floor(stories.length / 2);
  if (place < full) return 1;
  return place === full ? 0.55 : 0;
}

/** Day of the following month on which the file arrives: most in the last days before the deadline. */
function mainDay(story: RegencyStory, random: Random): number {
  if (has(story, "late")) return drawBetween(random, 12, 23);
  if (!isDrawn(random, story.punctuality)) return drawBetween(random, 11, 17);
  return 9.9 - 7 * drawUnit(random) ** 2;
}

/** Brings an instant into office hours of its day, local time; `opening` is midnight after the month ended. */
function workingTime(opening: number, days: number): number {
  const whole = Math.floor(days);
  const ofDay = (7.6 + 9 * (days - whole)) * hour;
  return Math.floor(opening + whole * day + ofDay);
}

/** An arrival that would be in the future is moved to some time between the end of the month and now. */
function notAfter(
  now: Date,
  opening: number,
  natural: number,
  chance: number,
): Date {
  if (natural < now.getTime()) return new Date(Math.floor(natural));
  const since = Math.max(0, now.getTime() - opening);
  return new Date(Math.floor(opening + since * 0.9 * chance));
}

/** A UUID (version 8) that is computed from the submission, so that the same simulation always gives the same id. */
function idOf(regency: AreaCode, month: Month, kind: SubmissionKind): string {
  const hex = createHash("sha256")
    .update(`simulation|${regency}|${month}|${kind}`)
    .digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
