import * as z from "zod";
import { answerStates } from "@/lib/core/catalogue/answer";
import { IndicatorIdSchema } from "@/lib/core/catalogue/indicator-id";
import { SurveySource } from "@/lib/figures/domain/survey-source";
import { AreaCode, AreaLevel, Level, PosyanduId } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";

/** How many posyandu stand behind a number, and how many were in the registry that month. */
export const Coverage = z.object({
  reported: z.int(),
  registered: z.int(),
});

/**
 * One answer; value, numerator and denominator only where the state is `value` or `too-small`. Percent or ratio, unrounded. For the public the counts of
 * people are rounded, and the value follows from the rounded counts.
 */
export const Figure = z.object({
  state: z.enum(answerStates),
  value: z.optional(z.number()),
  numerator: z.optional(z.int()),
  denominator: z.optional(z.int()),
  /** To the public, where the state is `suppressed`: the value is below this, */
  atMost: z.optional(z.number()),
  /** or above this; in the unit of the value. */
  atLeast: z.optional(z.number()),
  /** To the public: in which steps its counts were rounded, where these are coarser than tens; null for a side of which nothing is told. */
  steps: z.optional(
    z.object({
      numerator: z.nullable(z.int()),
      denominator: z.nullable(z.int()),
    }),
  ),
  coverage: Coverage,
  /**
   * True for a posyandu that reported that it did not open (`open_days` is 0), and for an area all of whose reports say so. The value is what was counted all the
   * same, often zero, and no fall of what is done when they are open. Left out everywhere else.
   */
  notOpen: z.optional(z.literal(true)),
});
export type Figure = z.infer<typeof Figure>;

/** Code of an area, or id of a posyandu at the lowest level. */
export const RowKey = z.union([AreaCode, PosyanduId]);

export const ValueRow = z.object({
  ...Figure.shape,
  area: RowKey,
  name: z.string(),
  /** For a posyandu: the village it stands in. The code of an area says it by itself. */
  village: z.optional(AreaCode),
  /** True if at least one simulated report stands behind the number. */
  simulated: z.boolean(),
  /** How many posyandu have measured children. Their nutrition counts come from the children, not from the monthly form. */
  fromChildren: z.int(),
});
export type ValueRow = z.infer<typeof ValueRow>;

/** One area (or posyandu) with all its indicators, and its line of the submission board. */
export const CellRow = z.object({
  area: RowKey,
  name: z.string(),
  simulated: z.boolean(),
  fromChildren: z.int(),
  coverage: Figure.shape.coverage,
  onTime: z.int(),
  lastReceivedAt: z.nullable(z.iso.datetime()),
  /** How many refused rows of its files still wait to be corrected. Only those who oversee are told. */
  refusedOpen: z.int(),
  values: z.partialRecord(IndicatorIdSchema, Figure),
});
export type CellRow = z.infer<typeof CellRow>;

/** One area (or posyandu) with some of its indicators: those that its reader may see there. */
export const FiguresRow = z.object({
  area: RowKey,
  name: z.string(),
  /** For a posyandu: the village it stands in. */
  village: z.optional(AreaCode),
  simulated: z.boolean(),
  fromChildren: z.int(),
  /** How many posyandu have reported at all, whatever the indicator. */
  coverage: Coverage,
  values: z.partialRecord(IndicatorIdSchema, Figure),
});
export type FiguresRow = z.infer<typeof FiguresRow>;

export const ValuesQuery = z.object({
  area: AreaCode,
  level: Level,
  month: Month,
  indicator: IndicatorIdSchema,
});
export type ValuesQuery = z.infer<typeof ValuesQuery>;

/** Values of one indicator for all areas of a level inside `area`; `total` is the area itself. */
export const ValuesReply = z.object({
  sequence: z.int(),
  asOf: z.iso.datetime(),
  area: AreaCode,
  level: Level,
  month: Month,
  indicator: IndicatorIdSchema,
  total: ValueRow,
  rows: z.array(ValueRow),
});
export type ValuesReply = z.infer<typeof ValuesReply>;

export const SpreadQuery = z.object({
  area: AreaCode,
  level: Level,
  indicator: IndicatorIdSchema,
  from: Month,
  to: Month,
});
export type SpreadQuery = z.infer<typeof SpreadQuery>;

