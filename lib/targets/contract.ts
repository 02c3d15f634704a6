import * as z from "zod";
import { IndicatorIdSchema } from "@/lib/core/catalogue/indicator-id";
import { AreaCode } from "@/lib/core/domain/ids";
import { plainText } from "@/lib/core/domain/invisible-marks";
import { TextSchema } from "@/lib/core/refusals/contract";
import { firstYear, lastYear } from "@/lib/targets/domain/limits";

const Year = z.int().check(z.gte(firstYear), z.lte(lastYear));

/** A value in the unit of the indicator: percent, or a count for each posyandu. */
const YearValue = z.object({
  year: Year,
  value: z.number().check(z.gte(0), z.lte(100)),
});

/** What an area is to reach of an indicator, year by year, and from where it starts. */
export const TargetPath = z.object({
  area: AreaCode,
  areaName: z.string(),
  /** 1 for the first path of this area and indicator; counted up by every change. */
  version: z.int(),
  /** Oldest year first; empty where the path was taken away. */
  years: z.array(YearValue),
  baseline: z.nullable(YearValue),
  /** The document that sets it, such as "RPJMD Provinsi Jambi 2025-2029". */
  source: z.string(),
  setAt: z.iso.datetime(),
  /** The office that set it. */
  office: TextSchema,
});
export type TargetPath = z.infer<typeof TargetPath>;

export const TargetsReply = z.object({
  area: AreaCode,
  indicator: IndicatorIdSchema,
  /** The area's own path; null if it never had one or it was taken away. */
  own: z.nullable(TargetPath),
  /** That of the nearest area around it which has one. It holds where there is none of its own. */
  inherited: z.nullable(TargetPath),
  /** What the catalogue proposes where nobody has set anything. */
  proposed: z.nullable(z.number()),
  /** Areas inside it that have a path of their own, by code. */
  inside: z.array(TargetPath),
  /** Every version of its own path, the latest first. */
  history: z.array(TargetPath),
  maySet: z.boolean(),
});
export type TargetsReply = z.infer<typeof TargetsReply>;

/** `version` is the one that was read, 0 if there was none: a path that somebody else has changed meanwhile is not overwritten. No years: it is taken away. */
export const NewTargets = z.object({
  area: AreaCode,
  indicator: IndicatorIdSchema,
  version: z.int().check(z.nonnegative()),
  years: z.array(YearValue).check(
    z.maxLength(lastYear - firstYear + 1),
    z.refine(
      (years) => new Set(years.map(({ year }) => year)).size === years.length,
      "names a year twice",
    ),
  ),
  baseline: z.nullable(YearValue),
  source: z.string().check(
    z.refine((text) => !text.includes("\0"), "holds the character 0"),
    z.overwrite(plainText),
    z.trim(),
    z.minLength(1),
    z.maxLength(200),
  ),
});
export type NewTargets = z.infer<typeof NewTargets>;
