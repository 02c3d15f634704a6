"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useFormats } from "@/lib/core/text/formats";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { CheckColumnsAgain } from "./check-columns-again";
import { ColumnUseSelect } from "./column-use-select";
import {
  besidesOf,
  unreadColumns,
  useNameOfUse,
  type ReadColumn,
} from "./column-uses";
import { BesideNote } from "./column-beside-note";
import type { useSubmission } from "./use-submission";

type Submission = Pick<
  ReturnType<typeof useSubmission>,
  "state" | "dispatch" | "run"
>;

type ListProps = {
  submission: Submission;
  columns: readonly ReadColumn[];
};

/** Every column of a file with what it is read as, to look at and to change. It is drawn when it is opened: files have a hundred columns. */
export function ColumnList(props: ListProps) {
  const text = useTranslations("reports");
  const [isOpen, setOpen] = useState(false);
  const { columns, submission } = props;
  const unread = unreadColumns(columns).length;
  const chosen = columns.filter(
    ({ heading, use }) =>
      use !== null && submission.state.headings[heading] === use,
  ).length;
  return (
    <details
      className="rounded-control border border-line"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className="cursor-pointer px-3 py-2 text-14">
        <span className="font-semibold">
          {text("columns.all", { count: columns.length })}
        </span>
        <span className="text-muted">
          {unread > 0
            ? ` · ${text("columns.unreadCount", { count: unread })}`
            : null}
          {chosen > 0
            ? ` · ${text("columns.chosenCount", { count: chosen })}`
            : null}
        </span>
      </summary>
      {isOpen ? (
        <>
          <ColumnTable {...props} />
          <div className="border-t border-line p-3">
            <CheckColumnsAgain submission={submission} />
          </div>
        </>
      ) : null}
    </details>
  );
}

function ColumnTable({ submission, columns }: ListProps) {
  const text = useTranslations("reports");
  const head = "px-3 py-1.5 text-left text-12 font-semibold text-muted";
  return (
    <div className="max-h-112 overflow-auto border-t border-line">
      <table className="w-full border-collapse text-14 max-md:block">
        <caption className="sr-only">{text("columns.caption")}</caption>
        <thead className="max-md:sr-only">
          <tr>
            <th scope="col" className={cx(head, "w-16")}>
              {text("columns.letter")}
            </th>
            <th scope="col" className={head}>
              {text("columns.title")}
            </th>
            <th scope="col" className={cx(head, "w-2/5")}>
              {text("columns.readAs")}
            </th>
            <th scope="col" className={cx(head, "w-20 text-right")}>
              {text("columns.rows")}
            </th>
            <th scope="col" className={cx(head, "w-20")}>
              <span className="sr-only">{text("columns.change")}</span>
            </th>
          </tr>
        </thead>
        <tbody className="max-md:block">
          {columns.map((column) => (
            <ColumnRow
              key={column.letter}
              column={column}
              columns={columns}
              submission={submission}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnRow({
  column,
  columns,
  submission,
}: ListProps & { column: ReadColumn }) {
  const text = useTranslations("reports");
  const { number } = useFormats();
  const [isEdited, setEdited] = useState(false);
  const { heading, letter, filled } = column;
  const base = "px-3 py-1.5 align-middle max-md:px-0 max-md:py-0.5";
  const cell = cx(base, "max-md:inline");
  return (
    <tr className="border-t border-line max-md:block max-md:px-3 max-md:py-2">
      <td className={cx(cell, "font-mono text-13 text-muted")}>{letter}</td>
      <th
        scope="row"
        className={cx(
          cell,
          "text-left font-normal wrap-anywhere max-md:pl-2 max-md:font-semibold",
        )}
      >
        {heading}
      </th>
      <td className={cx(base, "max-md:block")}>
        {isEdited ? (
          <Change column={column} columns={columns} submission={submission} />
        ) : (
          <ReadAs column={column} chosen={submission.state.headings[heading]} />
        )}
      </td>
      <td className={cx(base, "figures text-right max-md:hidden")}>
        {filled === null ? "" : number(filled)}
      </td>
      <td className={cx(cell, "text-right")}>
        {isEdited ? null : (
          <Button
            size="sm"
            variant="quiet"
            className="max-md:-ml-2.5"
            aria-label={text("columns.changeLabel", { letter, heading })}
            onClick={() => setEdited(true)}
          >
            {text("columns.change")}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** The list of uses, in the place of the button that opened it, and so with the focus. */
function Change({
  column,
  columns,
  submission: { state, dispatch },
}: ListProps & { column: ReadColumn }) {
  const text = useTranslations("reports");
  const list = useRef<HTMLSelectElement>(null);
  useEffect(() => list.current?.focus(), []);
  const { heading } = column;
  return (
    <>
      <ColumnUseSelect
        ref={list}
        column={column}
        chosen={state.headings[heading]}
        empty={text("columns.asWritten")}
        disabled={state.work !== null}
        onChoose={(use) => dispatch({ type: "heading-chosen", heading, use })}
      />
      <BesideNote beside={besidesOf(columns, state.headings, heading)} />
    </>
  );
}

function ReadAs({
  column: { use },
  chosen,
}: {
  column: ReadColumn;
  chosen: string | undefined;
}) {
  const text = useTranslations("reports");
  const nameOf = useNameOfUse();
  const shown = chosen ?? use;
  if (shown === null)
    return <span className="text-muted">{text("columns.unread")}</span>;
  return (
    <>
      {nameOf(shown)}
      {chosen === undefined ? null : (
        <span className="text-muted">
          {" · "}
          {text(chosen === use ? "columns.chosen" : "columns.notYet")}
        </span>
      )}
    </>
  );
}
