"use client";

import { useTranslations } from "use-intl/react";
import type { SeriesPoint, SeriesReply } from "@/lib/figures/contract";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { stateOf } from "@/lib/core/catalogue/states";
import { addMonths } from "@/lib/core/domain/month-steps";
import type { FigureMark } from "@/lib/core/subjects/client/client-subject";
import { useFormats } from "@/lib/core/text/formats";
import { midSentence, stateLabel } from "@/lib/core/text/states";
import { cellValue, shareText } from "./cell-text";
import { useCellText } from "./use-cell-text";

/** What a month of the trend says: its figure, who stands behind it, and the same month a year before. */
export function MonthNote({
  reply,
  point,
  x,
  remarks,
  further = [],
}: {
  reply: SeriesReply;
  point: SeriesPoint;
  x: number;
  /** What was said of the month. */
  remarks: readonly FigureMark[];
  /** What else is to be said of the month, a line each. */
  further?: readonly string[];
}) {
  const text = useTranslations("figures");
  const formats = useFormats();
  const cellText = useCellText();
  const indicator = indicatorOf(reply.indicator);
  const state = stateOf(indicator, point);
  const yearBefore = addMonths(point.month, -12);
  const before = reply.points.find(({ month }) => month === yearBefore);
  const figure = cellText(indicator, point);
  const label = stateLabel[state];
  const past = before && cellValue(formats, indicator, before);
  return (
    <div className="pointer-events-none absolute inset-0" aria-hidden>
      <span
        className="absolute inset-y-2 w-px bg-line-strong"
        style={{ left: x }}
      />
      <div
        className="absolute top-0 z-10 w-max rounded-control bg-surface px-3 py-2 text-13 shadow-float"
        style={{ left: `clamp(0px, ${x + 12}px, calc(100% - 13rem))` }}
      >
        <p className="font-semibold">{formats.month(point.month)}</p>
        <p className="figures text-16 font-semibold">{figure}</p>
        <p className="figures text-muted">
          {shareText(formats, point.coverage)} {text("coverage.reported")}
          {state === "value" || figure === formats.say(label)
            ? ""
            : ` · ${formats.say(midSentence(label))}`}
        </p>
        {past ? (
          <p className="figures text-muted">
            {formats.month(yearBefore)}: {past}
          </p>
        ) : null}
        {further.map((line) => (
          <p key={line} className="figures text-muted">
            {line}
          </p>
        ))}
        <Remarks remarks={remarks} />
      </div>
    </div>
  );
}

function Remarks({ remarks }: { remarks: readonly FigureMark[] }) {
  const { say } = useFormats();
  return remarks.map(({ id, text, by }) => (
    <p key={id} className="mt-1 max-w-60 border-t border-line pt-1">
      <span className="line-clamp-3">{text}</span>
      <span className="text-muted">{say(by)}</span>
    </p>
  ));
}
