import { changeKinds } from "@/lib/core/domain/change-kinds";

/** A decision was written down, given other words, moved to another state, reported on, or proved by a file. No figure changes with it. */
export const decisionsChanges = changeKinds({
  decided: "own",
  decisionEdited: "own",
  decisionMoved: "own",
  decisionReported: "own",
  decisionProved: "own",
  decisionProofWithdrawn: "own",
});
