import { changeKinds } from "@/lib/core/domain/change-kinds";

/** A meeting was made, changed (it or its agenda, too often for the ticker), opened or closed. No figure changes with it. */
export const meetingsChanges = changeKinds({
  meetingPlanned: "own",
  meetingChanged: "silent",
  meetingOpened: "own",
  meetingClosed: "own",
});
