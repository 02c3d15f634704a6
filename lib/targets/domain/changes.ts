import { changeKinds } from "@/lib/core/domain/change-kinds";

/** A path of targets was set or taken away: sentences, colours and lines of every month it covers are other ones. */
export const targetsChanges = changeKinds({
  targetsSet: "everything",
});
