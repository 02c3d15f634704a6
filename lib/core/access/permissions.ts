import type { SessionReply } from "./contract";
import { isWithin, levels, levelOf } from "@/lib/core/domain/ids";
import type { AreaCode, Level } from "@/lib/core/domain/ids";
import type { Text } from "@/lib/core/domain/text-pair";
import type { Actor } from "./actor";
import { refusal } from "@/lib/core/refusals/errors";

export type Audience = SessionReply["audience"];

/** Oversight sees every count; the public sees suppressed cells down to the subdistrict. A demo has nothing to protect. */
export function audienceOf(
  actor: Actor,
  { demo }: { demo: boolean },
): Audience {
  return demo || actor.kind !== "anonymous" ? "oversight" : "public";
}

/** Whether an audience may see figures of this area, broken down into `level`; without a level, the area's own. */
export function mayRead(
  audience: Audience,
  area: AreaCode,
  level: Level = levelOf(area),
): boolean {
  return (
    audience === "oversight" || (isPublic(levelOf(area)) && isPublic(level))
  );
}

function isPublic(level: Level): boolean {
  return levels.indexOf(level) <= levels.indexOf("subdistrict");
}

/** Lets through what a permission allows; refuses with 401 where signing in might help, else with 403. `what` follows "may not". */
export function insist(allowed: boolean, actor: Actor, what: Text): void {
  if (allowed) return;
  throw actor.kind === "anonymous"
    ? refusal("not-signed-in")
    : refusal("not-allowed", what);
}

/** The questions about roles that the permissions of the subjects are made of; nobody else looks at a role. A command is an admin's. */
export function isAdmin(actor: Actor): boolean {
  return (
    actor.kind === "command" ||
    (actor.kind !== "anonymous" && actor.role === "admin")
  );
}

export function isPlanner(actor: Actor): boolean {
  return "role" in actor && actor.role === "planner";
}

export function isOperator(actor: Actor): boolean {
  return "role" in actor && actor.role === "operator";
}

/** True for the operator of the area, or of the one that it lies in. */
export function answersFor(actor: Actor, area: AreaCode): boolean {
  return (
    "areas" in actor &&
    isOperator(actor) &&
    actor.areas.some((own) => isWithin(area, own))
  );
}
