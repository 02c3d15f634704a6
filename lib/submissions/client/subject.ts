import type { ClientSubject } from "@/lib/core/subjects/client/client-subject";

export const submissionsClient: ClientSubject = {
  name: "submissions",
  menu: [
    {
      path: "/submit",
      key: "submit",
      isFor: (user) => user !== null,
      isInBar: ({ role }) => role === "operator" || role === "admin",
    },
    {
      path: "/submit#submissions",
      key: "submissions",
      isFor: (user) => user !== null,
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
