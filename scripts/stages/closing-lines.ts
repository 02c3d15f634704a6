import type { Stage, StageResult } from "./run-stages";

type Run = {
  stages: readonly Pick<Stage, "name">[];
  results: readonly StageResult[];
  /** Parts that were not run because this machine lacks what they need. */
  leftOut: readonly string[];
};

/** The lines below the stages. The last line sums everything up. A stage that fails without a failing test counts as one failure. */
export function closingLines({ stages, results, leftOut }: Run): string[] {
  const sum = (key: "passed" | "failed" | "skipped") =>
    results.reduce((total, result) => total + (result.tests?.[key] ?? 0), 0);
  const failed = results
    .filter((result) => !result.ok)
    .map((result) => result.name);
  const unfinished = stages
    .map((stage) => stage.name)
    .filter((name) => !results.some((result) => result.name === name));
  const lines = [];
  if (failed.length > 0) lines.push(`Failed: ${failed.join(", ")}`);
  if (unfinished.length > 0)
    lines.push(`Not finished: ${unfinished.join(", ")}`);
  if (sum("skipped") > 0) lines.push(`${sum("skipped")} skipped`);
  if (leftOut.length > 0) lines.push(`not run: ${leftOut.join(", ")}`);
  const failures = Math.max(
    sum("failed"),
    unfinished.length + failed.length > 0 ? 1 : 0,
  );
  return [...lines, `${sum("passed")} passed, ${failures} failed`];
}
