import { shownShare } from "@/lib/core/catalogue/states";

type Sent = {
  registered: number;
  reported: number;
  onTime: number;
  daysLate: number | null;
};

/** Whole percent of the posyandu of a month that were on time, as shown; null where nobody was registered. */
export function onTimeShare({
  registered,
  onTime,
}: Pick<Sent, "registered" | "onTime">): number | null {
  return registered === 0 ? null : shownShare({ registered, reported: onTime });
}

/** The same over months: posyandu that were on time of all that were registered, sum over sum. */
export function onTimeOver(months: readonly Sent[]): number | null {
  const sum = (of: "registered" | "onTime") =>
    months.reduce((all, month) => all + month[of], 0);
  return onTimeShare({ registered: sum("registered"), onTime: sum("onTime") });
}

/** The most days that an area was late in any month; null if it is not known of any. */
export function mostDaysLate(months: readonly Sent[]): number | null {
  const known = months.flatMap(({ daysLate }) => daysLate ?? []);
  return known.length === 0 ? null : Math.max(...known);
}
