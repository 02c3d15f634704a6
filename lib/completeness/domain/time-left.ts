const minute = 60_000;

/** How far it is to a deadline, or how long ago it was: whole days, or below a day hours and minutes. */
export type TimeLeft =
  | { isOver: false; days: number; hours: number; minutes: number }
  | { isOver: true; days: number };

/**
 * From an instant to a deadline (both in milliseconds). Before it the time that is left, in days, hours and begun minutes, so that the last minute is still
 * one. After it how many calendar days it lies back in local time: on the day after the deadline one, whatever the hour.
 */
export function timeLeft(
  now: number,
  deadline: number,
  utcOffsetHours: number,
): TimeLeft {
  if (now <= deadline) {
    const minutes = Math.ceil((deadline - now) / minute);
    return {
      isOver: false,
      days: Math.floor(minutes / 1440),
      hours: Math.floor((minutes % 1440) / 60),
      minutes: minutes % 60,
    };
  }
  return { isOver: true, days: daysAfter(now, deadline, utcOffsetHours) };
}

/** Calendar days in local time between a deadline and an instant; 0 on the same day. */
export function daysAfter(
  instant: number,
  deadline: number,
  utcOffsetHours: number,
): number {
  return localDay(instant, utcOffsetHours) - localDay(deadline, utcOffsetHours);
}

function localDay(instant: number, utcOffsetHours: number): number {
  return Math.floor((instant + utcOffsetHours * 60 * minute) / (1440 * minute));
}
