import type { ClientSubject } from "@/lib/core/subjects/client/client-subject";
import { snapshotsChanges } from "@/lib/snapshots/domain/changes";

const told = { saysCount: true };

export const snapshotsClient: ClientSubject = {
  name: "snapshots",
  menu: [{ path: "/potret", key: "snapshots" }],
  changes: { snapshotTaken: told, snapshotWithdrawn: told },
  reads: [
    {
      key: "snapshots",
      oldAfter: ({ kind }) => (kind in snapshotsChanges ? "all" : "nothing"),
    },
  ],
};
