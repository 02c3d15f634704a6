import { expect, test } from "vitest";
import { reportsSince } from "./reports-since";

const board = (...counts: [string, number][]) => ({
  rows: counts.map(([area, reported]) => ({ area, reported })),
});

test("what came in is told apart from what was withdrawn, area by area", () => {
  const before = board(["15.01", 10], ["15.02", 20], ["15.03", 5]);
  const now = board(["15.01", 14], ["15.02", 17], ["15.03", 5], ["15.04", 2]);
  expect(reportsSince(before, now)).toEqual({ reports: 3, areas: 3 });
});

test("as many withdrawn as came in is a change all the same", () => {
  const one = board(["15.01", 10], ["15.02", 20]);
  const other = board(["15.01", 11], ["15.02", 19]);
  expect(reportsSince(one, other)).toEqual({ reports: 0, areas: 2 });
  expect(reportsSince(one, one)).toEqual({ reports: 0, areas: 0 });
});
