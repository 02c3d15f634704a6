import type { Actor } from "@/lib/core/access/actor";
import {
  isAdmin,
  isOperator,
  isPlanner,
  mayRead,
  type Audience,
} from "@/lib/core/access/permissions";
import { isWithin, type AreaCode } from "@/lib/core/domain/ids";

/** The province's planners and administrator freeze figures, under their office, and take back what any of them has frozen. */
export function mayTakeSnapshots(actor: Actor): boolean {
  return "role" in actor && (isAdmin(actor) || isPlanner(actor));
}

/**
 * Planners, viewers and the administrator read every snapshot; operators those of their own area, of what lies in it and of what it lies in. The public reads
 * those of areas that are public, and of each what it had been told by then.
 */
export function mayReadSnapshot(
  { actor, audience }: { actor: Actor; audience: Audience },
  area: AreaCode,
): boolean {
  if (isOperator(actor))
    return (
      "areas" in actor &&
      actor.areas.some((own) => isWithin(area, own) || isWithin(own, area))
    );
  return mayRead(audience, area);
}

/** What was withdrawn, and why, with the office: the reason is free text, and stays among those who oversee. */
export function mayReadReason(audience: Audience): boolean {
  return audience === "oversight";
}
