import { describe, expect, test } from "vitest";
import {
  formatMoment,
  formatMonth,
  formatNumber,
  formatPercent,
  formatSigned,
  formatTime,
  isSameDay,
} from "./format";

describe("numbers", () => {
  test("are written the Indonesian way, and the English way", () => {
    expect(formatNumber("id", 1234.5, 1)).toBe("1.234,5");
    expect(formatNumber("en", 1234.5, 1)).toBe("1,234.5");
    expect(formatPercent("id", 17.14)).toBe("17,1\u00a0%");
    expect(formatPercent("en", 17.14)).toBe("17.1%");
  });

  test("a half goes away from zero, also where binary fractions lie below it", () => {
    expect(formatNumber("id", 1.005, 2)).toBe("1,01");
    expect(formatPercent("en", (29 / 2000) * 100)).toBe("1.5%");
    expect(formatNumber("id", -0.25, 1)).toBe("\u22120,3");
    expect(formatNumber("id", 1234567)).toBe("1.234.567");
  });

  test("a difference carries its sign, and nothing carries none", () => {
    expect(formatSigned("id", 1.94)).toBe("+1,9");
    expect(formatSigned("id", -0.44)).toBe("\u22120,4");
    expect(formatSigned("id", -0.04)).toBe("0,0");
    expect(formatSigned("id", 0.04)).toBe("0,0");
  });
});

describe("times", () => {
  test("are told in the province's own zone", () => {
    expect(formatTime("id", "2026-11-09T02:41:10.000Z", 7)).toBe(
      "09.41\u00a0WIB",
    );
    expect(formatTime("en", "2026-11-09T02:41:10.000Z", 8)).toBe(
      "10:41\u00a0WITA",
    );
    expect(formatMoment("id", "2026-11-09T18:41:10.000Z", 7)).toBe(
      "10\u00a0November\u00a02026, 01.41\u00a0WIB",
    );
  });

  test("a day ends at local midnight", () => {
    expect(
      isSameDay("2026-11-09T16:59:00.000Z", "2026-11-09T17:01:00.000Z", 7),
    ).toBe(false);
    expect(
      isSameDay("2026-11-09T17:01:00.000Z", "2026-11-10T16:59:00.000Z", 7),
    ).toBe(true);
  });

  test("a month has its full name", () => {
    expect(formatMonth("id", "2026-10")).toBe("Oktober 2026");
    expect(formatMonth("en", "2026-05", "short")).toBe("May 2026");
  });
});
