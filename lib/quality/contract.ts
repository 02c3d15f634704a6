import * as z from "zod";
import { answerStates } from "@/lib/core/catalogue/answer";
import { AreaCode, PosyanduId } from "@/lib/core/domain/ids";
import { plainText } from "@/lib/core/domain/invisible-marks";
import { Month } from "@/lib/core/domain/month";
import { Reason, TextSchema } from "@/lib/core/refusals/contract";
import { examinedElements } from "@/lib/quality/domain/examined-elements";
import { findingKindIds } from "@/lib/quality/domain/finding-kinds";
import { dueFilters } from "@/lib/quality/domain/due";
import { longestExplanation } from "@/lib/quality/domain/longest-explanation";
import { mostAtOnce } from "@/lib/quality/domain/most-at-once";
import { scoreParts } from "@/lib/quality/domain/score";
import { findingStates } from "@/lib/quality/domain/work-states";

const Count = z.int();
export const FindingKindId = z.enum(findingKindIds);
export const FindingState = z.enum(findingStates);
/** With a day that is over and nothing said since, or with any day at all. */
export const DueFilter = z.enum(dueFilters);
const Element = z.enum(examinedElements);

/** A share or a score, 0 to 100, unrounded, with what it was divided from. */
const QualityAnswer = z.object({
  state: z.enum(answerStates),
  value: z.optional(z.number()),
  numerator: z.optional(z.number()),
  denominator: z.optional(z.number()),
});

const partIds = scoreParts.map(({ id }) => id);

export const Score = z.object({
  answer: QualityAnswer,
  parts: z.array(
    z.object({
      id: z.enum(partIds as [(typeof partIds)[number], ...typeof partIds]),
      weight: Count,
      answer: QualityAnswer,
    }),
  ),
});
export type Score = z.infer<typeof Score>;

/** The score of an area; null while no run has looked at all of its regencies. */
export const AreaScore = z.object({
  area: AreaCode,
  name: z.string(),
  registered: Count,
  reported: Count,
  score: z.nullable(Score),
});
export type AreaScore = z.infer<typeof AreaScore>;

/** The numbers from which the sentence of a finding is made; percentages unrounded. See lib/quality/domain/finding.ts. */
const WhyReply = z.object({
  rate: z.optional(z.enum(["ds", "gain", "stunting", "underweight", "cards"])),
  value: z.optional(z.number()),
  numerator: z.optional(Count),
  denominator: z.optional(Count),
  usual: z.optional(z.number()),
  of: z.optional(Count),
  z: z.optional(z.number()),
  season: z.optional(z.number()),
  before: z.optional(Count),
  beforeMonth: z.optional(Month),
  after: z.optional(Count),
  months: z.optional(Count),
  source: z.optional(z.enum(["counts", "weight", "height"])),
  digits: z.optional(z.array(Count)),
  score: z.optional(z.number()),
});

export const Finding = z.object({
  id: z.uuid(),
  month: Month,
  kind: FindingKindId,
  state: FindingState,
  /** 1 worth knowing, 2 to be explained, 3 the figure cannot be used as it is. */
  severity: z.int(),
  /** Null where the finding is about an area. */
  posyandu: z.nullable(z.object({ id: PosyanduId, name: z.string() })),
  area: AreaCode,
  areaName: z.string(),
  subdistrictName: z.nullable(z.string()),
  regency: AreaCode,
  regencyName: z.string(),
  elements: z.array(Element),
  why: WhyReply,
  /** YYYY-MM-DD, where a planner has set one. */
  due: z.nullable(z.string()),
  firstSeen: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  simulated: z.boolean(),
  /** What the reader may do with it as it stands. */
  mayExplain: z.boolean(),
  mayJudge: z.boolean(),
});
export type Finding = z.infer<typeof Finding>;

export const QualityReply = z.object({
  /** Up to which change of the ledger the answer is complete. */
  sequence: Count,
  area: AreaCode,
  month: Month,
  /** Null if nobody has looked at this month here. Else when it was done last, over how many forms of the area (0 for a village, since they are counted by subdistrict), and in how many of the regencies. */
  checked: z.nullable(
    z.object({
      at: z.iso.datetime(),
      forms: Count,
      regencies: Count,
      ofRegencies: Count,
    }),
  ),
  total: AreaScore,
  /** Of the areas of the next level, down to subdistricts. */
  rows: z.array(AreaScore),
  kinds: z.array(
    z.object({
      kind: FindingKindId,
      counts: z.record(FindingState, Count),
    }),
  ),
  findings: z.array(Finding),
  /** How many findings the filter lets through, beyond this page too. */
  matching: Count,
  /** Asked for as `after` where there are more; null at the end. */
  next: z.nullable(z.uuid()),
});
export type QualityReply = z.infer<typeof QualityReply>;

