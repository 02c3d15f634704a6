import { elementCodes, type ElementCode } from "@/lib/core/catalogue/elements";
import type { Text } from "@/lib/core/domain/text-pair";
import type { HeadingChoiceList } from "@/lib/reports/contract";
import type { DryRunReply } from "@/lib/submissions/contract";

/** What somebody said of a file on screen; it goes with every check and with the acceptance. */
export type Answers = {
  /** Row → posyandu id. */
  decisions: Readonly<Record<string, string>>;
  /** Heading as written → what its column is. */
  headings: Readonly<HeadingChoiceList>;
  /** The sheet of the workbook; null leaves it to the server. */
  sheet: string | null;
  /** Codes of the questions that were answered with yes. */
  confirmed: readonly string[];
};

export const noAnswers: Answers = {
  decisions: {},
  headings: {},
  sheet: null,
  confirmed: [],
};

type ReadIssue = DryRunReply["issues"][number];
type Asked = Pick<DryRunReply, "issues">;

/** A question with everything that it is asked about; one yes answers all of it. */
export type Question = {
  code: string;
  points: readonly Pick<ReadIssue, "message" | "remedy">[];
};

/** What the sender has to say yes to. A column that nobody knows is no question of yes: it is answered by what it is. */
export function questionsOf({ issues }: Asked): Question[] {
  const found = new Map<string, ReadIssue[]>();
  for (const issue of issues) {
    if (issue.severity !== "question" || issue.code === "column-unclear")
      continue;
    found.set(issue.code, [...(found.get(issue.code) ?? []), issue]);
  }
  return [...found].map(([code, points]) => ({ code, points }));
}

/** A yes holds as long as the question is the same, word for word: "5 posyandu" may have become 300. */
export function stillConfirmed(
  confirmed: readonly string[],
  before: Asked | undefined,
  now: Asked,
): string[] {
  const wordsOf = (asked: Asked) =>
    new Map(
      questionsOf(asked).map(({ code, points }) => [
        code,
        points.map(({ message }) => message.id).join("\n"),
      ]),
    );
  const then =
    before === undefined ? new Map<string, string>() : wordsOf(before);
  const words = wordsOf(now);
  return confirmed.filter(
    (code) => words.has(code) && words.get(code) === then.get(code),
  );
}

/** A column that somebody should explain, and why. */
export type AskedColumn = {
  heading: string;
  letter: string;
  filled: number | null;
  message: Text;
  suggestion: ElementCode | null;
  /** True where nothing can be accepted without an answer. */
  isNeeded: boolean;
};

/** Columns whose meaning is asked for: unknown ones with counts, ones that stand twice, and codes of villages that are of another kind. */
export function askedColumns({
  issues,
  columns = [],
}: Pick<DryRunReply, "issues" | "columns">): AskedColumn[] {
  const asked = new Map<string, AskedColumn>();
  for (const issue of issues)
    for (const { heading, letter, filled } of columns.filter((column) =>
      isMeant(column, issue),
    ))
      asked.set(heading, {
        heading,
        letter,
        filled,
        message: issue.message,
        suggestion:
          elementCodes.find((code) => code === issue.suggestion) ?? null,
        isNeeded: issue.code === "column-unclear",
      });
  return [...asked.values()];
}

type ReadColumn = NonNullable<DryRunReply["columns"]>[number];

function isMeant({ letter, use }: ReadColumn, issue: ReadIssue): boolean {
  switch (issue.code) {
    case "column-unclear":
    case "duplicate-column":
      return (issue.value ?? "").split(", ").includes(letter);
    case "looks-like-bps-codes":
      return use === "village_code";
    default:
      return false;
  }
}

/**
 * The choices with what the server suggests for columns that nobody has chosen for. Where two columns look like the same element, nothing is suggested:
 * together they would be added up, and only a person knows whether they should be.
 */
export function withSuggestions(
  headings: Answers["headings"],
  reply: Pick<DryRunReply, "issues" | "columns">,
): Answers["headings"] {
  const asked = askedColumns(reply);
  const fresh = asked.flatMap(({ heading, suggestion }) =>
    suggestion === null ||
    headings[heading] !== undefined ||
    asked.filter((other) => other.suggestion === suggestion).length > 1
      ? []
      : [[heading, suggestion] as const],
  );
  return { ...headings, ...Object.fromEntries(fresh) };
}

/** What the acceptance waits for, and of how many. */
export type Waiting = {
  on: "recheck" | "columns" | "questions";
  count: number;
};

/** The first thing that stands between a check and its acceptance; null if nothing does. */
export function waitsFor(
  reply: DryRunReply,
  answers: Answers,
  isChanged: boolean,
): Waiting | null {
  if (isChanged) return { on: "recheck", count: 0 };
  const columns = askedColumns(reply).filter(({ isNeeded }) => isNeeded).length;
  if (columns > 0) return { on: "columns", count: columns };
  const questions = questionsOf(reply).filter(
    ({ code }) => !answers.confirmed.includes(code),
  ).length;
  return questions > 0 ? { on: "questions", count: questions } : null;
}
