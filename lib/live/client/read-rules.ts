import type { Query } from "@tanstack/react-query";
import type { SessionReply } from "@/lib/core/access/contract";
import type {
  ClientSubject,
  HeardChange,
  KeptRead,
  OldPart,
} from "@/lib/core/subjects/client/client-subject";

export type ReadRules = {
  /** True if the read is old after an hour, whatever happens. */
  changesWithTime: (query: Query) => boolean;
  /** True if no change makes the read old. */
  isLasting: (query: Query) => boolean;
  /** Up to which change its answer says that it is complete; null if it does not say so. */
  sequenceOf: (query: Query) => number | null;
  /** What of the read a change makes old. */
  partOf: (query: Query, change: HeardChange) => OldPart;
};

/** What the subjects say of their reads. A read of which none says anything is old after every change. */
export function rulesOf(
  subjects: readonly ClientSubject[],
  audience: () => SessionReply["audience"],
): ReadRules {
  const rules = new Map<unknown, KeptRead>(
    subjects.flatMap(({ reads = [] }) => reads.map((one) => [one.key, one])),
  );
  const ruleOf = ({ queryKey }: Query) => rules.get(queryKey[0]);
  return {
    changesWithTime: (query) => ruleOf(query)?.changesWithTime === true,
    isLasting: (query) => ruleOf(query)?.isLasting === true,
    sequenceOf: (query) => {
      if (ruleOf(query)?.isSequenced !== true) return null;
      const { sequence } = query.state.data as { sequence?: unknown };
      return typeof sequence === "number" ? sequence : null;
    },
    partOf: (query, change) => {
      const rule = ruleOf(query);
      if (rule?.isLasting === true) return "nothing";
      if (rule === undefined || change.reach === "everything") return "all";
      const { queryKey } = query;
      const { data } = query.state;
      return rule.oldAfter(change, { queryKey, data, audience: audience() });
    },
  };
}
