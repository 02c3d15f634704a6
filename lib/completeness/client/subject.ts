import type { SignedIn } from "@/lib/core/access/contract";
import { isWithin, type AreaCode } from "@/lib/core/domain/area-code";
import type { Month } from "@/lib/core/domain/month-steps";
import type {
  ClientSubject,
  HeardChange,
} from "@/lib/core/subjects/client/client-subject";
import {
  altersFigures,
  concerns,
  onlyAfterEverything,
} from "@/lib/core/subjects/client/old-after";
import { completenessKey } from "./completeness-key";

/** Whether somebody is offered the text to operators; the server decides again about who they are. */
export function mayRemind(user: SignedIn | null): boolean {
  return user?.role === "planner" || user?.role === "admin";
}

/** Whether an area is one that the person answers for, or lies in one. */
export function isOwn(user: SignedIn | null, area: AreaCode): boolean {
  return user?.areas.some((own) => isWithin(area, own)) ?? false;
}

/** Refused rows that were settled and files taken back count as well, beside new figures. */
function isAbout(
  change: HeardChange,
  audience: "oversight" | "public",
): boolean {
  return (
    altersFigures(change, audience) ||
    (audience === "oversight" && change.reach === "silent")
  );
}

export const completenessClient: ClientSubject = {
  name: "completeness",
  menu: [{ path: "/kelengkapan", key: "completeness", opensOwnArea: true }],
  reads: [
    {
      key: completenessKey,
      // Two years are told, so that a change of any of their months makes them old; of a month alone, the twelve before it count as well.
      oldAfter: (change, { queryKey, audience }) => {
        const [, area, month] = queryKey as [string, AreaCode, Month];
        return isAbout(change, audience) &&
          concerns(change, area) &&
          change.months.some((one) => one <= month)
          ? "all"
          : "nothing";
      },
    },
    { key: "completeness-operators", oldAfter: onlyAfterEverything },
  ],
};
