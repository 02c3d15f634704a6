import { randomUUID } from "node:crypto";
import { lockLedger, type Transaction } from "@/db/core/ledger";
import {
  findMeeting,
  listSlides,
  replaceSlides,
  updateMeeting,
  type MeetingRecord,
  type SlideRecord,
} from "@/db/meetings/meetings";
import type { Actor } from "@/lib/core/access/actor";
import type { ChangeKind } from "@/lib/core/domain/change-kinds";
import { insistArea } from "@/lib/core/product/area-directory";
import type { Product } from "@/lib/core/product/product";
import { refusal } from "@/lib/core/refusals/errors";
import type {
  AgendaEdit,
  AgendaSlide,
  MeetingEdit,
  MeetingReply,
  MeetingTurn,
  NewSlide,
} from "@/lib/meetings/contract";
import { meetingsChanges } from "@/lib/meetings/domain/changes";
import { mostSlides } from "@/lib/meetings/domain/limits";
import { standingAt } from "@/lib/meetings/domain/standing";
import { insistSnapshot } from "./insist-snapshot";
import { logMeeting } from "./log-meeting";
import { meetingReply } from "./meeting-reply";
import { meetingsRefusal } from "./refusals";

type Of<Given> = Given & { id: string };
type Done = {
  /** What of the meeting is another. */
  to: Partial<MeetingRecord>;
  kind: ChangeKind;
  detail: Record<string, unknown>;
};

/** Changes what a meeting is about. Refused where somebody else was faster, or it is over. */
export async function editMeeting(
  product: Product,
  actor: Actor,
  { id, version, area, ...facts }: Of<MeetingEdit>,
): Promise<MeetingReply> {
  insistArea(product.directory, area);
  await insistSnapshot(product, { area, ...facts });
  return changeMeeting(product, actor, { id, version }, async () => ({
    to: { ...facts, areaCode: area },
    kind: meetingsChanges.meetingChanged,
    detail: { title: facts.title, snapshot: facts.snapshot },
  }));
}

/** Gives a meeting another agenda. Slides that are kept keep their ids: what was written of one still belongs to it. */
export async function editAgenda(
  product: Product,
  actor: Actor,
  { id, version, slides }: Of<AgendaEdit>,
): Promise<MeetingReply> {
  for (const { area } of slides)
    if (area !== null) insistArea(product.directory, area);
  return changeMeeting(product, actor, { id, version }, async (tx) => {
    const known = new Set((await listSlides(tx, id)).map((one) => one.id));
    const given = slides.flatMap((one) => one.id ?? []);
    if (given.some((one) => !known.has(one)) || hasTwice(given))
      throw meetingsRefusal("slide-unknown");
    await replaceSlides(tx, id, slides.map(recordOf));
    return {
      to: {},
      kind: meetingsChanges.meetingChanged,
      detail: { slides: slides.length },
    };
  });
}

/** Adds a slide before the decisions, or at the end. It overwrites nothing, so no version is asked for. */
export async function pinSlide(
  product: Product,
  actor: Actor,
  { id, ...face }: Of<NewSlide>,
): Promise<MeetingReply> {
  if (face.area !== null) insistArea(product.directory, face.area);
  return changeMeeting(product, actor, { id }, async (tx) => {
    const agenda = await listSlides(tx, id);
    if (agenda.length >= mostSlides) throw meetingsRefusal("agenda-full");
    const before = agenda.findIndex(
      ({ kind }) => kind === "decisions" || kind === "closing",
    );
    const at = before < 0 ? agenda.length : before;
    const slide = recordOf({ id: null, ...face });
    await replaceSlides(tx, id, agenda.toSpliced(at, 0, slide));
    return {
      to: {},
      kind: meetingsChanges.meetingChanged,
      detail: { pinned: slide.id },
    };
  });
}

/** Opens a meeting, again too, or closes it. */
export async function turnMeeting(
  product: Product,
  actor: Actor,
  { id, state, version }: Of<MeetingTurn>,
): Promise<MeetingReply> {
  const now = product.now();
  const isOpening = state === "open";
  return changeMeeting(
    product,
    actor,
    { id, version, mayBeClosed: isOpening },
    async () => ({
      to: isOpening
        ? { state, openedAt: now, closedAt: null }
        : { state, closedAt: now },
      kind: isOpening
        ? meetingsChanges.meetingOpened
        : meetingsChanges.meetingClosed,
      detail: {},
    }),
  );
}

/** A meeting that is not there. */
export function noSuchMeeting() {
  return refusal("not-found", { id: "Rapat itu", en: "That meeting" });
}

/** Changes a meeting in one transaction; two who change it go one after the other. */
async function changeMeeting(
  product: Product,
  actor: Actor,
  {
    id,
    version,
    mayBeClosed = false,
  }: { id: string; version?: number; mayBeClosed?: boolean },
  change: (tx: Transaction) => Promise<Done>,
): Promise<MeetingReply> {
  const done = await product.database.sql.begin(async (tx) => {
    await lockLedger(tx);
    const meeting = await findMeeting(tx, id, true);
    if (meeting === null) throw noSuchMeeting();
    const { state } = standingAt(meeting, product.now());
    if (state === "closed" && !mayBeClosed)
      throw meetingsRefusal("meeting-closed");
    if (version !== undefined && meeting.version !== version)
      throw meetingsRefusal("meeting-changed");
    const { to, kind, detail } = await change(tx);
    const after = { ...meeting, ...to, version: meeting.version + 1 };
    await updateMeeting(tx, after);
    const logged = await logMeeting(tx, after, { actor, kind, detail });
    return { after, logged };
  });
  product.feed.note(done.logged);
  return meetingReply(product, actor, done.after);
}

function recordOf({ id, area, ...face }: AgendaSlide): SlideRecord {
  return { ...face, id: id ?? randomUUID(), areaCode: area };
}

function hasTwice(ids: readonly string[]): boolean {
  return new Set(ids).size < ids.length;
}
