import * as z from "zod";
import { spmFields } from "@/lib/core/catalogue/element-entry";
import { IndicatorIdSchema } from "@/lib/core/catalogue/indicator-id";
import { AreaCode } from "@/lib/core/domain/ids";
import { plainName, plainText } from "@/lib/core/domain/invisible-marks";
import { Month } from "@/lib/core/domain/month";
import { TextSchema } from "@/lib/core/refusals/contract";
import { evidencePattern } from "@/lib/decisions/domain/evidence-link";
import { longest, mostAreas } from "@/lib/decisions/domain/limits";
import { decisionStates, priorities } from "@/lib/decisions/domain/states";
import { incomparableReasons } from "@/lib/decisions/domain/then-and-now";
import { EvidenceFile } from "@/lib/evidence/contract";
import { Figure } from "@/lib/figures/contract";

/** What a person writes: lines of words, without characters that nobody sees. */
const writing = (most: number) =>
  z.string().check(
    z.refine((text) => !text.includes("\0"), "holds the character 0"),
    z.overwrite(plainText),
    z.trim(),
    z.minLength(1),
    z.maxLength(most),
  );

/** The name of an office, on one line. */
const OfficeName = z
  .string()
  .check(z.overwrite(plainName), z.minLength(1), z.maxLength(longest.office));

/** A page or document on the web. Nothing else is opened from here. */
const Link = z
  .string()
  .check(z.trim(), z.maxLength(longest.link), z.regex(evidencePattern));

export const DecisionState = z.enum(decisionStates);
export const Priority = z.enum(priorities);
export const SpmField = z.enum(spmFields);

/** A figure behind which counts stand, with its source. */
const Counted = z.object({
  ...Figure.shape,
  simulated: z.boolean(),
  fromChildren: z.int(),
});

/** What became of the figure; `difference` in points for percent, of the figures as they are shown. */
export const Comparison = z.object({
  verdict: z.enum([
    "better",
    "worse",
    "same",
    "fewer-measured",
    "not-comparable",
  ]),
  difference: z.nullable(z.number()),
  reason: z.nullable(z.enum(incomparableReasons)),
});
export type Comparison = z.infer<typeof Comparison>;

/** The indicator at the moment of the decision and since, of all its areas together: counts summed, the ratio last. */
export const ThenAndNow = z.object({
  then: z.object({
    ...Counted.shape,
    month: Month,
    sequence: z.int(),
    asOf: z.iso.datetime(),
    snapshot: z.nullable(z.string()),
  }),
  /** The latest month up to the one asked for that can be compared, else the one asked for; null where none has come since. */
  now: z.nullable(z.object({ ...Counted.shape, month: Month })),
  comparison: Comparison,
  /** Whether the figure now, else the one then, is shown as the target or better; null without a target or a complete figure. */
  reached: z.nullable(z.boolean()),
});
export type ThenAndNow = z.infer<typeof ThenAndNow>;

/** What was decided. No field names a person. */
export const Decision = z.object({
  id: z.uuid(),
  /** TL/15/2026-10/007. */
  number: z.string(),
  /** In which meeting; the title is null where nobody knows that meeting any more. */
  meeting: z.nullable(
    z.object({ id: z.uuid(), title: z.nullable(z.string()) }),
  ),
  text: z.string(),
  indicator: z.nullable(IndicatorIdSchema),
  areas: z.array(z.object({ code: AreaCode, name: z.string() })),
  field: z.nullable(SpmField),
  /** Responsible: the function of somebody, such as "Kepala Dinas Kesehatan Kerinci". */
  office: z.string(),
  due: z.iso.date(),
  /** Worked out from the day in the province; days are negative once it is over. */
  isLate: z.boolean(),
  daysLeft: z.int(),
  target: z.nullable(z.number()),
  priority: Priority,
  state: DecisionState,
  /** Why it was closed, or opened again. */
  reason: z.nullable(z.string()),
  /** Null while it is open. */
  closedAt: z.nullable(z.iso.datetime()),
  verification: z.nullable(z.string()),
  version: z.int(),
  /** The office that wrote it down. */
  by: TextSchema,
  writtenAt: z.nullable(z.iso.datetime()),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  simulated: z.boolean(),
  figures: z.nullable(ThenAndNow),
  progress: z.object({
    count: z.int(),
    lastText: z.nullable(z.string()),
    lastAt: z.nullable(z.iso.datetime()),
    links: z.array(z.string()),
    /** Names of the files of evidence that were not withdrawn. */
    files: z.array(z.string()),
  }),
  /** What the reader may do. */
  mayEdit: z.boolean(),
  mayReport: z.boolean(),
  moves: z.array(DecisionState),
});
export type Decision = z.infer<typeof Decision>;

