import type { DemoParts } from "@/db/seed/demo-parts";
import { subjects } from "./server";

/** What the subjects add to a demo and take out of it; those who stand on others go first. */
export const demoParts: DemoParts = {
  fill: subjects.flatMap(({ demo }) => demo?.fill ?? []),
  clear: subjects.toReversed().flatMap(({ demo }) => demo?.clear ?? []),
};
