import type { DryRunReply } from "@/lib/submissions/contract";

export type ShownIssue = DryRunReply["issues"][number];
export type IssueFilter = "all" | ShownIssue["severity"] | "choice";

/** The order in which a person has to deal with them. */
const ranks: Record<ShownIssue["severity"], number> = {
  question: 0,
  error: 0,
  warning: 1,
  note: 2,
};

/** Issues of the whole file come first, then errors, warnings and notes, each by row. Issues of one row stay together, in the order of its columns. */
export function orderIssues(issues: readonly ShownIssue[]): ShownIssue[] {
  const rank = ({ row, severity }: ShownIssue) =>
    (row === null ? 0 : 3) + ranks[severity];
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
  question: ({ severity }) => severity === "question",
  warning: ({ severity }) => severity === "warning",
  note: ({ severity }) => severity === "note",
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
  const count = {
    all: issues.length,
    error: 0,
    question: 0,
    warning: 0,
    note: 0,
    choice: 0,
  };
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
