import { changeKinds } from "@/lib/core/domain/change-kinds";

/** A snapshot was taken, or taken back. No figure changes with it. */
export const snapshotsChanges = changeKinds({
  snapshotTaken: "own",
  snapshotWithdrawn: "own",
});
