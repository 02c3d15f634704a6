import type { Match } from "@/lib/registry/domain/match-report";
import type { Issue } from "@/lib/submissions/domain/issue";
import {
  contradictionTexts,
  rowIssueTexts,
  type RowIssueCode,
} from "./issue-texts";

/** An error of a row, in the words of its code. */
export function rowIssue(
  row: number,
  code: RowIssueCode,
  column: string | null,
  value: string | null,
): Issue {
  return {
    code,
    severity: "error",
    row,
    column,
    value,
    ...rowIssueTexts[code],
  };
}

/** Candidates beyond this are not shown: nobody chooses from a longer list. */
const mostCandidates = 30;

/** That a row fits no posyandu, or more than one; `named` is what it calls its own, and under which heading. */
export function openIssue(
  row: number,
  match: Extract<Match, { kind: "open" }>,
  named: Pick<Issue, "column" | "value">,
): Issue {
  const issue = {
    ...rowIssue(row, match.problem, named.column, named.value),
    ...(match.readings === undefined ? {} : contradictionTexts(match.readings)),
  };
  if (match.candidates.length === 0) return issue;
  const candidates = match.candidates
    .slice(0, mostCandidates)
    .map(({ id, name }) => ({ id, name }));
  return { ...issue, candidates };
}
