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

/** Files as they were sent and rows that were refused: what stood in them was never checked for names of people. */
export function mayReadFiles(actor: Actor, area: AreaCode): boolean {
  return maySubmit(actor, area) || isPlanner(actor);
}

/** Who sent what and when; no demo opens it, since it names people. */
export function mayListSubmissions(actor: Actor): boolean {
  return actor.kind !== "anonymous";
}
