import * as z from "zod";
import { IndicatorIdSchema } from "@/lib/core/catalogue/indicator-id";
import { AreaCode, Level } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { RowKey, ValueRow } from "@/lib/figures/contract";
import {
  rankingOrders,
  unrankedReasons,
  verdicts,
} from "@/lib/analysis/domain/words";

/** From and to in the unit of the indicator: percent or counts per posyandu, for differences percentage points. Unrounded. */
export const IntervalSchema = z.object({ from: z.number(), to: z.number() });

/** Against another figure, in the unit of the indicator, as the two are shown. */
const Comparison = z.object({
  /** What it is held against, unrounded. */
  value: z.number(),
  difference: z.number(),
  /** Whether the difference is more than chance; the rate of false discoveries is held over all areas of the answer. */
  isReal: z.boolean(),
});

/** Since an earlier month. */
export const Movement = z.object({
  month: Month,
  /** As the two figures are shown; null where a posyandu did not open in one of the months. */
  difference: z.nullable(z.number()),
  /** As lib/core/catalogue/change.ts has it. */
  verdict: z.enum(verdicts),
  /** Whether it is more than chance; null where the two months cannot be judged (incomplete, another source, not open). */
  isReal: z.nullable(z.boolean()),
  /** Of the difference, 95 %; null as above. */
  interval: z.nullable(IntervalSchema),
});
export type Movement = z.infer<typeof Movement>;

export const RankedRow = z.object({
  ...ValueRow.shape,
  /** 1 is the best, whatever the order; areas that read the same share a place. */
  place: z.int(),
  isTied: z.boolean(),
  /** Areas of one band cannot be told apart from one another. 1 is the best. Null where there are more than 300 places, as below. */
  band: z.nullable(z.int()),
  /** Which places it may truly have: behind all that are really better, before all that are really worse. */
  places: z.nullable(z.object({ from: z.int(), to: z.int() })),
  /** Of the value, 95 %. */
  interval: IntervalSchema,
  /** One person or posyandu alone moves its figure by a point or more. */
  isSmall: z.boolean(),
  /** The value drawn towards that of all areas, as far as it stands on little. */
  damped: z.number(),
  /** Places won since the month before, among the areas that have one now. */
  moved: z.nullable(z.int()),
  sinceMonth: z.nullable(Movement),
  sinceYear: z.nullable(Movement),
  target: z.nullable(
    z.object({
      value: z.number(),
      /** How much is missing to reach it; 0 once it is reached. */
      short: z.number(),
    }),
  ),
  /** Against the area that is asked for, without the area itself. */
  rest: z.nullable(Comparison),
  /** Against the areas of its kind (kabupaten or kota, desa or kelurahan) with half to twice as many posyandu; null where there is none. */
  peers: z.nullable(z.object({ ...Comparison.shape, areas: z.int() })),
});
export type RankedRow = z.infer<typeof RankedRow>;

export const UnrankedRow = z.object({
  ...ValueRow.shape,
  reason: z.enum(unrankedReasons),
  sinceMonth: z.nullable(Movement),
  sinceYear: z.nullable(Movement),
});
export type UnrankedRow = z.infer<typeof UnrankedRow>;

export const RankingQuery = z.object({
  area: AreaCode,
  level: Level,
  month: Month,
  indicator: IndicatorIdSchema,
  order: z.enum(rankingOrders),
});
export type RankingQuery = z.infer<typeof RankingQuery>;

/** Areas of a level in order, with what can be said of their differences. */
export const RankingReply = z.object({
  sequence: z.int(),
  asOf: z.iso.datetime(),
  ...RankingQuery.shape,
  total: ValueRow,
  method: z.object({
    /** `share`: intervals of Wilson and Newcombe. `count`: of counts per posyandu, or of shares that may pass 100 %. */
    scatter: z.enum(["share", "count"]),
    /** How much more than by chance the parts of the areas differ; the counts say as much as so many times fewer would. */
    overdispersion: z.number(),
    /** Measured between how many villages, or posyandu where villages are ranked; 0 where there were too few. */
    clusters: z.int(),
  }),
  /** How the area that is asked for moved as a whole, by itself and not among others. */
  own: z.object({
    sinceMonth: z.nullable(Movement),
    sinceYear: z.nullable(Movement),
  }),
  /** Bands come from the best downwards in either order. */
  ranked: z.array(RankedRow),
  /** By name. */
  unranked: z.array(UnrankedRow),
});
export type RankingReply = z.infer<typeof RankingReply>;

export const ChangeQuery = z.object({
  area: AreaCode,
  month: Month,
  indicator: IndicatorIdSchema,
  /** Months before: the month before, or the same month a year before. */
  against: z.enum(["1", "12"]),
  /** Parts that are left out, divided by commas. */
  without: z.optional(
    z.string().check(z.maxLength(8000), z.regex(/^[A-Za-z0-9.,-]*$/)),
  ),
});
export type ChangeQuery = z.infer<typeof ChangeQuery>;

const Counts = z.object({ numerator: z.int(), denominator: z.int() });

/** Posyandu that gave counts in both months, only in the later, only in the earlier one. */
const Who = z.object({
  both: z.int(),
  entered: z.int(),
  left: z.int(),
  /** Of all these: did not open in one of the two months, and that is why they gave other counts, or none. */
  closed: z.int(),
});

export const ChangePart = z.object({
  area: RowKey,
  name: z.string(),
  /** Left out of the reckoning by whoever asked. */
  isOut: z.boolean(),
  before: z.nullable(Counts),
  after: z.nullable(Counts),
  who: Who,
  /** How many of its posyandu sent a report in each month, whatever it held. */
  reports: z.object({ before: z.int(), after: z.int() }),
  /** Whether none of its posyandu that reported in a month opened: its counts of that month are no figure of what is done when they are open. */
  notOpen: z.object({ before: z.boolean(), after: z.boolean() }),
  /** What it adds to the change, unrounded, in percentage points or counts per posyandu; `found`, `closed` and `reporting` add up to it. 0 where it is left out. */
  contribution: z.number(),
  /** Of that: posyandu that gave counts in both months, and opened in both, found something else. */
  found: z.number(),
  /** Of that: posyandu that did not open in one of the months gave other counts for it, or none. */
  closed: z.number(),
  /** Of that: posyandu weigh more or less than before, came in, or are missing. Where the registry is the denominator, also those that sent nothing in one month. */
  reporting: z.number(),
});
export type ChangePart = z.infer<typeof ChangePart>;

/** Why a figure changed: like for like, and by its parts. */
export const ChangeReply = z.object({
  sequence: z.int(),
  asOf: z.iso.datetime(),
  area: AreaCode,
  level: Level,
  month: Month,
  against: Month,
  indicator: IndicatorIdSchema,
  /** The figures of the area in both months, without the parts that are left out. */
  before: ValueRow,
  after: ValueRow,
  /** After less before, unrounded; null where one of them has no value. The contributions add up to it. */
  change: z.nullable(z.number()),
  /** The same posyandu in both months: those that gave counts in both, and opened in both. */
  same: z.object({
    posyandu: z.int(),
    before: z.nullable(Counts),
    after: z.nullable(Counts),
  }),
  who: Who,
  /** One level down, the largest contribution first. */
  parts: z.array(ChangePart),
});
export type ChangeReply = z.infer<typeof ChangeReply>;
