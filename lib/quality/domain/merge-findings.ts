import { keyOfFinding, type Finding, type Why } from "./finding";
import type { WorkState } from "./work-states";

/** A finding as it stands in the database. */
export type KnownFinding = {
  id: string;
  key: string;
  fingerprint: string;
  severity: number;
  why: Why;
  state: WorkState;
  isResolved: boolean;
};

/** What a run does to what was known. `state` is that after it; `event` is null where only numbers beside the finding have changed. */
export type FindingsMerge = {
  fresh: { key: string; finding: Finding }[];
  changed: {
    id: string;
    finding: Finding;
    state: WorkState;
    event: "changed" | "again" | null;
  }[];
  resolved: string[];
};

/**
 * Holds what a run found of a regency and month against what is known of it. What was accepted rests as long as the counts are those that were explained, also
 * if it was gone for a while; with other counts it is open again. What is found no more is resolved, and kept.
 */
export function mergeFindings(
  known: readonly KnownFinding[],
  found: readonly Finding[],
): FindingsMerge {
  const byKey = new Map(known.map((one) => [one.key, one]));
  const merge: FindingsMerge = { fresh: [], changed: [], resolved: [] };
  for (const finding of found) {
    const key = keyOfFinding(finding);
    const before = byKey.get(key);
    byKey.delete(key);
    if (before === undefined) {
      merge.fresh.push({ key, finding });
      continue;
    }
    const isSame = before.fingerprint === finding.fingerprint;
    const restsAccepted = isSame && before.state === "accepted";
    if (before.isResolved || !isSame)
      merge.changed.push({
        id: before.id,
        finding,
        state: restsAccepted ? "accepted" : "open",
        event: before.isResolved ? "again" : "changed",
      });
    else if (!isTold(before, finding))
      merge.changed.push({
        id: before.id,
        finding,
        state: before.state,
        event: null,
      });
  }
  for (const { id, isResolved } of byKey.values())
    if (!isResolved) merge.resolved.push(id);
  return merge;
}

/** Whether the numbers that are told of a finding are those that a run found. */
function isTold(before: KnownFinding, { severity, why }: Finding): boolean {
  return before.severity === severity && written(before.why) === written(why);
}

/** In the order of names: the database has an order of its own. */
function written(why: Why): string {
  return JSON.stringify(
    Object.entries(why).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
