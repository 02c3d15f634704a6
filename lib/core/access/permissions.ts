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

export function mayImportBoundaries(actor: Actor): boolean {
  return isAdmin(actor);
}

/** The registry says which posyandu exist, and so what "all have reported" means. */
export function mayImportRegistry(actor: Actor): boolean {
  return isAdmin(actor);
}

export function mayManageUsers(actor: Actor): boolean {
  return isAdmin(actor);
}

/** Lets through what a permission allows; refuses with 401 where signing in might help, else with 403. `what` follows "may not". */
export function insist(allowed: boolean, actor: Actor, what: Text): void {
  if (allowed) return;
  throw actor.kind === "anonymous"
    ? refusal("not-signed-in")
    : refusal("not-allowed", what);
}

function isAdmin(actor: Actor): boolean {
  return (
    actor.kind === "command" ||
    (actor.kind !== "anonymous" && actor.role === "admin")
  );
}

function isPlanner(actor: Actor): boolean {
  return "role" in actor && actor.role === "planner";
}

function answersFor(actor: Actor, area: AreaCode): boolean {
  return (
    "role" in actor &&
    actor.role === "operator" &&
    actor.areas.some((own) => isWithin(area, own))
  );
}
