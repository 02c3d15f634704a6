import type {
  ClientSubject,
  HeardChange,
} from "@/lib/core/subjects/client/client-subject";
import { concerns, keyOf } from "@/lib/core/subjects/client/old-after";
import { isWithin } from "@/lib/core/domain/area-code";
import { qualityChanges } from "@/lib/quality/domain/changes";
import type { PosyanduFindingsReply } from "@/lib/quality/contract";
import type { qualityQuery } from "./quality-query";
import type { workQuery } from "./work-queries";

const told = { saysCount: true };

const isOwn = ({ kind }: HeardChange) => kind in qualityChanges;

export const qualityClient: ClientSubject = {
  name: "quality",
  menu: [
    {
      path: "/mutu",
      key: "quality",
      isFor: (user) => user !== null,
      opensOwnArea: true,
    },
  ],
  changes: {
    qualityChecked: told,
    findingExplained: told,
    findingAccepted: told,
    findingReturned: told,
    findingAssigned: told,
  },
  reads: [
    {
      key: "quality",
      isSequenced: true,
      // The score counts who has reported, so it is old after a report as well as after a run.
      oldAfter: (change, { queryKey }) => {
        const [, area, month] = keyOf<typeof qualityQuery>(queryKey);
        if (!change.months.includes(month)) return "nothing";
        const isAbout = isOwn(change)
          ? isWithin(change.area, area) || isWithin(area, change.area)
          : change.reach === "months" && concerns(change, area);
        return isAbout ? "all" : "nothing";
      },
    },
    {
      // Days pass, and with them what is overdue.
      key: "quality-work",
      isSequenced: true,
      changesWithTime: true,
      oldAfter: (change, { queryKey }) => {
        const [, area] = keyOf<typeof workQuery>(queryKey);
        return isOwn(change) &&
          (isWithin(change.area, area) || isWithin(area, change.area))
          ? "all"
          : "nothing";
      },
    },
    {
      key: "quality-posyandu",
      isSequenced: true,
      oldAfter: (change, { data }) => {
        const regency = (data as PosyanduFindingsReply | undefined)?.findings[0]
          ?.regency;
        return isOwn(change) &&
          (regency === undefined || isWithin(change.area, regency))
          ? "all"
          : "nothing";
      },
    },
    {
      key: "quality-finding",
      oldAfter: (change) =>
        isOwn(change) || change.reach === "months" ? "all" : "nothing",
    },
  ],
};
