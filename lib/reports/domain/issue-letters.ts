import { columnLetters } from "@/lib/core/domain/table/merged-range";
import type { TableHeader } from "@/lib/core/domain/table/table-header";
import type { ColumnKey } from "./headings";
import type { Issue } from "@/lib/submissions/domain/issue";

/** The issues of rows with the letters of their columns. No two headings of a file are the same text, so the heading finds the column. */
export function withLetters(
  issues: readonly Issue[],
  { texts }: Pick<TableHeader<ColumnKey>, "texts">,
): Issue[] {
  const letters = new Map(
    [...texts].map(([index, text]) => [text, columnLetters(index)]),
  );
  return issues.map((issue) => {
    if (issue.row === null || issue.column === null) return issue;
    // Two columns that say different things are named together; the first of them is where to look.
    const [first = ""] = issue.column.split(" / ");
    const letter = letters.get(issue.column) ?? letters.get(first);
    return letter === undefined ? issue : { ...issue, letter };
  });
}
