import { addMonths } from "@/lib/core/domain/month-steps";
import type { ClientSubject } from "@/lib/core/subjects/client/client-subject";
import {
  altersFigures,
  concerns,
  keyOf,
} from "@/lib/core/subjects/client/old-after";
import type { growthQuery } from "./growth-query";

export const growthClient: ClientSubject = {
  name: "growth",
  changes: { published: {} },
  reads: [
    {
      key: "growth",
      isSequenced: true,
      // No cell carries what was found in children. It tells the change from the month before as well.
      oldAfter: (change, { queryKey, audience }) => {
        const [, area, month] = keyOf<typeof growthQuery>(queryKey);
        return altersFigures(change, audience) &&
          concerns(change, area) &&
          [month, addMonths(month, -1)].some((one) =>
            change.months.includes(one),
          )
          ? "all"
          : "nothing";
      },
    },
  ],
};
