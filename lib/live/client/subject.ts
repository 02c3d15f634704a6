import { keyOf } from "@/lib/core/subjects/client/old-after";
import { isLineOf } from "./patch-ticker";
import type { tickerQuery } from "./ticker-query";
import type { ClientSubject } from "@/lib/core/subjects/client/client-subject";

export const liveClient: ClientSubject = {
  name: "live",
  reads: [
    {
      key: "ticker",
      isSequenced: true,
      // Its lines come with the changes; what is missing is what came while it was read.
      oldAfter: (change, { queryKey }) => {
        const [, area] = keyOf<typeof tickerQuery>(queryKey);
        return isLineOf(area, change) ? "all" : "nothing";
      },
    },
  ],
};
