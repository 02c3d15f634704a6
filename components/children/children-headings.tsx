"use client";

import { useTranslations } from "use-intl/react";
import type {
  ChildFileCheck,
  ChildIssue,
  HeadingUse,
} from "@/lib/children/contract";
import {
  childColumns,
  type ChildColumn,
} from "@/lib/children/domain/child-columns";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { StateMessage } from "@/components/ui/state-message";
import { hasNewHeadings, type ChildrenState } from "./children-state";
import { SectionCard } from "@/components/frame/section-card";
import { useAreaName } from "@/components/view/use-area-name";
import type { Children } from "./use-children";

type Used = NonNullable<HeadingUse["use"]>;

/** What a heading holds, by the choices on screen; null as long as nobody has chosen. */
function usedAs(state: ChildrenState, { heading, use }: HeadingUse) {
  const chosen = state.headings[heading];
  if (chosen !== undefined) return chosen;
  // If a choice was taken back after the check, the heading means what it means in the file.
  return state.checked?.headings[heading] === undefined ? use : null;
}

/** Headings that a person may explain: unknown ones, and those that somebody has explained before. */
function explainable(state: ChildrenState, { headings }: ChildFileCheck) {
  return headings.filter(
    ({ heading, use, remembered }) =>
      use === null ||
      remembered ||
      state.checked?.headings[heading] !== undefined,
  );
}

/** Columns without which a file can be read, but not as its sender meant it. */
const absentCodes = {
  "weight-column-absent": "weight",
  "height-column-absent": "height",
} as const satisfies Partial<Record<ChildIssue["code"], ChildColumn>>;

function absentMeasures({ issues }: ChildFileCheck): ChildColumn[] {
  const found = new Set<string>(issues.map(({ code }) => code));
  return Object.entries(absentCodes).flatMap(([code, column]) =>
    found.has(code) ? [column] : [],
  );
}

/**
 * What the unknown headings of a file hold. If a column is missing, one of them may be it, so it asks. If none is missing, it is a note that the
 * reader can open.
 */
export function ChildrenHeadings({
  desk,
  reply,
}: {
  desk: Children;
  reply: ChildFileCheck;
}) {
  const text = useTranslations("children");
  const headings = explainable(desk.state, reply);
  const unknown = headings.filter(({ use }) => use === null).length;
  const absent = absentMeasures(reply);
  if (reply.missingColumns.length > 0 || (absent.length > 0 && unknown > 0))
    return (
      <SectionCard id="headings" heading={text("headings.heading")}>
        {reply.missingColumns.length > 0 ? (
          <MissingNote reply={reply} hasHeadings={headings.length > 0} />
        ) : (
          <AbsentNote columns={absent} />
        )}
        {headings.length > 0 ? (
          <Mapping desk={desk} reply={reply} headings={headings} />
        ) : null}
      </SectionCard>
    );
  if (headings.length === 0) return null;
  return (
    <details className="rounded-card border border-line bg-surface px-4 py-3 sm:px-6">
      <summary className="cursor-pointer text-14 font-semibold">
        {unknown > 0
          ? text("headings.folded", { count: unknown })
          : text("headings.foldedKnown")}
      </summary>
      <div className="flex flex-col gap-4 pt-4 pb-2">
        <Mapping desk={desk} reply={reply} headings={headings} />
      </div>
    </details>
  );
}

function MissingNote({
  reply,
  hasHeadings,
}: {
  reply: ChildFileCheck;
  hasHeadings: boolean;
}) {
  const text = useTranslations("children");
  const columns = reply.missingColumns.map((column) =>
    text(`column.${column}`),
  );
  return (
    <StateMessage
      tone="caution"
      title={text("headings.missing", {
        count: columns.length,
        columns: columns.join(", "),
      })}
    >
      {text(hasHeadings ? "headings.missingText" : "headings.noneLeft")}
    </StateMessage>
  );
}

function AbsentNote({ columns }: { columns: readonly ChildColumn[] }) {
  const text = useTranslations("children");
  const names = columns.map((column) => text(`column.${column}`));
  return (
    <StateMessage
      tone="caution"
      title={text("headings.absent", { columns: names.join(", ") })}
    >
      {text("headings.absentText")}
    </StateMessage>
  );
}

function Mapping({
  desk: { state, dispatch, run },
  reply,
  headings,
}: {
  desk: Children;
  reply: ChildFileCheck;
  headings: readonly HeadingUse[];
}) {
  const text = useTranslations("children");
  const area = useAreaName(reply.area);
  const isBusy = state.work !== null;
  const taken = new Set(reply.headings.map((one) => usedAs(state, one)));
  return (
    <>
      <p className="max-w-prose text-14 text-muted">
        {text("headings.hint", { area })}
      </p>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {headings.map((one) => (
          <HeadingField
            key={one.heading}
            heading={one}
            used={usedAs(state, one)}
            taken={taken}
            isLocked={isBusy}
            onChoose={(use) =>
              dispatch({ type: "heading-chosen", heading: one.heading, use })
            }
          />
        ))}
      </div>
      <Button
        variant={hasNewHeadings(state) ? "primary" : "secondary"}
        className="self-start"
        disabled={isBusy || !hasNewHeadings(state)}
        onClick={() => void run({ kind: "check" })}
      >
        {text("headings.check")}
      </Button>
    </>
  );
}

function HeadingField({
  heading: { heading, remembered },
  used,
  taken,
  isLocked,
  onChoose,
}: {
  heading: HeadingUse;
  used: Used | null;
  taken: ReadonlySet<Used | null>;
  isLocked: boolean;
  onChoose: (use: Used | null) => void;
}) {
  const text = useTranslations("children");
  const nameOf = (column: ChildColumn) => text(`column.${column}`);
  const isTaken = (column: ChildColumn) => column !== used && taken.has(column);
  return (
    <Field
      className="min-w-0"
      label={<span className="wrap-anywhere">“{heading}”</span>}
      hint={remembered ? text("headings.remembered") : undefined}
    >
      {(wiring) => (
        <Select
          {...wiring}
          aria-label={text("headings.use", { heading })}
          value={used ?? ""}
          disabled={isLocked}
          onChange={({ target }) => onChoose(readUse(target.value))}
        >
          {remembered ? null : (
            <option value="">{text("headings.unknown")}</option>
          )}
          <option value="passed-over">{text("headings.passedOver")}</option>
          {childColumns.map((column) => (
            <option key={column} value={column} disabled={isTaken(column)}>
              {isTaken(column)
                ? text("headings.taken", { column: nameOf(column) })
                : nameOf(column)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function readUse(value: string): Used | null {
  if (value === "passed-over") return value;
  return childColumns.find((column) => column === value) ?? null;
}
