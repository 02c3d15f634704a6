import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { simulateFor } from "@/db/testing/simulated-history";
import type { Issue } from "@/lib/submissions/domain/issue";
import { readSubmissionFile } from "@/lib/reports/server/read-submission-file";
import { simulateMonth } from "./simulate-month";
import { shareRegistry } from "@/lib/reports/server/shared-registry";

const simulation = simulateFor("34");
const lastMonth = simulation.months.at(-1);
if (lastMonth === undefined) throw new Error("No month was simulated");
const { submissions } = simulateMonth(simulation, lastMonth);

const brief = ({ row, code, column, value }: Issue) => ({
  row,
  code,
  column,
  value,
});

describe("a simulated file that is sent through the upload", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), "pantau-kept-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each(submissions.map((one) => [one.plan.regency, one] as const))(
    "of %s is understood row by row as the simulation says",
    async (area, { file, rowsRead, rowsAccepted, refused, fileName }) => {
      const place = path.join(folder, fileName);
      await writeFile(place, file ?? "");
      const reading = await readSubmissionFile(
        {
          path: place,
          fileName: "",
          sheet: null,
          headings: [],
          area,
          month: null,
          currentMonth: lastMonth,
          rowDecisions: [],
          isKept: false,
          registry: shareRegistry(JSON.stringify(simulation.posyandu), {
            villages: [],
            subdistricts: [],
            regencies: [],
          }),
          nameDecisions: [],
        },
        () => undefined,
      );
      expect(reading.rowsRead).toBe(rowsRead);
      expect(reading.valid).toBe(rowsAccepted);
      expect(reading.months).toEqual([lastMonth]);
      const found = reading.refused.map(({ rowNumber, cells, issues }) => ({
        rowNumber,
        cells,
        issues: issues.map(brief),
      }));
      const told = refused.map(({ rowNumber, cells, issues }) => ({
        rowNumber,
        cells,
        issues: issues.map(brief),
      }));
      expect(found).toEqual(told);
    },
  );

  it("is among those with rows to be mended", () => {
    expect(submissions.some(({ refused }) => refused.length > 0)).toBe(true);
  });
});
