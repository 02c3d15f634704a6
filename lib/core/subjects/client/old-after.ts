import type { SessionReply } from "@/lib/core/access/contract";
import { isWithin, type AreaCode } from "@/lib/core/domain/area-code";
import type { HeardChange, OldPart } from "./client-subject";

/** For reads without any figure: only names, shapes and the registry can make them old. */
export const onlyAfterEverything = (): OldPart => "nothing";

/** Whether a change has altered figures as an audience sees them: the public's change when they are published, and then alone. */
export function altersFigures(
  { reach }: HeardChange,
  audience: SessionReply["audience"],
): boolean {
  return reach === (audience === "public" ? "public" : "months");
}

/**
 * Whether the figures of an area may have changed. What is published is judged as one table, so that a change of one area may change how another is
 * rounded.
 */
export function concerns(change: HeardChange, area: AreaCode): boolean {
  if (change.reach === "public" || change.regions.length === 0) return true;
  return change.regions.some(
    (region) => isWithin(region, area) || isWithin(area, region),
  );
}

/** The key of a read as the query that makes it says; the cache keeps keys without their types. */
export function keyOf<
  Query extends (...given: never[]) => { queryKey: readonly unknown[] },
>(queryKey: readonly unknown[]): ReturnType<Query>["queryKey"] {
  return queryKey;
}
