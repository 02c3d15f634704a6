"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { PagedRows } from "@/components/frame/paged-rows";
import { cx } from "@/components/ui/class-names";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { AreaCode } from "@/lib/core/domain/area-code";
import type { Month } from "@/lib/core/domain/month-steps";
import { useFormats } from "@/lib/core/text/formats";
import { decisionsQuery } from "@/lib/decisions/client/decisions-query";
import { formWords } from "@/lib/decisions/client/form-words";
import type { Decision } from "@/lib/decisions/contract";
import { comparisonWords } from "@/lib/decisions/domain/comparison-words";
import { isClosed } from "@/lib/decisions/domain/states";
import { daysWords, lastWords, stateNames } from "@/lib/decisions/domain/words";
import { useFigureWords } from "./use-figure-words";

type LastProps = {
  area: AreaCode;
  /** The month of the meeting: figures are compared up to it. */
  month: Month;
  /** Decisions of this meeting are left out: it opens with those before it. */
  without: string | null;
  /** What is shown while it is read. */
  until?: ReactNode;
};

/** Two lines of the decision, one of who and when. */
const rowRem = 3.9;

/**
 * What became of what was decided before: how many are late, still open and done, and of each the indicator then and now, or why the two cannot be compared. A
 * meeting opens with it, so it is in the sizes of a stage, where the smallest letters have 24 pixels.
 */
export function LastDecisions({
  area,
  month,
  without,
  until = null,
}: LastProps) {
  const { say } = useFormats();
  const { data, error } = useQuery(decisionsQuery({ area, month }));
  if (data === undefined)
    return error ? (
      <p role="alert" className="text-14 text-worse">
        {say(lastWords.failed)}
      </p>
    ) : (
      until
    );
  const before = data.decisions
    .filter(
      ({ meeting, state }) =>
        state !== "cancelled" && (without === null || meeting?.id !== without),
    )
    .toSorted(byWeight);
  if (before.length === 0)
    return <p className="text-20 text-muted">{say(lastWords.none)}</p>;
  return (
    <div className="flex h-full min-h-0 flex-col gap-2">
      <Counts decisions={before} />
      <PagedRows
        caption={say(lastWords.caption)}
        rowRem={rowRem}
        least={1}
        first={4}
        rows={before.map((decision) => ({
          key: decision.id,
          row: <LastRow decision={decision} />,
        }))}
      />
    </div>
  );
}

/** Late ones first, then those still open, then the closed; within them by their day. */
function byWeight(a: Decision, b: Decision): number {
  const weight = ({ isLate, state }: Decision) =>
    isLate ? 0 : isClosed(state) ? 2 : 1;
  return weight(a) - weight(b) || a.due.localeCompare(b.due);
}

function Counts({ decisions }: { decisions: readonly Decision[] }) {
  const { say, number } = useFormats();
  const late = decisions.filter(({ isLate }) => isLate).length;
  const done = decisions.filter(({ state }) => isClosed(state)).length;
  const counts = [
    { name: lastWords.late, count: late, tone: late > 0 && "text-worse" },
    { name: lastWords.open, count: decisions.length - late - done },
    { name: lastWords.done, count: done },
  ];
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-1">
      {counts.map(({ name, count, tone }) => (
        <div
          key={name.id}
          className="flex flex-row-reverse items-baseline gap-2"
        >
          <dt className="text-14 text-muted">{say(name)}</dt>
          <dd className={cx("figures text-28 font-semibold", tone)}>
            {number(count)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function LastRow({ decision }: { decision: Decision }) {
  const { say } = useFormats();
  const { isLate, state, daysLeft } = decision;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,46%)] items-center gap-x-6">
      <div className="flex min-w-0 flex-col">
        <p className="line-clamp-2 text-14 leading-tight font-semibold text-pretty">
          {decision.text}
        </p>
        <p className="truncate text-12 text-muted">
          <span className={cx(isLate && "font-semibold text-worse")}>
            {say(stateNames[isLate ? "late" : state])}
          </span>
          {isClosed(state) ? "" : ` · ${say(daysWords(daysLeft))}`}
          {" · "}
          {decision.office}
        </p>
      </div>
      <LastFigure decision={decision} />
    </div>
  );
}

const tones = { better: "text-better", worse: "text-worse" } as const;

function LastFigure({ decision }: { decision: Decision }) {
  const formats = useFormats();
  const figureWords = useFigureWords();
  const { indicator, figures } = decision;
  if (indicator === null || figures === null)
    return (
      <p className="text-12 text-muted">{formats.say(formWords.noIndicator)}</p>
    );
  const { then, now, comparison } = figures;
  const { verdict } = comparison;
  const month = (one: { month: string }) => formats.month(one.month, "short");
  return (
    <div className="flex min-w-0 flex-col">
      <p className="figures truncate text-20 leading-tight font-semibold">
        {figureWords(indicator, then)}
        {now === null ? null : (
          <>
            <span aria-hidden className="px-1.5 font-normal text-muted">
              →
            </span>
            {figureWords(indicator, now)}
          </>
        )}
      </p>
      <p className="line-clamp-2 text-12 leading-snug text-muted">
        <span
          className={
            verdict === "better" || verdict === "worse"
              ? tones[verdict]
              : undefined
          }
        >
          {comparisonWords(formats, { indicator, figures })}
        </span>
        {" · "}
        {formats.say(indicatorOf(indicator).label)},{" "}
        {now === null ? month(then) : `${month(then)} → ${month(now)}`}
      </p>
    </div>
  );
}
