import type { ClientSubject } from "@/lib/core/subjects/client/client-subject";

/** Following has lines of its own: no change of the ledger makes what is on a stage old. */
export const followClient: ClientSubject = {
  name: "follow",
  reads: [{ key: "stages", oldAfter: () => "nothing" }],
};
