import type { Actor } from "@/lib/core/access/actor";
import {
  answersFor,
  isAdmin,
  isOperator,
  isPlanner,
} from "@/lib/core/access/permissions";
import type { AreaCode } from "@/lib/core/domain/ids";

/** Who may send files at all. Asked before one is received: for which area it is, the file may have to say. */
export function maySend(actor: Actor): boolean {
  return isAdmin(actor) || isOperator(actor);
}

/** Who may send reports for an area: its operator, the admin, and a command. */
export function maySubmit(actor: Actor, area: AreaCode): boolean {
  return isAdmin(actor) || answersFor(actor, area);
}

/** A submission is taken back by whoever may send for its area, not only by its sender: people change posts. */
export function mayWithdraw(
  actor: Actor,
  submission: { area: AreaCode },
): boolean {
  return maySubmit(actor, submission.area);
}

/** For whom the text of a form is: those who may send it, or the planners beside them. */
export type TextReaders = "senders" | "planners";

/** Where text comes from that nobody checked: the area it was sent for, and whose form it is. */
export type TextSource = { area: AreaCode; readers: TextReaders };

/**
 * Who may read what was never checked for names of people: files as they were sent, their names, headings and cells, and rows that were refused. Whoever
 * may send for the area has them at hand anyway. Planners look after the monthly form; a file of children is no concern of theirs.
 */
export function mayReadUnchecked(
  actor: Actor,
  { area, readers }: TextSource,
): boolean {
  return maySubmit(actor, area) || (readers === "planners" && isPlanner(actor));
}

/** Who sent what and when; no demo opens it, since it names people. */
export function mayListSubmissions(actor: Actor): boolean {
  return actor.kind !== "anonymous";
}
