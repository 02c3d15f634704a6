import type { ClientSubject } from "@/lib/core/subjects/client/client-subject";
import {
  altersFigures,
  concerns,
  keyOf,
} from "@/lib/core/subjects/client/old-after";
import type { kaderBoardQuery } from "./kader-board-query";

export const kaderClient: ClientSubject = {
  name: "kader",
  menu: [{ path: "/kader", key: "kader", opensOwnArea: true }],
  reads: [
    {
      key: "kader-board",
      isSequenced: true,
      // No cell carries persons who are short, so the whole is read again.
      oldAfter: (change, { queryKey, audience }) => {
        const [, area, , month] = keyOf<typeof kaderBoardQuery>(queryKey);
        return altersFigures(change, audience) &&
          change.months.includes(month) &&
          concerns(change, area)
          ? "all"
          : "nothing";
      },
    },
  ],
};
