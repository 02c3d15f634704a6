import type { ClientSubject } from "@/lib/core/subjects/client/client-subject";
import { packsChanges } from "@/lib/packs/domain/changes";

export const packsClient: ClientSubject = {
  name: "packs",
  changes: { returnReceived: { saysCount: true } },
  reads: [
    {
      key: "packs",
      oldAfter: ({ kind }) => (kind in packsChanges ? "all" : "nothing"),
    },
  ],
};
