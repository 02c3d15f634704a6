import * as z from "zod";
import { IndicatorIdSchema } from "@/lib/core/catalogue/indicator-id";
import { AreaCode } from "@/lib/core/domain/ids";
import { TextSchema } from "@/lib/core/refusals/contract";
import { MeetingReply } from "@/lib/meetings/contract";

/** A name that a browser gives itself; it says nothing of a person. */
const Device = z.string().check(z.regex(/^[A-Za-z0-9-]{8,64}$/));

/** Milliseconds since 1970, of the browser of whoever presents. */
const Instant = z.int().check(z.gte(0), z.lte(8_640_000_000_000));

/** What is on the stage, as lib/meetings/domain/stage.ts describes it. */
export const StageState = z.object({
  turn: z.int().check(z.gte(0), z.lte(1_000_000)),
  by: z.string().check(z.regex(/^[A-Za-z0-9-]{0,64}$/)),
  slide: z.nullable(z.uuid()),
  at: z.int().check(z.gte(0), z.lte(1_000)),
  path: z.array(AreaCode).check(z.maxLength(8)),
  called: z.nullable(AreaCode),
  /** An area, or a posyandu by its id. */
  pointed: z.nullable(z.string().check(z.regex(/^[A-Za-z0-9._-]{1,64}$/))),
  isBlack: z.boolean(),
  isLive: z.boolean(),
  scheme: z.enum(["light", "dark"]),
  startedAt: z.nullable(Instant),
  shownAt: z.nullable(Instant),
});
export type StageState = z.infer<typeof StageState>;

export const StageAudience = z.enum(["oversight", "public"]);

/** Something of which followers want an explanation. */
export const StageQuestion = z.object({
  area: AreaCode,
  areaName: z.string(),
  indicator: z.nullable(IndicatorIdSchema),
  askedAt: z.iso.datetime(),
  isAnswered: z.boolean(),
});
export type StageQuestion = z.infer<typeof StageQuestion>;

/** The stage as those see it who may present. */
export const StageReply = z.object({
  code: z.string(),
  audience: StageAudience,
  /** The office that presents. */
  office: TextSchema,
  /** Whether it is the asker in this browser; the asker elsewhere; or somebody else. */
  held: z.enum(["here", "elsewhere", "by-other"]),
  isOffered: z.boolean(),
  /** True if nothing was heard of whoever presents for a quarter of a minute. */
  isGone: z.boolean(),
  stage: StageState,
  openedAt: z.iso.datetime(),
  questions: z.array(StageQuestion),
});
export type StageReply = z.infer<typeof StageReply>;

/** Null while nobody may follow the meeting. */
export const MaybeStageReply = z.object({ stage: z.nullable(StageReply) });
export type MaybeStageReply = z.infer<typeof MaybeStageReply>;

export const StageOpening = z.object({
  audience: StageAudience,
  device: Device,
  stage: StageState,
});
export type StageOpening = z.infer<typeof StageOpening>;

export const StageMove = z.object({ device: Device, stage: StageState });
export type StageMove = z.infer<typeof StageMove>;

export const StageTaking = z.object({ device: Device });
export type StageTaking = z.infer<typeof StageTaking>;

export const StageOffer = z.object({ device: Device, isOffered: z.boolean() });
export type StageOffer = z.infer<typeof StageOffer>;

/** What followers asked of one figure is explained. */
export const StageAnswer = z.object({
  area: AreaCode,
  indicator: z.nullable(IndicatorIdSchema),
});
export type StageAnswer = z.infer<typeof StageAnswer>;

/** What a follower reads: the agenda without notes and times, and what is on the stage. */
export const FollowReply = z.object({
  ...MeetingReply.shape,
  audience: StageAudience,
  /** Goes in the header x-stage-pass with every read, where followers see all figures; null where they see the public's. */
  pass: z.nullable(z.string()),
  office: TextSchema,
  stage: StageState,
});
export type FollowReply = z.infer<typeof FollowReply>;

/** `id` is made by the phone: what is sent twice is asked once. */
export const NewStageQuestion = z.object({
  id: z.uuid(),
  area: AreaCode,
  indicator: z.nullable(IndicatorIdSchema),
});
export type NewStageQuestion = z.infer<typeof NewStageQuestion>;

export const QuestionReply = z.object({ asked: z.boolean() });
export type QuestionReply = z.infer<typeof QuestionReply>;

/** What is said in the room of a stage, to followers and presenters. */
export const StageSaid = z.union([
  z.object({ kind: z.literal("stage"), stage: StageState, office: TextSchema }),
  z.object({ kind: z.literal("closed") }),
]);
export type StageSaid = z.infer<typeof StageSaid>;

/** What is said to presenters alone: how many follow; or that something is to be read again. */
export const StandSaid = z.union([
  z.object({ kind: z.literal("followers"), count: z.int() }),
  z.object({ kind: z.literal("changed") }),
]);
export type StandSaid = z.infer<typeof StandSaid>;
