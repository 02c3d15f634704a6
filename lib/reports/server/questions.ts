import type { StagedLoss } from "@/db/reports/compare-staged";
import {
  emptiedTexts,
  fallenTexts,
  sameAsBeforeTexts,
} from "@/lib/reports/domain/file-issue-texts";
import type { Issue } from "@/lib/submissions/domain/issue";

/** Fewer repeated posyandu than this, or less than half of them, are chance. */
const fewestRepeated = 3;

/** What a sender is asked because of what is stored: a smaller truth does not replace a larger one without a word. */
export function lossQuestions(loss: StagedLoss): Issue[] {
  const questions: Issue[] = [];
  const ask = (
    code: Issue["code"],
    words: Pick<Issue, "message" | "remedy">,
  ) => {
    const at = { row: null, column: null, value: null };
    questions.push({ ...at, code, severity: "question", ...words });
  };
  if (loss.worst !== null)
    ask("counts-fall", fallenTexts(loss.fallen, loss.worst));
  if (loss.emptied > 0)
    ask("counts-emptied", emptiedTexts(loss.emptied, loss.emptiedAt));
  if (loss.repeated >= fewestRepeated && loss.repeated * 2 >= loss.compared)
    ask("same-as-last-month", sameAsBeforeTexts(loss.repeated, loss.compared));
  return questions;
}

/** The questions among the issues that the sender has not said yes to. */
export function openQuestions(
  issues: readonly Issue[],
  confirmed: ReadonlySet<string>,
): Issue[] {
  return issues.filter(
    ({ severity, code }) => severity === "question" && !confirmed.has(code),
  );
}
