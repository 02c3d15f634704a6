import { addDays, dateAt, startOfDay } from "@/lib/core/domain/month";

/** How long a name that fits nothing waits for a decision: a month's work of an operator. Afterwards its rows wait without it. */
const keptDays = 30;

/** Names that a file brought before this moment are deleted. Days are those of the province; the one on which the file came is the first. */
export function oldestNames(now: Date, utcOffsetHours: number): Date {
  const first = addDays(dateAt(now, utcOffsetHours), 1 - keptDays);
  return startOfDay(first, utcOffsetHours);
}

/** When names are deleted that a file brought at this moment: as a day of the province begins. */
export function namesKeptUntil(at: Date, utcOffsetHours: number): Date {
  const last = addDays(dateAt(at, utcOffsetHours), keptDays);
  return startOfDay(last, utcOffsetHours);
}
