import { describe, expect, it } from "vitest";
import type { Cell } from "@/lib/core/domain/cell";
import { readDate } from "./read-date";

const brokenCells: Cell[] = [
  { error: "#REF!" },
  { formula: true, value: { error: "#DIV/0!" } },
  { formula: true, value: null },
];

describe("a date", () => {
  it.each<[Cell, string]>([
    ["2026-03-05", "2026-03-05"],
    ["'2026-03-05 ", "2026-03-05"],
    ["2026-03-05 07:30:00", "2026-03-05"],
    ["2026-03-05T07:30:00", "2026-03-05"],
    ["2026-03-05T07:30:00.000", "2026-03-05"],
    ["05/03/2026", "2026-03-05"],
    ["05-03-2026", "2026-03-05"],
    ["5/3/2026", "2026-03-05"],
    ["29/02/2024", "2024-02-29"],
    [46_086, "2026-03-05"],
    [46_086.75, "2026-03-05"],
    ["46086", "2026-03-05"],
    [new Date("2026-03-05T00:00:00Z"), "2026-03-05"],
    [{ formula: true, value: "2026-03-05" }, "2026-03-05"],
    [{ formula: true, value: 46_086 }, "2026-03-05"],
    ["05.03.2026", "2026-03-05"],
    ["05/03/2026 07:30", "2026-03-05"],
    ["2026/03/05", "2026-03-05"],
    ["5 Maret 2026", "2026-03-05"],
    ["Kamis, 05 Maret 2026", "2026-03-05"],
    ["05-Mar-26", "2026-03-05"],
    ["March 5, 2026", "2026-03-05"],
    ["2026-Mar-05", "2026-03-05"],
    ["05-Okt-2025", "2025-10-05"],
    ["5 Agust 2025", "2025-08-05"],
    ["5 Nop 2025", "2025-11-05"],
    ["5 Pebruari 2025", "2025-02-05"],
    ["05\u200b-\u00adOkt-2025", "2025-10-05"],
    // Midnight with seconds lost, as libraries that reckon with old local times leave it.
    [new Date("2026-03-04T23:59:12Z"), "2026-03-05"],
    [46_086 - 48 / 86_400, "2026-03-05"],
  ])("%j is %s", (cell, expected) => {
    expect(readDate(cell)).toBe(expected);
  });

  it("is in the order of its column", () => {
    const monthFirst = { order: "mdy", latestYear: 2026 } as const;
    expect(readDate("03/05/2026", monthFirst)).toBe("2026-03-05");
    expect(readDate("3/25/2026 0:00", monthFirst)).toBe("2026-03-25");
    expect(readDate("3/25/2026 12:00:00 AM", monthFirst)).toBe("2026-03-25");
    expect(readDate("25/03/2026", monthFirst)).toBe("unreadable");
    expect(readDate("2026-03-05", monthFirst)).toBe("2026-03-05");
  });

  it("with a month as a word may have a year of two digits, up to this year", () => {
    const now = { order: "dmy", latestYear: 2026 } as const;
    expect(readDate("05-Okt-26", now)).toBe("2026-10-05");
    expect(readDate("05-Okt-00", now)).toBe("2000-10-05");
    expect(readDate("05-Okt-27", now)).toBe("unreadable");
  });

  it.each<[Cell]>([[null], [""], [" "], ["-"], ["–"]])(
    "%j is no date at all",
    (cell) => {
      expect(readDate(cell)).toBeNull();
    },
  );

  it.each<[Cell]>([
    ["05/03/26"],
    ["31/02/2026"],
    ["29/02/2026"],
    ["2026-02-30"],
    ["2026-13-01"],
    ["03/25/2026"],
    ["05/03-2026"],
    ["5 Marit 2026"],
    ["31 Feb 2026"],
    ["5-Mar-27x"],
    ["0026-03-05"],
    // In Indonesia it is the next day already, so nobody can say which day was meant.
    ["2026-03-04T17:00:00.000Z"],
    ["123"],
    ["460861"],
    [12],
    [99_999],
    [Number.NaN],
    [true],
    [new Date(Number.NaN)],
    ...brokenCells.map((cell): [Cell] => [cell]),
  ])("%j is unreadable", (cell) => {
    expect(readDate(cell)).toBe("unreadable");
  });
});
