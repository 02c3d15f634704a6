import type { SessionReply } from "@/lib/core/access/contract";
import type { ClientSubject } from "@/lib/core/subjects/client/client-subject";

export const installationClient: ClientSubject = {
  name: "installation",
  changes: { cleared: {}, recounted: { saysCount: true } },
  reads: [
    {
      key: "session",
      isSequenced: true,
      changesWithTime: true,
      // It says in which months there are numbers, and which is over.
      oldAfter: ({ months }, { data }) => {
        const { firstMonth, latestMonth } = data as SessionReply;
        return months.some((month) => month < firstMonth || month > latestMonth)
          ? "all"
          : "nothing";
      },
    },
  ],
};
