import { expect, test } from "vitest";
import { mostDaysLate, onTimeOver, onTimeShare } from "./punctuality";

const month = (
  registered: number,
  onTime: number,
  daysLate: number | null = null,
) => ({ registered, reported: onTime, onTime, daysLate });

test("the share over months is sum over sum, not the mean of the shares", () => {
  expect(onTimeOver([month(10, 10), month(990, 0)])).toBe(1);
  expect(onTimeOver([month(0, 0)])).toBeNull();
});

test("it is never all while one is missing, nor none while one is there", () => {
  expect(onTimeShare(month(1000, 999))).toBe(99);
  expect(onTimeShare(month(1000, 1))).toBe(1);
});

test("the most days that an area was late; not known of months that nobody sent", () => {
  expect(mostDaysLate([month(10, 10, 0), month(10, 9, 12), month(10, 0)])).toBe(
    12,
  );
  expect(mostDaysLate([month(10, 0)])).toBeNull();
});
