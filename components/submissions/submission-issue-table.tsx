"use client";

import { useTranslations } from "use-intl/react";
import type { Text } from "@/lib/core/domain/text-pair";
import { elements } from "@/lib/core/catalogue/elements";
import { useFormats } from "@/lib/core/text/formats";
import { cx } from "@/components/ui/class-names";
import { Select } from "@/components/ui/select";
import { needsChoice, type ShownIssue } from "./submission-issues-order";

const labels = new Map<string, Text>(
  elements.map(({ code, label }) => [code, label]),
);

/** The heading as it is in the file, with what it means; null for an issue of the whole row. */
export function columnName(
  { column }: Pick<ShownIssue, "column">,
  say: (text: Text) => string,
): string | null {
  if (column === null) return null;
  const label = labels.get(column);
  return label ? `${column} (${say(label)})` : column;
}

type TableProps = {
  issues: readonly ShownIssue[];
  decisions: Readonly<Record<string, string>>;
  isLocked: boolean;
  onDecide: (row: number, posyandu: string) => void;
};

/** One page of issues: a table if there is room, and a list of cards on a phone. */
export function IssueTable(props: TableProps) {
  const text = useTranslations("submissions");
  const head = "px-3 py-2 text-left text-12 font-semibold text-muted";
  return (
    <table className="w-full border-collapse text-14 max-md:block">
      <caption className="sr-only">{text("issues.heading")}</caption>
      <thead className="max-md:sr-only">
        <tr className="border-b border-line-strong/50">
          <th scope="col" className={cx(head, "w-1/5 pl-0")}>
            {text("issues.row")}
          </th>
          <th scope="col" className={cx(head, "w-1/5")}>
            {text("issues.column")}
          </th>
          <th scope="col" className={cx(head, "w-28")}>
            {text("issues.value")}
          </th>
          <th scope="col" className={head}>
            {text("issues.message")}
          </th>
        </tr>
      </thead>
      <tbody className="max-md:block">
        {props.issues.map((issue, index) => (
          <IssueRow
            key={`${issue.row}|${issue.column}|${issue.code}|${index}`}
            {...props}
            issue={issue}
          />
        ))}
      </tbody>
    </table>
  );
}

function IssueRow({
  issue,
  ...props
}: Omit<TableProps, "issues"> & { issue: ShownIssue }) {
  const text = useTranslations("submissions");
  const { say, number } = useFormats();
  const cell =
    "px-3 py-2.5 align-baseline max-md:inline max-md:p-0 max-md:pr-2";
  return (
    <tr className="border-b border-line max-md:block max-md:py-3">
      <th
        scope="row"
        className={cx(cell, "text-left font-normal md:pl-0 max-md:block")}
      >
        <span className="font-semibold whitespace-nowrap">
          {issue.row === null
            ? text("issues.wholeFile")
            : `${text("issues.row")} ${number(issue.row)}`}
        </span>
        <SeverityMark severity={issue.severity} />
        <PlaceText issue={issue} />
      </th>
      <td className={cell}>
        <ColumnText issue={issue} />
      </td>
      <td className={cx(cell, "font-mono text-13 wrap-anywhere")}>
        {issue.value}
      </td>
      <td className={cx(cell, "max-md:mt-1 max-md:block")}>
        <p className="text-pretty">{say(issue.message)}</p>
        <p className="text-pretty text-muted">{say(issue.remedy)}</p>
        {needsChoice(issue) ? (
          <CandidateChoice issue={issue} {...props} />
        ) : null}
      </td>
    </tr>
  );
}

/** What the row calls itself, so that nobody has to count rows. */
function PlaceText({ issue: { place } }: { issue: ShownIssue }) {
  if (place === undefined) return null;
  const { posyandu, village } = place;
  return (
    <span className="block wrap-anywhere">
      {posyandu}
      {village === null ? null : (
        <span className="block text-13 text-muted">{village}</span>
      )}
    </span>
  );
}

/** The cell as a spreadsheet names it, such as G14; null where the row or the column is not known. */
export function cellName({
  letter,
  row,
}: Pick<ShownIssue, "letter" | "row">): string | null {
  return letter === undefined || row === null ? null : `${letter}${row}`;
}

const looks: Record<ShownIssue["severity"], string> = {
  error: "bg-worse-soft text-worse",
  question: "bg-caution-soft text-caution",
  warning: "bg-caution-soft text-caution",
  note: "bg-sunken text-muted",
};

function SeverityMark({ severity }: { severity: ShownIssue["severity"] }) {
  const text = useTranslations("submissions");
  return (
    <span
      className={cx(
        "ml-2 rounded-mark px-1.5 py-0.5 text-12 font-semibold md:ml-0 md:table md:mt-1",
        looks[severity],
      )}
    >
      {text(`issues.severity.${severity}`)}
    </span>
  );
}

function ColumnText({ issue }: { issue: ShownIssue }) {
  const { say } = useFormats();
  const { column } = issue;
  if (column === null) return <span className="text-muted">–</span>;
  const label = labels.get(column);
  const cell = cellName(issue);
  return (
    <>
      {cell === null ? null : (
        <span className="mr-2 rounded-mark bg-sunken px-1.5 py-0.5 font-mono text-13">
          {cell}
        </span>
      )}
      {label === undefined ? (
        <span className="wrap-anywhere">{column}</span>
      ) : (
        <>
          {say(label)}{" "}
          <span className="font-mono text-12 text-muted">{column}</span>
        </>
      )}
    </>
  );
}

function CandidateChoice({
  issue,
  decisions,
  isLocked,
  onDecide,
}: Omit<TableProps, "issues"> & { issue: ShownIssue }) {
  const text = useTranslations("submissions");
  const { row } = issue;
  if (row === null) return null;
  return (
    <div className="mt-2 max-w-sm">
      <Select
        aria-label={text("issues.which", { row: String(row) })}
        value={decisions[row] ?? ""}
        disabled={isLocked}
        className="text-14"
        onChange={({ target }) => onDecide(row, target.value)}
      >
        <option value="">{text("issues.whichShort")}</option>
        {issue.candidates?.map(({ id, name }) => (
          <option key={id} value={id}>
            {name} · {id}
          </option>
        ))}
      </Select>
    </div>
  );
}