/** Findings of one posyandu, those first that wait for somebody, then the newest months. */
export const PosyanduFindingsReply = z.object({
  sequence: Count,
  posyandu: PosyanduId,
  findings: z.array(Finding),
  /** True if there are more than these. */
  isCut: z.boolean(),
});
export type PosyanduFindingsReply = z.infer<typeof PosyanduFindingsReply>;

/** What waits in a regency in a month, in numbers of findings. */
export const FindingWork = z.object({
  regency: AreaCode,
  name: z.string(),
  month: Month,
  /** Nothing has been said yet, it was sent back, it waits to be judged. */
  open: Count,
  returned: Count,
  explained: Count,
  /** Of those open or sent back: with a day that is over, and with one that is still to come. */
  overdue: Count,
  dated: Count,
  /** The earliest of those days, YYYY-MM-DD. */
  firstDue: z.nullable(z.string()),
});
export type FindingWork = z.infer<typeof FindingWork>;

/** What waits inside an area in every month that was looked at, the newest month first; regencies and months without anything are left out. */
export const FindingWorkReply = z.object({
  sequence: Count,
  area: AreaCode,
  /** The day, YYYY-MM-DD in the province's time, against which days are held. */
  today: z.string(),
  work: z.array(FindingWork),
  /** What the operators are asked for first: by day, then sent back before open, then the heaviest. */
  first: z.array(Finding),
});
export type FindingWorkReply = z.infer<typeof FindingWorkReply>;

const FormOfMonth = z.object({
  month: Month,
  /** Null where the posyandu sent no form. */
  form: z.nullable(
    z.object({
      submission: z.uuid(),
      receivedAt: z.iso.datetime(),
      counts: z.record(Element, z.nullable(Count)),
    }),
  ),
});

/** A text that an office wrote; null for readers who may not see what nobody has checked for names of people. */
const Written = z.nullable(z.string());

export const FindingReply = z.object({
  finding: Finding,
  /** The forms of the posyandu, oldest first; none where the finding is about an area. */
  months: z.array(FormOfMonth),
  events: z.array(
    z.object({
      at: z.iso.datetime(),
      action: z.enum([
        "found",
        "changed",
        "again",
        "resolved",
        "explained",
        "returned",
        "accepted",
        "assigned",
      ]),
      office: z.nullable(TextSchema),
      text: Written,
      textHidden: z.boolean(),
      due: z.nullable(z.string()),
    }),
  ),
  /** Accepted explanations of like findings in other months. */
  earlier: z.array(
    z.object({
      id: z.uuid(),
      month: Month,
      text: Written,
      textHidden: z.boolean(),
      at: z.iso.datetime(),
    }),
  ),
});
export type FindingReply = z.infer<typeof FindingReply>;

/** Lines of words, without characters that nobody sees. */
const writing = z.string().check(
  z.refine((text) => !text.includes("\0"), "holds the character 0"),
  z.overwrite(plainText),
  z.trim(),
  z.minLength(1),
  z.maxLength(longestExplanation),
);

const words = { text: writing };
/** YYYY-MM-DD; null takes the date away. */
const day = { due: z.nullable(z.iso.date()) };

export const Explanation = z.object(words);
export type Explanation = z.infer<typeof Explanation>;

export const ReturnedFinding = z.object(words);
export type ReturnedFinding = z.infer<typeof ReturnedFinding>;

export const Assignment = z.object(day);
export type Assignment = z.infer<typeof Assignment>;

/** Which findings are meant: these, or all that a filter lets through, with how many the sender was shown. */
export const FindingChoice = z.union([
  z.object({
    findings: z.array(z.uuid()).check(z.minLength(1), z.maxLength(mostAtOnce)),
  }),
  z.object({
    area: AreaCode,
    month: Month,
    kind: z.optional(FindingKindId),
    state: z.optional(FindingState),
    due: z.optional(DueFilter),
    expected: z.int().check(z.gte(1), z.lte(mostAtOnce)),
  }),
]);
export type FindingChoice = z.infer<typeof FindingChoice>;

const which = { which: FindingChoice };
export const ManyAccepted = z.object(which);
export const ManyExplained = z.object({ ...which, ...words });
export const ManyReturned = z.object({ ...which, ...words });
export const ManyAssigned = z.object({ ...which, ...day });

/** What became of many findings at once: those that were changed, and each that was not, with the reason. */
export const ManyReply = z.object({
  changed: z.array(z.uuid()),
  refused: z.array(
    z.object({
      id: z.uuid(),
      /** The posyandu or area it is about; null where there is no such finding. */
      about: z.nullable(z.string()),
      ...Reason.shape,
    }),
  ),
});
export type ManyReply = z.infer<typeof ManyReply>;
