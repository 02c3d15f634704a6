import type { ClientSubject } from "@/lib/core/subjects/client/client-subject";
import { mayList, maySend } from "./who-may";

// Cells bring the figures that these change; the lists of what was sent, no cell carries.
const reads = [["submission"], ["submissions"], ["refused-rows"]];
const told = { reads };

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
    submitted: told,
    corrected: told,
    withdrawn: told,
    refusedSettled: { reads, saysCount: true },
  },
  ownReads: reads,
  watchedReads: ({ area, level, month }) => [["board", area, level, month]],
};
