import { addMonths, monthRange } from "@/lib/core/domain/month-steps";
import type { ClientSubject } from "@/lib/core/subjects/client/client-subject";
import {
  altersFigures,
  concerns,
  keyOf,
  onlyAfterEverything,
} from "@/lib/core/subjects/client/old-after";
import type { listQuery } from "./list-query";

export const listsClient: ClientSubject = {
  name: "lists",
  menu: [
    {
      path: "/daftar",
      key: "lists",
      isFor: (user) => user !== null,
      opensOwnArea: true,
    },
  ],
  reads: [
    {
      key: "lists",
      isSequenced: true,
      // A list may look at the months before and a year before its own, and before the one that it is compared with; for who is silent, at all between.
      oldAfter: (change, { queryKey, audience }) => {
        const [, area, month, against] = keyOf<typeof listQuery>(queryKey);
        const shown = against === null ? [month] : [month, against];
        const months = shown.flatMap((one) =>
          monthRange(addMonths(one, -12), one),
        );
        return altersFigures(change, audience) &&
          concerns(change, area) &&
          change.months.some((one) => months.includes(one))
          ? "all"
          : "nothing";
      },
    },
    { key: "saved-lists", oldAfter: onlyAfterEverything },
  ],
};
