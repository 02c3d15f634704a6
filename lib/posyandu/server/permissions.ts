import type { Audience } from "@/lib/core/access/permissions";

/** A single posyandu, with counts of few people: for those who oversee. */
export function mayReadPosyandu(audience: Audience): boolean {
  return audience === "oversight";
}
