import type { ClientSubject } from "@/lib/core/subjects/client/client-subject";

export const liveClient: ClientSubject = {
  name: "live",
  watchedReads: ({ area }) => [["ticker", area]],
};
