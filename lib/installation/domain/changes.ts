import { changeKinds } from "@/lib/core/domain/change-kinds";

/** Simulated data were taken away. */
export const installationChanges = changeKinds({
  cleared: "everything",
});
