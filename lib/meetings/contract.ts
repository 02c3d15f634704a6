import * as z from "zod";
import { IndicatorIdSchema } from "@/lib/core/catalogue/indicator-id";
import { AreaCode } from "@/lib/core/domain/ids";
import { plainName, plainText } from "@/lib/core/domain/invisible-marks";
import { Month } from "@/lib/core/domain/month";
import { TextSchema } from "@/lib/core/refusals/contract";
import {
  longestNotes,
  longestPlace,
  longestTitle,
  mostMinutes,
  mostSlides,
} from "@/lib/meetings/domain/limits";
import { slideKinds } from "@/lib/meetings/domain/slide-kinds";
import { meetingStates } from "@/lib/meetings/domain/standing";

const noZero = z.refine<string>(
  (text) => !text.includes("\0"),
  "holds the character 0",
);

/** One line that a person writes. */
const line = (longest: number) =>
  z
    .string()
    .check(
      noZero,
      z.overwrite(plainName),
      z.minLength(1),
      z.maxLength(longest),
    );

/** Day as YYYY-MM-DD. */
const Day = z.iso.date();

/** The further parts of a view's address, such as `classes=equal-5&layer=circles`. */
const Look = z
  .string()
  .check(z.maxLength(300), z.regex(/^[A-Za-z0-9&=.,:_-]*$/));

const SlideId = z.uuid();

/** What a slide shows. Null: the area and month of its meeting, the usual indicator and title of its kind. */
const SlideFace = z.object({
  kind: z.enum(slideKinds),
  title: z.nullable(line(longestTitle)),
  area: z.nullable(AreaCode),
  month: z.nullable(Month),
  indicator: z.nullable(IndicatorIdSchema),
  look: Look,
  /** What its presenter wants to say; nobody else sees it on the screen. */
  notes: z
    .string()
    .check(noZero, z.overwrite(plainText), z.trim(), z.maxLength(longestNotes)),
  minutes: z.int().check(z.gte(1), z.lte(mostMinutes)),
});

/** An item of the agenda. */
export const Slide = z.object({
  id: SlideId,
  ...SlideFace.shape,
  title: z.nullable(z.string()),
  notes: z.string(),
});
export type Slide = z.infer<typeof Slide>;

/** A meeting about the figures of an area in a month. No field names a person. */
export const Meeting = z.object({
  id: z.uuid(),
  title: z.string(),
  area: AreaCode,
  areaName: z.string(),
  month: Month,
  heldOn: z.nullable(Day),
  place: z.string(),
  state: z.enum(meetingStates),
  /** The snapshot whose figures it shows; null for those of the moment. */
  snapshot: z.nullable(z.uuid()),
  openedAt: z.nullable(z.iso.datetime()),
  closedAt: z.nullable(z.iso.datetime()),
  /** True if nobody closed it: it was open for longer than a meeting lasts. */
  closedItself: z.boolean(),
  /** The office that made it. */
  office: TextSchema,
  /** 1 at first; counted up by every change of it or its agenda. */
  version: z.int(),
  createdAt: z.iso.datetime(),
  simulated: z.boolean(),
  /** How many items its agenda has. */
  slides: z.int(),
  /** Whether the reader may change it, its agenda and its state. */
  mayChange: z.boolean(),
});
export type Meeting = z.infer<typeof Meeting>;

export const MeetingsReply = z.object({ meetings: z.array(Meeting) });
export type MeetingsReply = z.infer<typeof MeetingsReply>;

export const MeetingReply = z.object({
  meeting: Meeting,
  slides: z.array(Slide),
});
export type MeetingReply = z.infer<typeof MeetingReply>;

const MeetingFacts = z.object({
  title: line(longestTitle),
  area: AreaCode,
  month: Month,
  heldOn: z.nullable(Day),
  /** Empty while it is open. */
  place: z
    .string()
    .check(noZero, z.overwrite(plainName), z.maxLength(longestPlace)),
  /** Of the same month, and of the same area or one around it. */
  snapshot: z.nullable(z.uuid()),
});

/** A new meeting begins with the usual agenda, or, `empty`, with none. */
export const NewMeeting = z.object({
  ...MeetingFacts.shape,
  empty: z.optional(z.boolean()),
});
export type NewMeeting = z.infer<typeof NewMeeting>;

/** The version that was read: what somebody else has changed meanwhile is not overwritten. */
const Version = z.int().check(z.positive());

export const MeetingEdit = z.object({
  ...MeetingFacts.shape,
  version: Version,
});
export type MeetingEdit = z.infer<typeof MeetingEdit>;

/** A slide of an agenda that is being saved; null for one that is new. */
export const AgendaSlide = z.object({
  id: z.nullable(SlideId),
  ...SlideFace.shape,
});
export type AgendaSlide = z.infer<typeof AgendaSlide>;

/** The whole agenda in its order; slides that are left out go. */
export const AgendaEdit = z.object({
  slides: z.array(AgendaSlide).check(z.maxLength(mostSlides)),
  version: Version,
});
export type AgendaEdit = z.infer<typeof AgendaEdit>;

/** A slide that is added: before the decisions, or at the end of an agenda without any. */
export const NewSlide = z.object(SlideFace.shape);
export type NewSlide = z.infer<typeof NewSlide>;

export const MeetingTurn = z.object({
  state: z.enum(["open", "closed"]),
  version: Version,
});
export type MeetingTurn = z.infer<typeof MeetingTurn>;
