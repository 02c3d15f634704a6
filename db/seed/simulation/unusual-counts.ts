import type { ElementCode } from "@/lib/core/catalogue/elements";
import { checkCounts } from "@/lib/reports/domain/check-counts";
import type { Issue } from "@/lib/submissions/domain/issue";
import { tooManyIssuesTexts } from "@/lib/reports/domain/issue-texts";
import { position } from "./element-position";

/** Pairs of counts. In a simulated row, the first sometimes exceeds the second. */
const exceeding: readonly (readonly [number, number])[] = (
  [
    ["kader_active", "kader_registered"],
    ["k_card", "s_target"],
    ["d_weighed", "s_target"],
    ["pregnant_served", "pregnant_target"],
    ["referral_completed", "referred"],
  ] as const satisfies readonly (readonly [ElementCode, ElementCode])[]
).map(([part, limit]) => [position[part], position[limit]]);

/** A quick test whether a simulated row can be unusual at all. The full checks of 126,000 rows would take a second. */
function mayBeUnusual(counts: Int32Array): boolean {
  const openDays = counts[position.open_days] ?? -1;
  const kader = counts[position.kader_registered] ?? -1;
  if (openDays === 0 || kader < 5) return true;
  return exceeding.some(([part, limit]) => {
    const most = counts[limit] ?? -1;
    return most >= 0 && (counts[part] ?? -1) > most;
  });
}

/** Enough warnings to see what a file is like. The number of all warnings is kept beside them. */
const mostIssues = 25;

/** Collects the warnings of one file; `list` closes with how many are not shown. */
export type Warnings = { issues: Issue[]; count: number };

export function noteWarnings(
  warnings: Warnings,
  rowNumber: number,
  counts: Int32Array,
): void {
  if (!mayBeUnusual(counts)) return;
  for (const finding of checkCounts(counts)) {
    warnings.count += 1;
    if (warnings.issues.length < mostIssues)
      warnings.issues.push({ ...finding, row: rowNumber });
  }
}

/** The issues as they are kept with a submission. */
export function listWarnings({ issues, count }: Warnings): Issue[] {
  if (count <= issues.length) return issues;
  const rest: Issue = {
    code: "too-many-issues",
    severity: "warning",
    row: null,
    column: null,
    value: null,
    ...tooManyIssuesTexts(count - issues.length),
  };
  return [rest, ...issues];
}
