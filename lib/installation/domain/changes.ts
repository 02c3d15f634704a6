import { changeKinds } from "@/lib/core/domain/change-kinds";

/** Simulated data were taken away; all counts were made anew, perhaps by another rule. */
export const installationChanges = changeKinds({
  cleared: "everything",
  recounted: "everything",
});
