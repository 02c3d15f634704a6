import type { SignedIn } from "@/lib/core/access/contract";
import type { ClientSubject } from "@/lib/core/subjects/client/client-subject";
import { pinHref } from "./pin-address";
import { meetingsChanges } from "@/lib/meetings/domain/changes";

/** Whether somebody is offered to prepare and hold meetings; the server decides again. */
export function mayHold(user: SignedIn | null): boolean {
  return user?.role === "admin" || user?.role === "planner";
}

const told = { saysCount: true };

export const meetingsClient: ClientSubject = {
  name: "meetings",
  menu: [{ path: "/rapat", key: "meetings", isInHall: true }],
  viewLinks: [{ key: "pin", isFor: mayHold, hrefOf: pinHref }],
  changes: {
    meetingPlanned: told,
    meetingChanged: told,
    meetingOpened: told,
    meetingClosed: told,
  },
  reads: [
    {
      key: "meetings",
      oldAfter: ({ kind }) => (kind in meetingsChanges ? "all" : "nothing"),
      // One that is left open closes by itself.
      changesWithTime: true,
    },
  ],
};
