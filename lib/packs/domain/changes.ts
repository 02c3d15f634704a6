import { changeKinds } from "@/lib/core/domain/change-kinds";

/** What was written in the hall of a meeting has come home. No figure changes with it. */
export const packsChanges = changeKinds({ returnReceived: "own" });
