import * as z from "zod";
import { differenceRules } from "@/lib/children/domain/difference-rule-list";
import { AreaCode } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { SurveyFigure } from "@/lib/figures/contract";

/** A count. The public gets it rounded, and null where it is too small to be shown or would give such a count away. */
const Count = z.nullable(z.int());

export const ageGroups = ["0-5", "6-11", "12-23", "24-59"] as const;
export const AgeGroup = z.enum(ageGroups);
export type AgeGroup = z.infer<typeof AgeGroup>;

/** How many were measured and what was found, denominators beside their numerators. Flagged scores are in neither. */
const GrowthCounts = z.object({
  weighed: Count,
  heightMeasured: Count,
  stunted: Count,
  severelyStunted: Count,
  weightHeightAssessed: Count,
  wasted: Count,
  severelyWasted: Count,
  overweight: Count,
  weightAgeAssessed: Count,
  underweight: Count,
  severelyUnderweight: Count,
  flagged: Count,
});
export type GrowthCounts = z.infer<typeof GrowthCounts>;

export const GrowthGroup = z.object({
  ...GrowthCounts.shape,
  /** L laki-laki, P perempuan, - not stated. */
  sex: z.enum(["L", "P", "-"]),
  /** Completed months. */
  age: AgeGroup,
});
export type GrowthGroup = z.infer<typeof GrowthGroup>;

/** The spread of one index among the children whose score is not flagged. */
export const Distribution = z.object({
  index: z.enum(["haz", "waz", "whz"]),
  n: Count,
  mean: z.nullable(z.number()),
  sd: z.nullable(z.number()),
  /** Share (0-1) below -3 and above +3; WHO's curve has 0.00135 at each end. */
  belowMinus3: z.nullable(z.number()),
  above3: z.nullable(z.number()),
  /** Children from `from` to below `from + 0.5`; -6 to 6. */
  bins: z.array(z.object({ from: z.number(), n: Count })),
});
export type Distribution = z.infer<typeof Distribution>;

/** WHO's signs of the quality of the measuring. */
export const Quality = z.object({
  rows: Count,
  missingAge: Count,
  missingSex: Count,
  missingWeight: Count,
  missingHeight: Count,
  /** How many scores are implausible. */
  flaggedHaz: Count,
  flaggedWaz: Count,
  flaggedWhz: Count,
  /** Last digits 0 to 9 of weight (0.1 kg) and height (0.1 cm). */
  weightDigits: z.array(Count).check(z.length(10)),
  heightDigits: z.array(Count).check(z.length(10)),
});
export type Quality = z.infer<typeof Quality>;

/** Children who were measured in both months (recognised by their keyed hash), and children of one month only. */
export const ChangeSplit = z.object({
  before: Month,
  measuredBefore: Count,
  stuntedBefore: Count,
  measuredNow: Count,
  stuntedNow: Count,
  both: z.object({ n: Count, stuntedBefore: Count, stuntedNow: Count }),
  onlyBefore: z.object({ n: Count, stunted: Count }),
  onlyNow: z.object({ n: Count, stunted: Count }),
  /** D/S of the two months, from the counts of the same area; null where S or D is not known. */
  participationBefore: z.nullable(z.number()),
  participationNow: z.nullable(z.number()),
});
export type ChangeSplit = z.infer<typeof ChangeSplit>;

export const GrowthQuery = z.object({ area: AreaCode, month: Month });
export type GrowthQuery = z.infer<typeof GrowthQuery>;

/** What is known of the children measured in an area and month. Without child rows `total` is null. */
export const GrowthReply = z.object({
  sequence: z.int(),
  asOf: z.iso.datetime(),
  area: AreaCode,
  name: z.string(),
  month: Month,
  simulated: z.boolean(),
  source: z.object({
    /** How many posyandu are in the registry, have child rows, or have a monthly form only. */
    registered: z.int(),
    fromChildren: z.int(),
    formOnly: z.int(),
  }),
  /** S, the number of children to be measured, in the whole area and at the posyandu with child rows. */
  target: z.object({ area: Count, ofChildRows: Count }),
  total: z.nullable(GrowthCounts),
  /** What the monthly forms of the same posyandu say, if they say it. */
  form: z.nullable(
    z.object({
      posyandu: z.int(),
      heightMeasured: Count,
      stunted: Count,
      weighed: Count,
    }),
  ),
  groups: z.array(GrowthGroup),
  /** How many are stunted as stated in the file and as computed, among the children that have both. */
  stated: z.nullable(
    z.object({
      compared: Count,
      statedStunted: Count,
      computedStunted: Count,
      onlyStated: Count,
      onlyComputed: Count,
      rules: z.array(
        z.object({ rule: z.enum(differenceRules), children: Count }),
      ),
    }),
  ),
  distributions: z.array(Distribution),
  quality: z.nullable(Quality),
  change: z.nullable(ChangeSplit),
  surveys: z.array(SurveyFigure),
});
export type GrowthReply = z.infer<typeof GrowthReply>;
