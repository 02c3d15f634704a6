import { expect, test } from "vitest";
import { labelShift, type YearLine } from "./years-option";

const line = (year: string, ...values: (number | null)[]): YearLine => ({
  year,
  values,
  isCurrent: false,
});

test("names of years that end at nearly the same place stand under one another, the higher one above; others stay", () => {
  const [first, second, apart, earlier] = [
    line("2023", 60, 80.2),
    line("2024", 70, 80.1),
    line("2025", 70, 90),
    line("2026", 80.1, null),
  ];
  const lines = [first, second, apart, earlier];
  expect(lines.map((one) => labelShift(lines, one, 30))).toEqual([-6, 6, 0, 0]);
});
