import * as z from "zod";
import { IndicatorIdSchema } from "@/lib/core/catalogue/indicator-id";
import { AreaCode, Level } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { FiguresRow } from "@/lib/figures/contract";
import { lifeStages } from "@/lib/fields/domain/life-stages";

export const ManyQuery = z.object({
  area: AreaCode,
  month: Month,
  /** Into which level the area is divided; the one below it if nothing is said. */
  level: z.optional(Level),
});
export type ManyQuery = z.infer<typeof ManyQuery>;

const Targets = z.partialRecord(IndicatorIdSchema, z.nullable(z.number()));

const Many = {
  sequence: z.int(),
  asOf: z.iso.datetime(),
  area: AreaCode,
  level: Level,
  month: Month,
  /** The target of each indicator in that year, in its unit; null where none is in use. */
  targets: Targets,
  /** The area, and its figures of the month before. */
  total: FiguresRow,
  before: FiguresRow,
  /** Each with its own targets, as far as they are others than those of the whole. */
  rows: z.array(z.object({ ...FiguresRow.shape, targets: Targets })),
};

/** The six fields of service: for each the indicator of whether it is served, and those of its activities. The figures are those of `values`. */
export const FieldsReply = z.object({
  ...Many,
  fields: z.array(
    z.object({
      field: z.enum([
        "pendidikan",
        "kesehatan",
        "pekerjaan_umum",
        "perumahan_rakyat",
        "trantibumlinmas",
        "sosial",
      ]),
      indicator: IndicatorIdSchema,
      activities: z.array(IndicatorIdSchema),
    }),
  ),
});
export type FieldsReply = z.infer<typeof FieldsReply>;

/** The seven stages of life with the indicators they are read by, the main one first. The figures are those of `values`. */
export const LifeCycleReply = z.object({
  ...Many,
  stages: z.array(
    z.object({
      stage: z.enum(lifeStages),
      indicators: z.array(IndicatorIdSchema),
    }),
  ),
});
export type LifeCycleReply = z.infer<typeof LifeCycleReply>;
