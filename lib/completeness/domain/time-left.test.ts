import { expect, test } from "vitest";
import { daysAfter, timeLeft } from "./time-left";

const deadline = Date.parse("2026-11-10T16:59:59.999Z");
const at = (iso: string) => timeLeft(Date.parse(iso), deadline, 7);

test.each([
  ["2026-11-07T12:59:59Z", { isOver: false, days: 3, hours: 4, minutes: 1 }],
  ["2026-11-10T15:00:00Z", { isOver: false, days: 0, hours: 2, minutes: 0 }],
  ["2026-11-10T16:59:30Z", { isOver: false, days: 0, hours: 0, minutes: 1 }],
  // Half past midnight in Jambi is the next day, though half an hour has passed.
  ["2026-11-10T17:30:00Z", { isOver: true, days: 1 }],
  ["2026-11-27T10:00:00Z", { isOver: true, days: 17 }],
])("at %s: %j", (now, left) => {
  expect(at(now)).toEqual(left);
});

test("days are counted by the calendar of the province", () => {
  const instant = Date.parse("2026-11-10T16:30:00Z");
  const before = Date.parse("2026-11-10T15:30:00Z");
  expect(daysAfter(instant, before, 7)).toBe(0);
  expect(daysAfter(instant, before, 8)).toBe(1);
});
