import type { ClientSubject } from "@/lib/core/subjects/client/client-subject";
import { mayList, maySend } from "./who-may";

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
  // Cells bring what these change.
  changes: {
    submitted: { reads: [] },
    corrected: { reads: [] },
    withdrawn: { reads: [] },
  },
  watchedReads: ({ area, level, month }) => [["board", area, level, month]],
};
