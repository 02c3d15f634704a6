import type {
  ClientSubject,
  HeardChange,
  KeptRead,
} from "@/lib/core/subjects/client/client-subject";
import {
  altersFigures,
  concerns,
  keyOf,
} from "@/lib/core/subjects/client/old-after";
import type { boardQuery } from "./board-query";
import { mayList, maySend } from "./who-may";

const isOfFiles = ({ reach }: HeardChange) =>
  reach === "months" || reach === "silent";

/** The board counts refused rows for those who oversee. */
const board: KeptRead = {
  key: "board",
  isSequenced: true,
  oldAfter: (change, { queryKey, audience }) => {
    const [, area, , month] = keyOf<typeof boardQuery>(queryKey);
    const isAbout =
      altersFigures(change, audience) ||
      (audience === "oversight" && change.reach === "silent");
    return isAbout && change.months.includes(month) && concerns(change, area)
      ? [month]
      : "nothing";
  },
};

export const submissionsClient: ClientSubject = {
  name: "submissions",
  menu: [
    {
      path: "/submit",
      key: "submit",
      isFor: maySend,
      isInBar: maySend,
    },
    {
      path: "/submissions",
      key: "submissions",
      isFor: mayList,
    },
  ],
  changes: {
    submitted: {},
    corrected: {},
    withdrawn: {},
    refusedSettled: { saysCount: true },
  },
  reads: [
    board,
    ...["submission", "submissions", "refused-rows"].map((key) => ({
      key,
      oldAfter: (change: HeardChange) =>
        isOfFiles(change) ? ("all" as const) : ("nothing" as const),
    })),
  ],
};
