import type { Actor } from "@/lib/core/access/actor";
import {
  answersFor,
  isAdmin,
  isOperator,
  isPlanner,
  type Audience,
} from "@/lib/core/access/permissions";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { WorkState } from "@/lib/quality/domain/work-states";

/** Findings are about single posyandu and raw counts: not for the public. */
export function mayReadQuality(audience: Audience): boolean {
  return audience === "oversight";
}

/** Who may explain findings of some area at all. Asked before one is read. An explanation stands under somebody's office; a command has none. */
export function mayExplainSome(actor: Actor): boolean {
  return "role" in actor && (isAdmin(actor) || isOperator(actor));
}

/** The operator of the regency explains, or the administrator in his place. */
export function mayExplain(actor: Actor, regency: AreaCode): boolean {
  return "role" in actor && (isAdmin(actor) || answersFor(actor, regency));
}

/** Planners and the administrator judge explanations and set dates. */
export function mayJudge(actor: Actor): boolean {
  return "role" in actor && (isAdmin(actor) || isPlanner(actor));
}

/** Whether there is something to explain: it has not been, or it was sent back, or it should be put better. */
export function isExplainable(state: WorkState): boolean {
  return state !== "accepted";
}
