import { signatureOf, type Actor } from "@/lib/core/access/actor";
import {
  answersFor,
  isAdmin,
  isOperator,
  isPlanner,
  type Audience,
} from "@/lib/core/access/permissions";
import type { AreaCode } from "@/lib/core/domain/ids";

type Written = { actor: string };

/** Notes are free text of officers: nobody has looked through them for what could name a child, so the public does not read them. */
export function mayReadNotes(audience: Audience): boolean {
  return audience === "oversight";
}

/** Who may write notes of some area, and so have one to change. Asked before a note is read. */
export function mayWriteNotes(actor: Actor): boolean {
  return isMember(actor) && (mayForProvince(actor) || isOperator(actor));
}

/** Planners and the administrator write of every area, operators of their own. */
export function mayWriteNote(actor: Actor, area: AreaCode): boolean {
  return isMember(actor) && (mayForProvince(actor) || answersFor(actor, area));
}

/** A text is changed only by who wrote it: it stands under that office's name. */
export function mayEditNote(actor: Actor, note: Written): boolean {
  return isMember(actor) && signatureOf(actor).actor === note.actor;
}

/** Withdrawn by who wrote it, or by the province's planners and administrator, with a reason. */
export function mayWithdrawNote(actor: Actor, note: Written): boolean {
  return mayEditNote(actor, note) || (isMember(actor) && mayForProvince(actor));
}

/** A note stands under somebody's office; a command on the server has none. */
function isMember(actor: Actor): boolean {
  return "role" in actor;
}

function mayForProvince(actor: Actor): boolean {
  return isAdmin(actor) || isPlanner(actor);
}
