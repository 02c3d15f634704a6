import type { Actor } from "@/lib/core/access/actor";
import {
  isAdmin,
  isOperator,
  isPlanner,
  type Audience,
} from "@/lib/core/access/permissions";
import type { AreaCode } from "@/lib/core/domain/ids";
import { touches } from "@/lib/decisions/domain/areas";

/** Decisions are words of officers about counts of every area: the public does not read them. */
export function mayReadDecisions(audience: Audience): boolean {
  return audience === "oversight";
}

/** The province writes decisions down, changes them and says when they are done. A command has no office under which they would stand. */
export function mayDecide(actor: Actor): boolean {
  return isMember(actor) && (isAdmin(actor) || isPlanner(actor));
}

/** Who may report on some decision, asked before it is read. */
export function mayReportOnSome(actor: Actor): boolean {
  return mayDecide(actor) || (isMember(actor) && isOperator(actor));
}

/** The province reports on every decision, an operator on those that have to do with his area. */
export function mayReport(actor: Actor, areas: readonly AreaCode[]): boolean {
  if (mayDecide(actor)) return true;
  return (
    "areas" in actor &&
    isOperator(actor) &&
    actor.areas.some((own) => touches(areas, own))
  );
}

function isMember(actor: Actor): boolean {
  return "role" in actor;
}
