import { signatureOf, type Actor } from "@/lib/core/access/actor";
import type { Audience } from "@/lib/core/access/permissions";
import { isWithin, type AreaCode } from "@/lib/core/domain/ids";

type Written = { actor: string };

/** Notes are free text of officers: nobody has looked through them for what could name a child, so the public does not read them. */
export function mayReadNotes(audience: Audience): boolean {
  return audience === "oversight";
}

/** Planners and the administrator write of every area, operators of their own. */
export function mayWriteNote(actor: Actor, area: AreaCode): boolean {
  if (!("role" in actor)) return false;
  if (actor.role === "admin" || actor.role === "planner") return true;
  return (
    actor.role === "operator" && actor.areas.some((own) => isWithin(area, own))
  );
}

/** A text is changed only by who wrote it: it stands under that office's name. */
export function mayEditNote(actor: Actor, note: Written): boolean {
  return "role" in actor && signatureOf(actor).actor === note.actor;
}

/** Withdrawn by who wrote it, or by the province's planners and administrator, with a reason. */
export function mayWithdrawNote(actor: Actor, note: Written): boolean {
  if (mayEditNote(actor, note)) return true;
  return (
    "role" in actor && (actor.role === "admin" || actor.role === "planner")
  );
}
