import type { ClientSubject } from "@/lib/core/subjects/client/client-subject";

// No cell carries what was found in children. The public is told it anew together with its counts, also where only the month before has changed.
const reads = [["growth"]];

export const growthClient: ClientSubject = {
  name: "growth",
  changes: { published: { reads } },
  ownReads: reads,
  watchedReads: ({ area, month }) => [["growth", area, month]],
};
