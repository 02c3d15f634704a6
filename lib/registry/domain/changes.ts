import { changeKinds } from "@/lib/core/domain/change-kinds";

/** Which posyandu there are, and so who is expected to report in every month. */
export const registryChanges = changeKinds({
  registry: "everything",
});
