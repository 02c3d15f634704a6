import type { Change } from "@/db/core/changes";
import type { Transaction } from "@/db/core/ledger";
import {
  findMeeting,
  listSlides,
  replaceSlides,
  updateMeeting,
  type MeetingRecord,
  type SlideRecord,
} from "@/db/meetings/meetings";
import { countKnownQuestions, keepQuestions } from "@/db/packs/written-since";
import { meetingsChanges } from "@/lib/meetings/domain/changes";
import { noSuchMeeting } from "@/lib/meetings/server/change-meeting";
import { logMeeting } from "@/lib/meetings/server/log-meeting";
import { conflict, fresh, known, type Planned, type Taking } from "./planned";
import type { ReturnContent } from "./return-content";

const closedThere = {
  id: "Rapat ini sudah ditutup di provinsi. Waktu tutup yang tercatat di provinsi tetap.",
  en: "This meeting was closed at the province. The time that the province has stays.",
};
const changedThere = {
  id: "Bagian ini sudah diubah di provinsi sejak berkas rapat diambil. Yang di provinsi tetap.",
  en: "This part was changed at the province since the meeting file was taken. What the province has stays.",
};

/** How the meeting itself comes home: its state, what it is about, its agenda, and what phones asked. */
export async function planMeetingReturn(
  tx: Transaction,
  taking: Taking,
  content: ReturnContent,
): Promise<Planned[]> {
  const meeting = await findMeeting(tx, taking.pack.meetingId, true);
  if (meeting === null) throw noSuchMeeting();
  const agenda = await listSlides(tx, meeting.id);
  const asked = content.questions.length;
  const knownQuestions = await countKnownQuestions(
    tx,
    content.questions.map(({ id }) => id),
  );
  const questions = {
    thing: "questions" as const,
    words: String(asked - knownQuestions || asked),
  };
  return [
    ...planFacts(taking, meeting, content),
    ...planAgenda(taking, { meeting, agenda, content }),
    ...planState(taking, meeting, content),
    ...(asked === 0
      ? []
      : asked === knownQuestions
        ? [known(questions)]
        : [
            fresh(questions, async (within) => {
              await keepQuestions(within, meeting.id, content.questions);
              return null;
            }),
          ]),
  ];
}

/** Where the province has changed nothing since, what was changed in the hall holds. */
const isUntouched = (meeting: MeetingRecord, { version }: ReturnContent) =>
  meeting.version === version;

function planFacts(
  taking: Taking,
  meeting: MeetingRecord,
  content: ReturnContent,
): Planned[] {
  const { facts } = content;
  if (facts === null) return [];
  const { area: areaCode, ...others } = facts;
  const to = { ...others, areaCode };
  const said = { thing: "facts" as const, words: facts.title };
  const isSame = (Object.keys(to) as (keyof typeof to)[]).every(
    (key) => meeting[key] === to[key],
  );
  if (isSame) return [known(said)];
  if (!isUntouched(meeting, content)) return [conflict(said, changedThere)];
  return [fresh(said, (tx) => change(tx, taking, to))];
}

function planAgenda(
  taking: Taking,
  {
    meeting,
    agenda,
    content,
  }: { meeting: MeetingRecord; agenda: SlideRecord[]; content: ReturnContent },
): Planned[] {
  if (content.slides === null) return [];
  const slides = content.slides.map(({ area: areaCode, ...slide }) => ({
    ...slide,
    areaCode,
  }));
  const said = { thing: "agenda" as const, words: String(slides.length) };
  if (textOf(agenda) === textOf(slides)) return [known(said)];
  if (!isUntouched(meeting, content)) return [conflict(said, changedThere)];
  return [
    fresh(said, async (tx) => {
      await replaceSlides(tx, meeting.id, slides);
      return change(tx, taking, {});
    }),
  ];
}

const slideColumns = [
  "id",
  "kind",
  "title",
  "areaCode",
  "month",
  "indicator",
  "look",
  "notes",
  "minutes",
] as const;

const textOf = (slides: readonly SlideRecord[]) =>
  JSON.stringify(slides.map((slide) => slideColumns.map((key) => slide[key])));

function planState(
  taking: Taking,
  meeting: MeetingRecord,
  { state: there, version }: ReturnContent,
): Planned[] {
  if (there.state === "planned") return [];
  const { dated } = taking;
  const to = {
    state: there.state,
    openedAt: there.openedAt === null ? null : dated(there.openedAt),
    closedAt: there.closedAt === null ? null : dated(there.closedAt),
  };
  const said = { thing: "state" as const, words: to.state };
  const isSame =
    meeting.state === to.state &&
    sameInstant(meeting.openedAt, to.openedAt) &&
    sameInstant(meeting.closedAt, to.closedAt);
  if (isSame) return [known(said)];
  if (meeting.state === "closed" && meeting.version !== version)
    return [conflict(said, closedThere)];
  return [fresh(said, (tx) => change(tx, taking, to))];
}

/** An instant that was held at now the first time is another one the second. */
const sameInstant = (one: Date | null, other: Date | null): boolean =>
  one === null || other === null
    ? one === other
    : Math.abs(one.getTime() - other.getTime()) < 1_000;

/** Changes the meeting as it stands by then: the parts of one return follow each other. */
async function change(
  tx: Transaction,
  { actor, pack, by }: Taking,
  to: Partial<MeetingRecord>,
): Promise<Change> {
  const meeting = await findMeeting(tx, pack.meetingId, true);
  if (meeting === null) throw noSuchMeeting();
  const after = { ...meeting, ...to, version: meeting.version + 1 };
  await updateMeeting(tx, after);
  const kinds = {
    planned: meetingsChanges.meetingChanged,
    open: meetingsChanges.meetingOpened,
    closed: meetingsChanges.meetingClosed,
  };
  return logMeeting(tx, after, {
    actor,
    kind:
      to.state === undefined ? meetingsChanges.meetingChanged : kinds[to.state],
    detail: { pack: pack.id, writtenBy: by.actor },
  });
}
