/** Planned: being prepared. Open: it is held. Closed: it is over, and its agenda stands as it was. */
export const meetingStates = ["planned", "open", "closed"] as const;
export type MeetingState = (typeof meetingStates)[number];

/** So long a meeting may stay open, in hours. The longest ones take a day; one that is left open overnight is closed in the morning. */
export const longestOpenHours = 12;

type Standing = {
  state: MeetingState;
  openedAt: Date | null;
  closedAt: Date | null;
};

/**
 * How a meeting stands at an instant: as it is stored, but one that was left open is closed from `longestOpenHours` after its opening on, by itself, on
 * every node alike.
 */
export function standingAt(
  { state, openedAt, closedAt }: Standing,
  now: Date,
): Standing & { closedItself: boolean } {
  const as = { state, openedAt, closedAt, closedItself: false };
  if (state !== "open" || openedAt === null) return as;
  const end = new Date(openedAt.getTime() + longestOpenHours * 3_600_000);
  return now < end
    ? as
    : { state: "closed", openedAt, closedAt: end, closedItself: true };
}
