import * as z from "zod";
import { IndicatorIdSchema } from "@/lib/core/catalogue/indicator-id";
import { AreaCode, AreaLevel } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";

export const ClustersQuery = z.object({
  area: AreaCode,
  level: AreaLevel,
  month: Month,
  indicator: IndicatorIdSchema,
});
export type ClustersQuery = z.infer<typeof ClustersQuery>;

/** Fewer areas than this with a figure and a neighbour say nothing of how figures lie on the map. */
export const fewestAreas = 8;

export const ClusterArea = z.object({
  area: AreaCode,
  name: z.string(),
  /** How it lies among its neighbours; `none` where chance may do the same, `alone` where no neighbour has a figure. */
  kind: z.enum([
    "high-high",
    "low-low",
    "high-low",
    "low-high",
    "none",
    "alone",
  ]),
  /** Local Moran's I and its pseudo p-value on both sides, not corrected for the number of areas, as `kind` is; null for one that is alone. */
  i: z.nullable(z.number()),
  p: z.nullable(z.number()),
  /** How many neighbours have a figure. */
  neighbours: z.int(),
});
export type ClusterArea = z.infer<typeof ClusterArea>;

/** Areas that lie among others of their kind: local Moran's I over neighbours that share a border or a corner. */
export const ClustersReply = z.object({
  sequence: z.int(),
  area: AreaCode,
  level: AreaLevel,
  month: Month,
  indicator: IndicatorIdSchema,
  /** Moran's I of all areas; null where there are too few. */
  global: z.nullable(
    z.object({ i: z.number(), expected: z.number(), p: z.number() }),
  ),
  /** Areas with a figure. Empty where there are too few. */
  rows: z.array(ClusterArea),
  /** How many areas have no figure of enough reports, and take no part. */
  without: z.int(),
  permutations: z.int(),
});
export type ClustersReply = z.infer<typeof ClustersReply>;
