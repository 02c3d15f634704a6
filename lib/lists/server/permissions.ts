import type { Actor } from "@/lib/core/access/actor";
import type { Audience } from "@/lib/core/access/permissions";

/** A list names single posyandu with their counts: for those who oversee. */
export function mayReadLists(audience: Audience): boolean {
  return audience === "oversight";
}

/** A saved list belongs to a person; a command on the server is none. */
export function mayKeepLists(actor: Actor): boolean {
  return "role" in actor;
}
