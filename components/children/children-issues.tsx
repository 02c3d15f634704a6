"use client";

import { useTranslations } from "use-intl/react";
import type { ChildIssue } from "@/lib/children/contract";
import { useFormats } from "@/lib/core/text/formats";
import { Mark } from "@/components/ui/mark";

const effects = ["refused", "left-out", "note"] as const;
const tones = {
  refused: "worse",
  "left-out": "caution",
  note: "plain",
} as const;

/** Issues of the file as a whole. They have only the row of the headings, and "1 row" would make them look small. */
const ofWholeFile: ReadonlySet<ChildIssue["code"]> = new Set<
  ChildIssue["code"]
>([
  "unread-sheet",
  "duplicate-column",
  "day-first-assumed",
  "month-first-assumed",
  "weight-column-absent",
  "height-column-absent",
]);

/** Refused rows come first; then the kinds with the most rows. */
function inOrder(issues: readonly ChildIssue[]): readonly ChildIssue[] {
  return issues.toSorted(
    (a, b) =>
      effects.indexOf(a.effect) - effects.indexOf(b.effect) ||
      b.count - a.count,
  );
}

/** Each kind of issue once, with the number of its rows. The rows themselves can be opened. */
export function ChildrenIssues({ issues }: { issues: readonly ChildIssue[] }) {
  const text = useTranslations("children");
  if (issues.length === 0)
    return <p className="text-14 text-muted">{text("issues.none")}</p>;
  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-16 font-semibold">{text("issues.heading")}</h3>
      <ul className="divide-y divide-line border-y border-line">
        {inOrder(issues).map((issue) => (
          <li key={`${issue.code}|${issue.effect}|${issue.column ?? ""}`}>
            <IssueKind issue={issue} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function IssueKind({ issue }: { issue: ChildIssue }) {
  const text = useTranslations("children");
  const { say } = useFormats();
  const { effect, column, count, message, remedy } = issue;
  return (
    <details className="py-2.5 text-14">
      <summary className="cursor-pointer text-pretty">
        <Mark tone={tones[effect]}>{text(`issues.${effect}`)}</Mark>{" "}
        <span className="font-semibold">{say(message)}</span>{" "}
        <span className="figures text-muted">
          {ofWholeFile.has(issue.code)
            ? text("issues.wholeFile")
            : text("issues.rows", { count })}
        </span>
      </summary>
      <div className="flex flex-col gap-1 pt-1.5 pl-4">
        <p className="text-pretty">{say(remedy)}</p>
        {column === null ? null : (
          <p className="wrap-anywhere text-muted">
            {text("issues.column", { column })}
          </p>
        )}
        <IssueRows issue={issue} />
      </div>
    </details>
  );
}

function IssueRows({ issue: { rows, count } }: { issue: ChildIssue }) {
  const text = useTranslations("children");
  const { number } = useFormats();
  if (rows.length === 0) return null;
  const more = count - rows.length;
  return (
    <ul className="figures flex flex-wrap gap-x-4 gap-y-0.5 text-13">
      {rows.map(({ row, value }, index) => (
        <li key={index} className="wrap-anywhere">
          {value === null
            ? text("issues.row", { row: number(row) })
            : text("issues.rowValue", { row: number(row), value })}
        </li>
      ))}
      {more > 0 ? (
        <li className="text-muted">
          {text("issues.more", { count: number(more) })}
        </li>
      ) : null}
    </ul>
  );
}
