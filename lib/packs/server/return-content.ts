import { createHmac } from "node:crypto";
import { z } from "zod";
import { IndicatorIdSchema } from "@/lib/core/catalogue/indicator-id";
import { AreaCode } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import {
  DecisionEdit,
  DecisionMove,
  DecisionState,
  NewDecision,
  NewProgress,
} from "@/lib/decisions/contract";
import { MeetingEdit, NewSlide } from "@/lib/meetings/contract";
import { mostSlides } from "@/lib/meetings/domain/limits";
import { meetingStates } from "@/lib/meetings/domain/standing";

const At = z.iso.datetime().transform((text) => new Date(text));

/** A version of a decision, with everything that it says. */
const Version = z.object({
  version: z.int().check(z.positive()),
  at: At,
  reason: DecisionMove.shape.reason,
  content: z.object({
    ...DecisionEdit.omit({ version: true }).shape,
    state: DecisionState,
  }),
});
export type ReturnedVersion = z.infer<typeof Version>;

const Progress = z.object({ ...NewProgress.shape, at: At });

/** What was written of one decision: of a new one all its versions, of one that was taken along those since. */
const ReturnedDecision = z.object({
  id: z.uuid(),
  /** As it is called on the laptop. */
  number: z.string().max(60),
  meeting: NewDecision.shape.meeting,
  indicator: z.nullable(IndicatorIdSchema),
  areas: NewDecision.shape.areas,
  /** The month of its figure, which the province reads again from its own snapshot. */
  month: z.nullable(Month),
  writtenAt: z.nullable(At),
  versions: z.array(Version).max(200),
  progress: z.array(Progress).max(500),
});
export type ReturnedDecision = z.infer<typeof ReturnedDecision>;

/** An item of the agenda with its id. */
const ReturnedSlide = z.object({ id: z.uuid(), ...NewSlide.shape });
export type ReturnedSlide = z.infer<typeof ReturnedSlide>;

const Facts = MeetingEdit.pick({
  title: true,
  area: true,
  month: true,
  heldOn: true,
  place: true,
});

/** What was written on a laptop since its pack was taken. */
export const ReturnContent = z.object({
  pack: z.uuid(),
  meeting: z.uuid(),
  madeAt: At,
  /** The version of the meeting that was taken along. */
  version: z.int(),
  state: z.object({
    state: z.enum(meetingStates),
    openedAt: z.nullable(At),
    closedAt: z.nullable(At),
  }),
  /** Null where nobody has changed them there. */
  facts: z.nullable(Facts),
  slides: z.nullable(z.array(ReturnedSlide).max(mostSlides)),
  decisions: z.array(ReturnedDecision).max(2_000),
  questions: z
    .array(
      z.object({
        id: z.uuid(),
        area: AreaCode,
        indicator: z.nullable(IndicatorIdSchema),
        askedAt: At,
        answeredAt: z.nullable(At),
      }),
    )
    .max(20_000),
});
export type ReturnContent = z.infer<typeof ReturnContent>;

/** What only whoever holds the pack can make of a body. */
export const markOfReturn = (key: string, body: Uint8Array): string =>
  createHmac("sha256", key).update(body).digest("hex");
