import * as z from "zod";
import { spmFields } from "./element-entry";
import { indicatorGroups } from "./indicator-entry";

const Words = z.object({ id: z.string(), en: z.string() });

/** Everything that is counted or computed, with its meaning in both languages; see lib/core/catalogue. */
export const CatalogueReply = z.object({
  version: z.string(),
  elements: z.array(
    z.object({
      code: z.string(),
      label: Words,
      field: z.enum(spmFields),
      group: z.string(),
      /** Whether the months of a period are added up, or the last one counts alone. */
      overMonths: z.enum(["sum", "last"]),
    }),
  ),
  indicators: z.array(
    z.object({
      id: z.string(),
      label: Words,
      definition: Words,
      /** Codes of elements, or of facts such as the posyandu in the registry. They are added up. */
      numerator: z.array(z.string()),
      denominator: z.array(z.string()),
      unit: z.enum(["percent", "per-posyandu"]),
      good: z.enum(["up", "down"]),
      group: z.enum(indicatorGroups),
      defaultTarget: z.nullable(z.number()),
      noTargetBecause: z.optional(Words),
      source: z.nullable(z.string()),
      publicDownTo: z.enum(["regency", "subdistrict"]),
    }),
  ),
});
