import { isWithin } from "@/lib/core/domain/area-code";
import type { ClientSubject } from "@/lib/core/subjects/client/client-subject";
import type { PosyanduReply } from "@/lib/posyandu/contract";

export const posyanduClient: ClientSubject = {
  name: "posyandu",
  reads: [
    {
      key: "posyandu",
      isSequenced: true,
      // Its notes and files come with changes that alter no figure, so whatever is said of its own areas makes it old.
      oldAfter: (change, { data }) => {
        const path = (data as PosyanduReply | undefined)?.path;
        const village = path?.at(-1)?.code;
        if (village === undefined || change.regions.length === 0) return "all";
        return change.regions.some((region) => isWithin(village, region)) ||
          isWithin(village, change.area) ||
          isWithin(change.area, village)
          ? "all"
          : "nothing";
      },
    },
  ],
};
