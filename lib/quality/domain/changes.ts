import { changeKinds } from "@/lib/core/domain/change-kinds";

/** A run found something else than before; somebody explained, judged or assigned a finding. No figure changes with it. */
export const qualityChanges = changeKinds({
  qualityChecked: "silent",
  findingExplained: "own",
  findingAccepted: "own",
  findingReturned: "own",
  findingAssigned: "silent",
});
