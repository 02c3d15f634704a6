import { isClosed, type DecisionState } from "./states";

/** So many days ahead of its day a decision is reminded of. */
export const reminderDays = 7;

type Dated = { due: string; state: DecisionState };

/** Whether the day (YYYY-MM-DD) is over in the province and the decision still open. On the day itself there is time left. */
export function isLate({ due, state }: Dated, today: string): boolean {
  return !isClosed(state) && due < today;
}

/** Whole days from today to the day; negative once it is over. Both YYYY-MM-DD. */
export function daysUntil(due: string, today: string): number {
  return Math.round(
    (Date.parse(`${due}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) /
      86_400_000,
  );
}

/** The day (YYYY-MM-DD) so many days after an instant, in local time of the given offset. */
export function dayAfter(
  at: Date,
  days: number,
  utcOffsetHours: number,
): string {
  return new Date(at.getTime() + utcOffsetHours * 3_600_000 + days * 86_400_000)
    .toISOString()
    .slice(0, 10);
}
