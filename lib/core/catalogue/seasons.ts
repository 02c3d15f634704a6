import type { Month } from "@/lib/core/domain/month-steps";
import type { IndicatorEntry } from "./indicator-entry";

/**
 * Months in which more is done than in others, so that their figures stand out every year: in February and August all under-fives are called to be weighed
 * and given vitamin A; in June there has been Operasi Timbang since 2024.
 */
export type Season = "weighing" | "operation";

const firstOperation = "2024-06";

/** What a posyandu does for children, and how many of them come, has seasons; reports, kader and services of the six fields have none. */
const groupsWithSeasons: ReadonlySet<IndicatorEntry["group"]> = new Set([
  "activity",
  "growth",
  "nutrition",
]);

/** What is particular to a month for an indicator; null in an ordinary one. */
export function seasonOf(
  { group, id }: Pick<IndicatorEntry, "group" | "id">,
  month: Month,
): Season | null {
  if (!groupsWithSeasons.has(group) && id !== "vitamin_a") return null;
  const ofYear = month.slice(5);
  if (ofYear === "02" || ofYear === "08") return "weighing";
  return ofYear === "06" && month >= firstOperation && id !== "vitamin_a"
    ? "operation"
    : null;
}
