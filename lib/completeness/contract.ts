import * as z from "zod";
import { AreaCode } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { TextSchema } from "@/lib/core/refusals/contract";
import { lateChangeKinds } from "@/lib/completeness/domain/late-change-kinds";
import { dividedLevels } from "@/lib/completeness/domain/divided-levels";

export const CompletenessQuery = z.object({
  area: AreaCode,
  month: Month,
  /** Into which level the area is divided; the one below it if nothing is said. Single posyandu stand in the list of posyandu. */
  level: z.optional(z.enum(dividedLevels)),
});
export type CompletenessQuery = z.infer<typeof CompletenessQuery>;

/** What is known of the reports of an area in a month. Every number counts posyandu, but for the refused rows. */
export const CompletenessRow = z.object({
  area: AreaCode,
  name: z.string(),
  /** How many are expected to report, have reported, and have done so by the deadline; as the board says. */
  registered: z.int(),
  reported: z.int(),
  onTime: z.int(),
  simulated: z.boolean(),
  /** When the newest report came, corrections too. */
  lastReceivedAt: z.nullable(z.iso.datetime()),
  /** Whose report was sent again with other counts. Only those who oversee are told. */
  corrected: z.nullable(z.int()),
  /** Refused rows that still wait to be corrected; null also below the regency, where rows may not say whose they are. */
  refusedOpen: z.nullable(z.int()),
  /** Of whom no report of the twelve months that end with this one is known. Only those who oversee are told. */
  silent: z.nullable(z.int()),
});
export type CompletenessRow = z.infer<typeof CompletenessRow>;

export const CompletenessReply = z.object({
  sequence: z.int(),
  asOf: z.iso.datetime(),
  area: AreaCode,
  level: z.enum(dividedLevels),
  month: Month,
  deadline: z.iso.datetime(),
  /** The first of the twelve months behind `silent`. */
  silentSince: Month,
  total: CompletenessRow,
  rows: z.array(CompletenessRow),
});
export type CompletenessReply = z.infer<typeof CompletenessReply>;

/** A month of an area's past. */
export const PastMonth = z.object({
  month: Month,
  registered: z.int(),
  reported: z.int(),
  onTime: z.int(),
  /** Whole days in the province's time from the deadline to the last first report; 0 if none was late, null if nobody has sent or it is not told. */
  daysLate: z.nullable(z.int()),
});
export type PastMonth = z.infer<typeof PastMonth>;

const PastRow = z.object({
  area: AreaCode,
  name: z.string(),
  /** Oldest first; months of which nothing was counted are missing. */
  months: z.array(PastMonth),
});
export type PastRow = z.infer<typeof PastRow>;

/** How an area and those inside it have sent over months. */
export const PastReply = z.object({
  sequence: z.int(),
  asOf: z.iso.datetime(),
  area: AreaCode,
  level: z.enum(dividedLevels),
  from: Month,
  to: Month,
  total: PastRow,
  rows: z.array(PastRow),
});
export type PastReply = z.infer<typeof PastReply>;

/** What was sent or taken back after the deadline of a month. */
export const LateChangesReply = z.object({
  area: AreaCode,
  month: Month,
  deadline: z.iso.datetime(),
  changes: z.array(
    z.object({
      submission: z.uuid(),
      area: AreaCode,
      areaName: z.string(),
      at: z.iso.datetime(),
      kind: z.enum(lateChangeKinds),
      posyandu: z.int(),
    }),
  ),
  /** True if there are older ones beyond the last. */
  isCut: z.boolean(),
});
export type LateChangesReply = z.infer<typeof LateChangesReply>;

/** Who is asked about the reports of an area: the office, how many accounts it has, and, for the administrator, whose. */
export const OperatorsReply = z.object({
  area: AreaCode,
  operators: z.array(
    z.object({
      area: AreaCode,
      areaName: z.string(),
      office: TextSchema,
      accounts: z.int(),
      names: z.nullable(z.array(z.string())),
    }),
  ),
});
export type OperatorsReply = z.infer<typeof OperatorsReply>;
