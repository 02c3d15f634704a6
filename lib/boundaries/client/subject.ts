import { onlyAfterEverything } from "@/lib/core/subjects/client/old-after";
import type { ClientSubject } from "@/lib/core/subjects/client/client-subject";

export const boundariesClient: ClientSubject = {
  name: "boundaries",
  menu: [
    {
      path: "/boundaries",
      key: "boundaries",
      isFor: (user) => user?.role === "admin",
    },
  ],
  changes: { boundaries: {} },
  reads: [
    ...["area", "area-search", "points"].map((key) => ({
      key,
      oldAfter: onlyAfterEverything,
    })),
    // The address of a drawing holds a hash of what is drawn.
    { key: "topology", isLasting: true, oldAfter: onlyAfterEverything },
  ],
};