/** How the values of all areas of a level lie over some months: what the classes of a map are cut from, so that they hold still while time moves. */
export const SpreadReply = z.object({
  sequence: z.int(),
  area: AreaCode,
  level: Level,
  indicator: IndicatorIdSchema,
  from: Month,
  to: Month,
  /** Values as they are shown, in the unit of the indicator, rising, each with how many times it occurs. */
  tally: z.array(z.tuple([z.number(), z.int()])),
  /** The median of the denominators; null where no area has one. */
  typical: z.nullable(z.number()),
  /** Natural breaks: for each number of classes the lowest value of every group but the first. */
  natural: z.array(z.object({ classes: z.int(), edges: z.array(z.number()) })),
});
export type SpreadReply = z.infer<typeof SpreadReply>;

export const SeriesQuery = z.object({
  area: AreaCode,
  indicator: IndicatorIdSchema,
  from: Month,
  to: Month,
});
export type SeriesQuery = z.infer<typeof SeriesQuery>;

/** Areas of a level inside `area`, each month by month. Posyandu are too many for one answer. */
export const TrendsQuery = z.object({
  area: AreaCode,
  level: AreaLevel,
  indicator: IndicatorIdSchema,
  from: Month,
  to: Month,
});
export type TrendsQuery = z.infer<typeof TrendsQuery>;

export const SeriesPoint = z.object({
  ...Figure.shape,
  month: Month,
  simulated: z.boolean(),
  /** As in a ValueRow. */
  fromChildren: z.int(),
});
export type SeriesPoint = z.infer<typeof SeriesPoint>;

/** A published survey prevalence; percent. */
export const SurveyFigure = z.object({
  area: z.string(),
  year: z.int(),
  survey: z.enum(["SSGI", "SKI"]),
  prevalencePct: z.number(),
  /** Where it was published, in one line. */
  source: z.string(),
  /** The same by its parts; empty if the figure is widely quoted but was read in no publication. */
  sources: z.array(SurveySource),
  confidence: z.string(),
});
export type SurveyFigure = z.infer<typeof SurveyFigure>;

export const SeriesReply = z.object({
  sequence: z.int(),
  asOf: z.iso.datetime(),
  area: AreaCode,
  name: z.string(),
  indicator: IndicatorIdSchema,
  points: z.array(SeriesPoint),
  /** Only for indicators that a survey measures as well. Survey figures and routine figures must never be compared as equals. */
  surveys: z.array(SurveyFigure),
  targets: z.array(
    z.object({
      year: z.nullable(z.int()),
      value: z.number(),
      source: z.nullable(z.string()),
    }),
  ),
  /** Whose path of targets it is: the area's own, or that of an area around it; null where the catalogue's proposal holds, or nothing does. */
  targetsFrom: z.nullable(AreaCode),
  /**
   * The paths of areas inside it that have one of their own, by year, in the unit of the indicator. Areas inside it without one follow the nearest area
   * around them.
   */
  targetsInside: z.array(
    z.object({
      area: AreaCode,
      years: z.array(z.object({ year: z.int(), value: z.number() })),
    }),
  ),
  /** From where the path starts. */
  baseline: z.nullable(z.object({ year: z.int(), value: z.number() })),
});
export type SeriesReply = z.infer<typeof SeriesReply>;

/** The same months of all areas, so that they can be drawn on one scale. */
export const TrendsReply = z.object({
  sequence: z.int(),
  asOf: z.iso.datetime(),
  area: AreaCode,
  level: AreaLevel,
  indicator: IndicatorIdSchema,
  rows: z.array(
    z.object({
      area: AreaCode,
      name: z.string(),
      points: z.array(SeriesPoint),
    }),
  ),
});
export type TrendsReply = z.infer<typeof TrendsReply>;

/** Where an indicator's figure comes from: the reports that stand behind an area's number in a month. */
export const BoardRow = z.object({
  area: RowKey,
  name: z.string(),
  registered: z.int(),
  reported: z.int(),
  onTime: z.int(),
  simulated: z.boolean(),
  lastReceivedAt: z.nullable(z.iso.datetime()),
  refusedOpen: z.int(),
});
export type BoardRow = z.infer<typeof BoardRow>;

/** Which areas have sent, how completely, and on time or late. */
export const BoardReply = z.object({
  sequence: z.int(),
  asOf: z.iso.datetime(),
  area: AreaCode,
  level: Level,
  month: Month,
  deadline: z.iso.datetime(),
  rows: z.array(BoardRow),
});
export type BoardReply = z.infer<typeof BoardReply>;