export const DecisionsReply = z.object({
  sequence: z.int(),
  asOf: z.iso.datetime(),
  /** The day in the province by which "late" was told. */
  today: z.iso.date(),
  area: AreaCode,
  month: Month,
  decisions: z.array(Decision),
  isCut: z.boolean(),
});
export type DecisionsReply = z.infer<typeof DecisionsReply>;

export const Progress = z.object({
  id: z.uuid(),
  text: z.string(),
  link: z.nullable(z.string()),
  by: TextSchema,
  at: z.iso.datetime(),
});
export type Progress = z.infer<typeof Progress>;

/** One decision with all that was reported on it, and the figure of each of its areas. */
export const DecisionReply = z.object({
  sequence: z.int(),
  decision: Decision,
  progress: z.array(Progress),
  evidence: z.array(EvidenceFile),
  byArea: z.array(
    z.object({
      area: AreaCode,
      name: z.string(),
      figures: ThenAndNow,
    }),
  ),
});
export type DecisionReply = z.infer<typeof DecisionReply>;

/** Every version, the first one first. */
export const DecisionVersionsReply = z.object({
  versions: z.array(
    z.object({
      version: z.int(),
      at: z.iso.datetime(),
      by: TextSchema,
      reason: z.nullable(z.string()),
      text: z.string(),
      office: z.string(),
      due: z.iso.date(),
      target: z.nullable(z.number()),
      priority: Priority,
      state: DecisionState,
      field: z.nullable(SpmField),
      verification: z.nullable(z.string()),
    }),
  ),
});
export type DecisionVersionsReply = z.infer<typeof DecisionVersionsReply>;

const said = {
  text: writing(longest.text),
  field: z.nullable(SpmField),
  office: OfficeName,
  due: z.iso.date(),
  target: z.nullable(z.number().check(z.gte(0), z.lte(1_000_000))),
  priority: Priority,
};

/** `id` is made where it was written, so that what is sent twice is stored once; `month` is the one whose figure was on screen. */
export const NewDecision = z.object({
  id: z.uuid(),
  ...said,
  indicator: z.nullable(IndicatorIdSchema),
  areas: z.array(AreaCode).check(z.minLength(1), z.maxLength(mostAreas)),
  month: Month,
  meeting: z.nullable(z.uuid()),
  /** The snapshot that was on screen, from which the figure is read; null for the figures of the moment. */
  snapshot: z.nullable(z.uuid()),
  writtenAt: z.nullable(z.iso.datetime()),
});
export type NewDecision = z.infer<typeof NewDecision>;

/** `version` is the one that was read: what somebody else has changed meanwhile is not overwritten. */
const read = { version: z.int().check(z.positive()) };

export const DecisionEdit = z.object({
  ...read,
  ...said,
  verification: z.nullable(writing(longest.verification)),
});
export type DecisionEdit = z.infer<typeof DecisionEdit>;

export const DecisionMove = z.object({
  ...read,
  to: DecisionState,
  reason: z.nullable(writing(longest.reason)),
});
export type DecisionMove = z.infer<typeof DecisionMove>;

export const NewProgress = z.object({
  id: z.uuid(),
  text: writing(longest.progress),
  link: z.nullable(Link),
});
export type NewProgress = z.infer<typeof NewProgress>;

/** What is due for whoever asks, in the areas that are his: late, and within seven days. */
export const DueReply = z.object({
  sequence: z.int(),
  today: z.iso.date(),
  late: z.array(Decision),
  soon: z.array(Decision),
});
export type DueReply = z.infer<typeof DueReply>;

/** What a list is asked for. */
export const DecisionsQuery = z.object({
  area: AreaCode,
  /** Part of the name of the responsible office. */
  office: z.optional(z.string().check(z.maxLength(longest.office))),
  state: z.optional(z.enum([...decisionStates, "open", "closed"])),
  late: z.optional(z.enum(["true", "false"])),
  until: z.optional(z.iso.date()),
  indicator: z.optional(IndicatorIdSchema),
  field: z.optional(SpmField),
  meeting: z.optional(z.uuid()),
  /** The month up to which figures are compared; the latest where it is left out. */
  month: z.optional(Month),
});
export type DecisionsQuery = z.infer<typeof DecisionsQuery>;
