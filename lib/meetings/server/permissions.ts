import type { Actor } from "@/lib/core/access/actor";
import {
  isAdmin,
  isPlanner,
  type Audience,
} from "@/lib/core/access/permissions";

/** An agenda holds what officers wrote for each other, and figures that nobody has rounded: the public does not read it. */
export function mayReadMeetings(audience: Audience): boolean {
  return audience === "oversight";
}

/** Meetings are prepared and held by the province's planners and its administrator. A meeting stands under somebody's office; a command on the server has none. */
export function mayHoldMeetings(actor: Actor): boolean {
  return "role" in actor && (isAdmin(actor) || isPlanner(actor));
}
