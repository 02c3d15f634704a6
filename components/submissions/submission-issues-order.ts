import type { DryRunReply } from "@/lib/submissions/contract";

export type ShownIssue = DryRunReply["issues"][number];
export type IssueFilter = "all" | "error" | "warning" | "choice";

/** Issues of the whole file come first, then errors, then warnings, each by row. Issues of one row stay together, in the order of its columns. */
export function orderIssues(issues: readonly ShownIssue[]): ShownIssue[] {
  const rank = ({ row, severity }: ShownIssue) =>
    (row === null ? 0 : 2) + Number(severity === "warning");
  return issues.toSorted(
    (a, b) => rank(a) - rank(b) || (a.row ?? 0) - (b.row ?? 0),
  );
}

/** Whether a person has to say which posyandu a row means. */
export function needsChoice(issue: ShownIssue): boolean {
  return issue.row !== null && (issue.candidates?.length ?? 0) > 0;
}

const filters: Record<IssueFilter, (issue: ShownIssue) => boolean> = {
  all: () => true,
  error: ({ severity }) => severity === "error",
  warning: ({ severity }) => severity === "warning",
  choice: needsChoice,
};

export function filterIssues(
  issues: readonly ShownIssue[],
  filter: IssueFilter,
): readonly ShownIssue[] {
  return filter === "all" ? issues : issues.filter(filters[filter]);
}

export function countIssues(
  issues: readonly ShownIssue[],
): Record<IssueFilter, number> {
  const count = { all: issues.length, error: 0, warning: 0, choice: 0 };
  for (const issue of issues) {
    count[issue.severity] += 1;
    if (needsChoice(issue)) count.choice += 1;
  }
  return count;
}

/** One page of a long list; a page beyond the end is the last one, so that a narrower filter never shows an empty page. */
export function pageOf<T>(
  items: readonly T[],
  page: number,
  size: number,
): { page: number; pages: number; shown: readonly T[] } {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const at = Math.min(Math.max(page, 0), pages - 1);
  return { page: at, pages, shown: items.slice(at * size, (at + 1) * size) };
}
