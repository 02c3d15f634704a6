import { describe, expect, it } from "vitest";
import { monthsInText, namesOtherMonth } from "./months-in-text";

describe("the month that a text names", () => {
  it.each<[string, [number, number | null][]]>([
    ["REKAP POSYANDU BULAN JANUARI 2026", [[1, 2026]]],
    ["Oktober", [[10, null]]],
    ["Okt", [[10, null]]],
    ["Okt 26", [[10, null]]],
    ["lap_posyandu_okt2026.xlsx", [[10, 2026]]],
    ["2026 Nopember", [[11, 2026]]],
    ["laporan-2026-10.csv", [[10, 2026]]],
    ["202610 kerinci", [[10, 2026]]],
    ["Periode 10/2026", [[10, 2026]]],
    [
      "Januari s.d. Oktober 2026",
      [
        [1, null],
        [10, 2026],
      ],
    ],
    ["Sungai Penuh, 31 Oktober 2026", []],
    ["dicetak 2026-10-31", []],
    ["dicetak 31-10-2026", []],
    ["Petugas: Jan Sitompul", []],
    ["Desa Meiji", []],
    ["Laporan tahun 2026", []],
    ["Data", []],
  ])("%s", (text, months) => {
    expect(monthsInText(text).map(({ month, year }) => [month, year])).toEqual(
      months,
    );
  });

  it("is another one only if no named month fits", () => {
    expect(namesOtherMonth("Bulan September 2026", "2026-10")).toBe(true);
    expect(namesOtherMonth("Oktober 2025", "2026-10")).toBe(true);
    expect(namesOtherMonth("Oktober", "2026-10")).toBe(false);
    expect(namesOtherMonth("Januari - Oktober 2026", "2026-10")).toBe(false);
    expect(namesOtherMonth("Rekap", "2026-10")).toBe(false);
  });
});
