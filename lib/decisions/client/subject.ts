import type { SignedIn } from "@/lib/core/access/contract";
import type { ClientSubject } from "@/lib/core/subjects/client/client-subject";
import { decisionsChanges } from "@/lib/decisions/domain/changes";

/** Whether somebody is offered to write decisions down; the server decides again. */
export function mayDecide(user: SignedIn | null): boolean {
  return user?.role === "planner" || user?.role === "admin";
}

const told = { saysCount: true };

/** A decision shows its indicator now, which any report of a month may change. */
const oldAfter: NonNullable<ClientSubject["reads"]>[number]["oldAfter"] = ({
  kind,
  reach,
}) => (kind in decisionsChanges || reach === "months" ? "all" : "nothing");

export const decisionsClient: ClientSubject = {
  name: "decisions",
  menu: [
    {
      path: "/tindak-lanjut",
      key: "decisions",
      isInHall: true,
      isFor: (user) => user !== null,
      opensOwnArea: true,
    },
  ],
  changes: {
    decided: told,
    decisionEdited: told,
    decisionMoved: told,
    decisionReported: told,
    decisionProved: told,
    decisionProofWithdrawn: told,
  },
  reads: [
    // Days pass, and with them what is late.
    { key: "decisions", isSequenced: true, changesWithTime: true, oldAfter },
    {
      key: "decisions-due",
      isSequenced: true,
      changesWithTime: true,
      oldAfter,
    },
    { key: "decision", oldAfter },
  ],
};
