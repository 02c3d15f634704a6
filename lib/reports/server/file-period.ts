import { textOfCell, type TableRow } from "@/lib/core/domain/cell";
import { Month } from "@/lib/core/domain/month";
import {
  monthsInText,
  namesOtherMonth,
} from "@/lib/core/domain/months-in-text";
import {
  periodFromFileTexts,
  periodTexts,
} from "@/lib/reports/domain/file-issue-texts";
import type { Columns } from "@/lib/reports/domain/columns";
import type { Issue } from "@/lib/submissions/domain/issue";

/** What a file says of its period outside its rows. */
export type FileWords = {
  fileName: string;
  sheet: string | null;
  titles: readonly TableRow[];
};

const wholeFile = { row: null, column: null, value: null } as const;

/**
 * The month of the rows that name none: the one that was chosen, and what the file says against it; else, if there is no column of months either, the one
 * that the file says.
 */
export function periodOf(
  { month, currentMonth }: { month: Month | null; currentMonth: Month },
  columns: Columns,
  words: FileWords,
): { month: Month | null; issues: Issue[] } {
  if (month !== null) return { month, issues: periodIssues(words, month) };
  const said =
    columns.identity.month === undefined
      ? saidMonth(words, currentMonth)
      : null;
  return said === null
    ? { month, issues: [] }
    : { month: said.month, issues: [said.issue] };
}

/** A question for every place of a file that names another month than the one chosen: the name of the file, of the sheet, the titles. */
function periodIssues(words: FileWords, month: Month): Issue[] {
  const other = spoken(words).find((text) => namesOtherMonth(text, month));
  if (other === undefined) return [];
  return [
    {
      ...wholeFile,
      code: "period-differs",
      severity: "question",
      value: other.slice(0, 80),
      ...periodTexts(other.slice(0, 80), month),
    },
  ];
}

/** The only month that the titles or the name of the sheet name with its year, with the note that it is used; null if there is none. */
function saidMonth(
  words: FileWords,
  currentMonth: Month,
): { month: Month; issue: Issue } | null {
  for (const text of spoken({ ...words, fileName: "" })) {
    const [only, another] = monthsInText(text);
    if (only?.year == null || another !== undefined) continue;
    const month = Month.parse(
      `${String(only.year)}-${String(only.month).padStart(2, "0")}`,
    );
    if (month > currentMonth) continue;
    return {
      month,
      issue: {
        ...wholeFile,
        code: "period-from-file",
        severity: "warning",
        value: text.slice(0, 80),
        ...periodFromFileTexts(text.slice(0, 80), month),
      },
    };
  }
  return null;
}

function spoken({ fileName, sheet, titles }: FileWords): string[] {
  const lines = titles.map(({ cells }) =>
    cells
      .map(textOfCell)
      .filter((text) => text !== "")
      .join(" "),
  );
  return [...lines, sheet ?? "", fileName].filter((text) => text !== "");
}
