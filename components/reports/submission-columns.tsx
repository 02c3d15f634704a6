"use client";

import { useTranslations } from "use-intl/react";
import type { DryRunReply } from "@/lib/submissions/contract";
import { useFormats } from "@/lib/core/text/formats";
import { Button } from "@/components/ui/button";
import { CheckColumnsAgain } from "./check-columns-again";
import { BesideNote } from "./column-beside-note";
import { ColumnUseSelect } from "./column-use-select";
import { besidesOf, type Beside } from "./column-uses";
import { askedColumns, type AskedColumn } from "./submission-answers";
import type { useSubmission } from "./use-submission";

type Submission = Pick<
  ReturnType<typeof useSubmission>,
  "state" | "dispatch" | "run"
>;

/** The columns that somebody has to explain. What is chosen counts with the next check. */
export function SubmissionColumns({
  submission,
  reply,
}: {
  submission: Submission;
  reply: DryRunReply;
}) {
  const text = useTranslations("reports");
  const { state, dispatch } = submission;
  const { columns = [] } = reply;
  const asked = askedColumns(reply);
  if (asked.length === 0) return null;
  const open = asked.filter(
    ({ heading, isNeeded }) =>
      isNeeded && state.headings[heading] === undefined,
  );
  return (
    <section
      aria-labelledby="columns-heading"
      className="flex flex-col gap-3 rounded-mark border-l-4 border-caution bg-caution-soft px-4 py-3"
    >
      <div className="flex flex-col gap-0.5">
        <h3 id="columns-heading" className="text-16 font-semibold">
          {text("columns.heading")}
        </h3>
        <p className="text-14 text-pretty">{text("columns.lead")}</p>
      </div>
      <ul className="flex flex-col divide-y divide-line-strong/30">
        {asked.map((column) => (
          <AskedLine
            key={column.heading}
            column={column}
            beside={besidesOf(columns, state.headings, column.heading)}
            state={state}
            dispatch={dispatch}
          />
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <CheckColumnsAgain submission={submission} />
        {open.length > 1 ? (
          <Button
            variant="quiet"
            disabled={state.work !== null}
            onClick={() => {
              for (const { heading } of open)
                dispatch({
                  type: "heading-chosen",
                  heading,
                  use: "passed-over",
                });
            }}
          >
            {text("columns.passRest", { count: open.length })}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

function AskedLine({
  column,
  beside,
  state,
  dispatch,
}: {
  column: AskedColumn;
  beside: Beside;
} & Pick<Submission, "state" | "dispatch">) {
  const text = useTranslations("reports");
  const { say } = useFormats();
  const { heading, letter, filled, message, suggestion, isNeeded } = column;
  const chosen = state.headings[heading];
  return (
    <li className="grid gap-x-6 gap-y-2 py-3 text-14 md:grid-cols-[minmax(0,1fr)_22rem]">
      <p className="min-w-0 text-pretty wrap-anywhere">
        <span className="mr-2 inline-block rounded-mark bg-surface px-1.5 font-mono text-13">
          {letter}
        </span>
        <span className="font-semibold">{heading}</span>
        <span className="figures block">
          {isNeeded
            ? text("columns.filled", { count: filled ?? 0 })
            : say(message)}
        </span>
      </p>
      <div className="flex flex-col gap-1">
        <ColumnUseSelect
          column={column}
          chosen={chosen}
          empty={text(isNeeded ? "columns.pick" : "columns.asWritten")}
          disabled={state.work !== null}
          onChoose={(use) => dispatch({ type: "heading-chosen", heading, use })}
        />
        {suggestion !== null && chosen === suggestion ? (
          <p className="text-13 text-muted">{text("columns.suggested")}</p>
        ) : null}
        <BesideNote beside={beside} />
      </div>
    </li>
  );
}
