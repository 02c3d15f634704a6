import { readFileSync } from "node:fs";
import { z } from "zod";

import type { TestCounts } from "./run-stages";

const VitestReport = z
  .object({
    numPassedTests: z.number(),
    numFailedTests: z.number(),
    numPendingTests: z.number(),
    numTodoTests: z.number(),
  })
  .transform((report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }));

const PlaywrightReport = z
  .object({
    stats: z.object({
      expected: z.number(),
      unexpected: z.number(),
      flaky: z.number(),
      skipped: z.number(),
    }),
  })
  .transform(({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));

/** The counts in a JSON report of Vitest or Playwright. Throws if the file is missing or is neither of the two. */
export function readTestReport(file: string): TestCounts {
  const report: unknown = JSON.parse(readFileSync(file, "utf8"));
  return z.union([VitestReport, PlaywrightReport]).parse(report);
}
