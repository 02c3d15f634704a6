"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
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
  /** On the stage nothing is smaller than 24 px; on a page it is read at a desk. */
  size?: "page" | "stage";
  /** Decisions of this meeting are left out: it opens with those before it. */
  without?: string | null;
  /** What is shown while it is read, and where reading failed: the screen around knows how. */
  until?: ReactNode;
  failed?: (error: unknown, retry: () => void) => ReactNode;
};

const sizes = {
  page: { words: "text-14", figure: "text-20", count: "text-28" },
  stage: { words: "text-28", figure: "text-40", count: "text-64" },
} as const;
type Size = (typeof sizes)[keyof typeof sizes];

/** So many decisions fit on a slide; the counts above are of all. */
const mostOnStage = 5;

/**
 * What became of what was decided before: how many are done, late and still open, and of each the indicator then and now, or why the two cannot be
 * compared. A meeting opens with it.
 */
export function LastDecisions({
  area,
  month,
  size = "page",
  without = null,
  until = null,
  failed,
}: LastProps) {
  const { say } = useFormats();
  const { data, error, refetch } = useQuery(decisionsQuery({ area, month }));
  const look = sizes[size];
  if (data === undefined)
    return error ? failed?.(error, () => void refetch()) : until;
  const before = data.decisions.filter(
    ({ meeting, state }) =>
      state !== "cancelled" && (without === null || meeting?.id !== without),
  );
  if (before.length === 0)
    return <p className={look.words}>{say(lastWords.none)}</p>;
  const shown = before.toSorted(byWeight);
  const most = size === "stage" ? mostOnStage : shown.length;
  return (
    <div className="flex flex-col gap-6">
      <Counts decisions={before} look={look} />
      <ol className="flex flex-col divide-y divide-line">
        {shown.slice(0, most).map((decision) => (
          <LastRow key={decision.id} decision={decision} look={look} />
        ))}
      </ol>
      {shown.length > most ? (
        <p className={cx(look.words, "text-muted")}>
          {say(lastWords.more(shown.length - most))}
        </p>
      ) : null}
    </div>
  );
}

/** Late ones first, then those still open, then the closed; within them by their day. */
function byWeight(a: Decision, b: Decision): number {
  const weight = ({ isLate, state }: Decision) =>
    isLate ? 0 : isClosed(state) ? 2 : 1;
  return weight(a) - weight(b) || a.due.localeCompare(b.due);
}

function Counts({
  decisions,
  look,
}: {
  decisions: readonly Decision[];
  look: Size;
}) {
  const { say, number } = useFormats();
  const late = decisions.filter(({ isLate }) => isLate).length;
  const done = decisions.filter(({ state }) => isClosed(state)).length;
  const counts = [
    { name: lastWords.late, count: late, tone: late > 0 ? "text-worse" : "" },
    {
      name: lastWords.open,
      count: decisions.length - late - done,
      tone: "",
    },
    { name: lastWords.done, count: done, tone: "" },
  ];
  return (
    <dl className="flex flex-wrap gap-x-12 gap-y-3">
      {counts.map(({ name, count, tone }) => (
        <div
          key={name.id}
          className="flex flex-row-reverse items-baseline gap-2"
        >
          <dt className={cx(look.words, "text-muted")}>{say(name)}</dt>
          <dd
            className={cx(
              look.count,
              "figures leading-none font-semibold",
              tone,
            )}
          >
            {number(count)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function LastRow({ decision, look }: { decision: Decision; look: Size }) {
  const { say, publicationDate } = useFormats();
  const { isLate, state, due, daysLeft } = decision;
  return (
    <li className="grid gap-x-10 gap-y-2 py-4 first:pt-0 lg:grid-cols-[minmax(0,1fr)_minmax(0,40%)]">
      <div className="flex min-w-0 flex-col gap-1">
        <p className={cx(look.words, "font-semibold text-pretty")}>
          {decision.text}
        </p>
        <p className={cx(look.words, "text-pretty text-muted")}>
          <span className={cx(isLate && "font-semibold text-worse")}>
            {say(stateNames[isLate ? "late" : state])}
          </span>
          {" · "}
          {publicationDate(due)}
          {isClosed(state) ? "" : ` (${say(daysWords(daysLeft))})`} ·{" "}
          {decision.office}
        </p>
      </div>
      <LastFigure decision={decision} look={look} />
    </li>
  );
}

function LastFigure({ decision, look }: { decision: Decision; look: Size }) {
  const formats = useFormats();
  const figureWords = useFigureWords();
  const { indicator, figures } = decision;
  if (indicator === null || figures === null)
    return (
      <p className={cx(look.words, "text-muted")}>
        {formats.say(formWords.noIndicator)}
      </p>
    );
  const { then, now, comparison } = figures;
  const tone =
    comparison.verdict === "better"
      ? "text-better"
      : comparison.verdict === "worse"
        ? "text-worse"
        : "text-muted";
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <p className={cx(look.figure, "figures leading-tight font-semibold")}>
        {figureWords(indicator, then)}
        {now === null ? null : (
          <>
            <span aria-hidden className="px-2 font-normal text-muted">
              →
            </span>
            {figureWords(indicator, now)}
          </>
        )}
      </p>
      <p className={cx(look.words, "text-pretty text-muted")}>
        {formats.say(indicatorOf(indicator).label)},{" "}
        {formats.month(then.month, "short")}
        {now === null ? "" : ` → ${formats.month(now.month, "short")}`}
        {": "}
        <span className={tone}>
          {comparisonWords(formats, { indicator, figures })}
        </span>
      </p>
    </div>
  );
}
