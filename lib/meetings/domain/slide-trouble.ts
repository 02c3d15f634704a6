import { longestNotes, longestTitle, mostMinutes } from "./limits";

/** Which part of a slide cannot be stored as it is; null where all can. Lengths as they are stored: without spaces at the ends. */
export function slideTrouble({
  title,
  notes,
  minutes,
}: {
  title: string | null;
  notes: string;
  minutes: number;
}): "title" | "notes" | "minutes" | null {
  if ((title?.trim().length ?? 0) > longestTitle) return "title";
  if (notes.trim().length > longestNotes) return "notes";
  const isTime =
    Number.isInteger(minutes) && minutes >= 1 && minutes <= mostMinutes;
  return isTime ? null : "minutes";
}
