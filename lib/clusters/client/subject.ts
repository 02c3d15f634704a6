import type { ClientSubject } from "@/lib/core/subjects/client/client-subject";
import {
  altersFigures,
  concerns,
  keyOf,
} from "@/lib/core/subjects/client/old-after";
import type { clustersQuery } from "./clusters-query";

export const clustersClient: ClientSubject = {
  name: "clusters",
  reads: [
    {
      key: "clusters",
      isSequenced: true,
      oldAfter: (change, { queryKey, audience }) => {
        const [, area, , month] = keyOf<typeof clustersQuery>(queryKey);
        return altersFigures(change, audience) &&
          change.months.includes(month) &&
          concerns(change, area)
          ? "all"
          : "nothing";
      },
    },
  ],
};
