import { afterEach, describe, expect, it } from "vitest";
import { namesKeptUntil, oldestNames } from "@/lib/children/domain/kept-names";
import {
  addDays,
  dateAt,
  deadlineOf,
  lastClosedMonth,
  monthAt,
  startOfDay,
  utcOffsetOf,
  type Month,
} from "@/lib/core/domain/month";

const zoneOfProcess = process.env.TZ;
afterEach(() => {
  if (zoneOfProcess === undefined) delete process.env.TZ;
  else process.env.TZ = zoneOfProcess;
});

/** A province of each zone of Indonesia; half past eleven in the evening of 31 October there, and half past midnight after it. */
const zones = [
  ["15", "Asia/Jakarta", "2026-10-31T16:30:00Z", "2026-10-31T17:30:00Z"],
  ["51", "Asia/Makassar", "2026-10-31T15:30:00Z", "2026-10-31T16:30:00Z"],
  ["94", "Asia/Jayapura", "2026-10-31T14:30:00Z", "2026-10-31T15:30:00Z"],
] as const;

describe.each(["UTC", "America/Los_Angeles", "Pacific/Kiritimati"])(
  "on a server in %s",
  (tz) => {
    it.each(zones)(
      "province %s has the day of %s",
      (code, zone, late, early) => {
        process.env.TZ = tz;
        const offset = utcOffsetOf(code);
        const day = new Intl.DateTimeFormat("sv-SE", { timeZone: zone });
        for (const at of [late, early].map((text) => new Date(text)))
          expect(dateAt(at, offset)).toBe(day.format(at));
        const [before, after] = [new Date(late), new Date(early)];
        expect([dateAt(before, offset), dateAt(after, offset)]).toEqual([
          "2026-10-31",
          "2026-11-01",
        ]);
        expect([monthAt(before, offset), monthAt(after, offset)]).toEqual([
          "2026-10",
          "2026-11",
        ]);
        expect(lastClosedMonth(before, offset)).toBe("2026-09");
        expect(lastClosedMonth(after, offset)).toBe("2026-10");
        const begins = startOfDay("2026-11-01", offset);
        expect(before < begins && begins < after).toBe(true);
        expect(addDays(dateAt(before, offset), 1)).toBe(dateAt(after, offset));
      },
    );

    it.each(zones)(
      "a report of province %s is late by the day of %s",
      (code) => {
        process.env.TZ = tz;
        const offset = utcOffsetOf(code);
        const deadline = deadlineOf("2026-09" as Month, {
          day: 10,
          utcOffsetHours: offset,
        });
        const clock = (text: string) =>
          new Date(Date.parse(`${text}Z`) - offset * 3_600_000);
        expect(clock("2026-10-10T23:30:00") <= deadline).toBe(true);
        expect(clock("2026-10-11T00:30:00") <= deadline).toBe(false);
      },
    );

    it.each(zones)(
      "names that wait in province %s go by the day of %s",
      (code, _, late, early) => {
        process.env.TZ = tz;
        const offset = utcOffsetOf(code);
        const sent = startOfDay("2026-10-02", offset);
        const lastMoment = new Date(sent.getTime() + 86_399_999);
        for (const at of [sent, lastMoment]) {
          expect(at < oldestNames(new Date(late), offset)).toBe(false);
          expect(at < oldestNames(new Date(early), offset)).toBe(true);
          expect(namesKeptUntil(at, offset)).toEqual(
            startOfDay("2026-11-01", offset),
          );
        }
      },
    );
  },
);
