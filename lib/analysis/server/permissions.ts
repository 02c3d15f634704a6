import type { Audience } from "@/lib/core/access/permissions";

/**
 * Intervals, bands and contributions are worked out from the counts of single villages and posyandu, which the public does not see. What would come out of the
 * rounded counts would have edges where the rounding has them, so the public keeps the ranking of its own figures (docs/decisions/024).
 */
export function mayAnalyse(audience: Audience): boolean {
  return audience === "oversight";
}
