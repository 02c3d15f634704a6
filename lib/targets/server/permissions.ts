import type { Actor } from "@/lib/core/access/actor";
import { isAdmin, isPlanner } from "@/lib/core/access/permissions";

/** Targets are the province's word, for itself and for its regencies: planners and the administrator set them, under their office. */
export function maySetTargets(actor: Actor): boolean {
  return "role" in actor && (isAdmin(actor) || isPlanner(actor));
}
