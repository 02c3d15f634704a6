import { describe, expect, test } from "vitest";
import {
  countIssues,
  filterIssues,
  orderIssues,
  pageOf,
  type ShownIssue,
} from "./submission-issues-order";

function issue(over: Partial<ShownIssue>): ShownIssue {
  return {
    code: "not-a-number",
    severity: "error",
    row: 2,
    column: "d_weighed",
    value: "banyak",
    message: { id: "", en: "" },
    remedy: { id: "", en: "" },
    ...over,
  };
}

describe("issues of a file", () => {
  test("stand with what concerns the whole file first, then errors, then warnings, each by row", () => {
    const ordered = orderIssues([
      issue({ row: 9, severity: "warning" }),
      issue({ row: 14 }),
      issue({ row: null, severity: "warning" }),
      issue({ row: 3, column: "b" }),
      issue({ row: 3, column: "a" }),
    ]);
    expect(ordered.map(({ row, column }) => [row, column])).toEqual([
      [null, "d_weighed"],
      [3, "b"],
      [3, "a"],
      [14, "d_weighed"],
      [9, "d_weighed"],
    ]);
  });

  test("ask for a choice only where posyandu are offered", () => {
    const offered = issue({ candidates: [{ id: "x", name: "Melati" }] });
    const issues = [offered, issue({ candidates: [] }), issue({})];
    expect(countIssues(issues)).toEqual({
      all: 3,
      error: 3,
      question: 0,
      warning: 0,
      note: 0,
      choice: 1,
    });
    expect(filterIssues(issues, "choice")).toEqual([offered]);
  });
});

test("a page beyond the end is the last page, and no issue is lost between pages", () => {
  const items = Array.from({ length: 101 }, (_, index) => index);
  expect(pageOf(items, 7, 50)).toEqual({ page: 2, pages: 3, shown: [100] });
  expect([0, 1, 2].flatMap((page) => pageOf(items, page, 50).shown)).toEqual(
    items,
  );
  expect(pageOf([], 3, 50)).toEqual({ page: 0, pages: 1, shown: [] });
});
