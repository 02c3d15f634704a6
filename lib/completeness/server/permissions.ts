import type { Actor } from "@/lib/core/access/actor";
import { isAdmin, isPlanner } from "@/lib/core/access/permissions";

/** Who reminds operators of what is missing: the province's planners and its administrator. */
export function mayRemind(actor: Actor): boolean {
  return isAdmin(actor) || isPlanner(actor);
}

/** The administrator makes the accounts and knows whose they are; everybody else knows offices. */
export function mayReadNames(actor: Actor): boolean {
  return isAdmin(actor);
}
