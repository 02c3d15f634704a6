"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { useFormats } from "@/lib/core/text/formats";
import type { Finding } from "@/lib/quality/contract";
import { placeOf, subjectOf } from "./finding-place";
import { SeverityMark } from "./severity-mark";
import { useWhy } from "./use-why";

/** A finding in a list: its weight, its kind as `title` leads to it, why, about whom, and where the work on it stands. */
export function FindingLine({
  finding,
  title,
  before,
  month,
  isPlaceShown = true,
  isOverdue = false,
  children,
}: {
  finding: Finding;
  title: ReactNode;
  /** What stands at its beginning, such as a box to choose it. */
  before?: ReactNode;
  /** The month in words, where lists hold several. */
  month?: string;
  isPlaceShown?: boolean;
  isOverdue?: boolean;
  children?: ReactNode;
}) {
  const why = useWhy();
  return (
    <div className="flex gap-3 py-3">
      {before}
      <div className="grid min-w-0 flex-1 gap-x-6 gap-y-1 sm:grid-cols-[minmax(0,1fr)_auto]">
        <div className="flex min-w-0 flex-col gap-1">
          <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <SeverityMark severity={finding.severity} />
            {title}
            {month === undefined ? null : (
              <span className="text-14 text-muted">{month}</span>
            )}
          </div>
          <p className="max-w-prose text-14 text-pretty">{why(finding)}</p>
          {isPlaceShown ? (
            <p className="text-14 text-muted">
              <span className="text-ink">{subjectOf(finding)}</span> ·{" "}
              {placeOf(finding)}
            </p>
          ) : null}
          {children}
        </div>
        <Standing finding={finding} isOverdue={isOverdue} />
      </div>
    </div>
  );
}

function Standing({
  finding: { state, due },
  isOverdue,
}: {
  finding: Finding;
  isOverdue: boolean;
}) {
  const text = useTranslations("quality");
  const { publicationDate } = useFormats();
  return (
    <div className="flex flex-wrap gap-x-3 text-14 text-muted sm:flex-col sm:items-end sm:gap-y-1">
      <span>{text(`state.${state}`)}</span>
      {due === null ? null : (
        <span className={isOverdue ? "font-semibold text-worse" : undefined}>
          {isOverdue ? `${text("list.dueFilter.overdue")}: ` : null}
          {isOverdue
            ? publicationDate(due)
            : text("finding.due", { date: publicationDate(due) })}
        </span>
      )}
    </div>
  );
}
