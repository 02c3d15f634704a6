import type { ClientSubject } from "@/lib/core/subjects/client/client-subject";

export const growthClient: ClientSubject = {
  name: "growth",
  watchedReads: ({ area, month }) => [["growth", area, month]],
};
