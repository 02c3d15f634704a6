import * as z from "zod";
import { AreaCode, Level } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { IndicatorIdSchema } from "@/lib/core/catalogue/indicator-id";
import { FiguresRow } from "@/lib/figures/contract";

export const KaderBoardQuery = z.object({
  area: AreaCode,
  month: Month,
  /** Into which level the area is divided; the one below it if nothing is said. */
  level: z.optional(Level),
});
export type KaderBoardQuery = z.infer<typeof KaderBoardQuery>;

/** Persons who are short, and of how many posyandu it is known; those that did not report add nothing and are not among the known. */
export const KaderGap = z.object({
  /** Sum over posyandu of what is missing to five kader on duty. */
  toRecruit: z.int(),
  /** Posyandu with fewer than five, of those that said how many they have. */
  short: z.int(),
  counted: z.int(),
  /** Sum over posyandu of kader on duty beyond those who are trained, of the posyandu that said both. */
  toTrain: z.int(),
  countedBoth: z.int(),
});
export type KaderGap = z.infer<typeof KaderGap>;

export const KaderRow = z.object({
  ...FiguresRow.shape,
  /** Registered posyandu times five: a plan, no count. */
  planned: z.int(),
  /** Only those who oversee are told. */
  gap: z.nullable(KaderGap),
});
export type KaderRow = z.infer<typeof KaderRow>;

/** The kader of an area and of those inside it, as the posyandu reported them. */
export const KaderBoardReply = z.object({
  sequence: z.int(),
  asOf: z.iso.datetime(),
  area: AreaCode,
  level: Level,
  month: Month,
  /** The target of each indicator in that year, in its unit; null where none is in use. */
  targets: z.partialRecord(IndicatorIdSchema, z.nullable(z.number())),
  total: KaderRow,
  rows: z.array(KaderRow),
});
/** The villages of an area with most kader to recruit, then to train, at most 200 of them; of how many there are, `short` says. */
export const KaderShortReply = z.object({
  ...KaderBoardReply.shape,
  short: z.int(),
});
export type KaderShortReply = z.infer<typeof KaderShortReply>;
export type KaderBoardReply = z.infer<typeof KaderBoardReply>;
