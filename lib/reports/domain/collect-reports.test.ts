import { describe, expect, it } from "vitest";
import type { Cell } from "@/lib/core/domain/cell";
import { createReportCollector } from "./collect-reports";
import { contextFor } from "@/lib/reports/domain/testing/row-context";

describe("rows of one file together", () => {
  const headings = ["posyandu_id", "S"];
  const collect = (rows: Cell[][]) => {
    const collector = createReportCollector(contextFor(headings), headings);
    rows.forEach((cells, index) => {
      collector.add({ number: index + 2, cells });
    });
    return collector.finish();
  };

  it("count a repeated row once", () => {
    const { reports, refused, issues } = collect([
      ["a1", 5],
      ["a1", 5],
    ]);
    expect(reports).toHaveLength(1);
    expect(refused).toHaveLength(0);
    expect(issues).toMatchObject([
      { code: "duplicate-row", severity: "warning", row: 3 },
    ]);
  });

  it("refuse both of two rows that contradict each other, and every further one", () => {
    const { reports, refused } = collect([
      ["a1", 5],
      ["a2", 7],
      ["a1", 6],
      ["a1", 5],
    ]);
    expect(reports.map(({ entry: { id } }) => id)).toEqual(["a2"]);
    expect(refused.map(({ rowNumber }) => rowNumber)).toEqual([2, 4, 5]);
  });

  it("tell how many rows nobody filled in, without calling them reports", () => {
    const { rowsRead, reports, issues } = collect([
      ["a1", ""],
      ["a2", null],
      ["a3", 1],
    ]);
    expect([rowsRead, reports.length]).toEqual([1, 1]);
    expect(issues).toMatchObject([
      {
        code: "empty-report",
        message: { id: expect.stringContaining("2 baris") },
      },
    ]);
  });
});
