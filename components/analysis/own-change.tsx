"use client";

import { useTranslations } from "use-intl/react";
import type { ChangeReply } from "@/lib/analysis/contract";
import type { ShownPart } from "@/lib/analysis/client/shown-change";
import { weightNoteOf } from "@/lib/analysis/client/weight-note";
import { scaleOf } from "@/lib/analysis/domain/scatter-of";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { shownDecimals, shownDifference } from "@/lib/core/domain/shown-number";
import { useFormats } from "@/lib/core/text/formats";
import { valueText } from "@/components/figures/cell-text";

/** A part's own figures, beside what it contributes to the whole; and where only its weight turned, that it did nothing for it. */
export function OwnChange({
  reply,
  part,
}: {
  reply: ChangeReply;
  part: ShownPart;
}) {
  const text = useTranslations("analysis");
  const own = useOwnWords(reply, part);
  const note = part.shown.reporting === 0 ? null : weightNoteOf(reply, part);
  return (
    <p className="pb-1 pl-8 text-12 text-pretty text-muted">
      {own}
      {note === null ? null : `; ${text(`weight.${note}`)}`}
    </p>
  );
}

function useOwnWords(
  { indicator: id, against, month }: ChangeReply,
  { before, after, reports, notOpen }: ShownPart,
): string {
  const text = useTranslations("analysis");
  const formats = useFormats();
  const indicator = indicatorOf(id);
  const levelOf = (counts: typeof before, isClosed: boolean) =>
    counts === null || isClosed
      ? null
      : (scaleOf(indicator) * counts.numerator) / counts.denominator;
  const [then, now] = [
    levelOf(before, notOpen.before),
    levelOf(after, notOpen.after),
  ];
  const words = (level: number) => valueText(formats, indicator, level);
  const months = { then: formats.month(against), now: formats.month(month) };
  if (notOpen.before || notOpen.after) {
    if (then !== null)
      return text("own.closedNow", { ...months, value: words(then) });
    if (now !== null)
      return text("own.closedThen", { ...months, value: words(now) });
    return text("own.closedBoth");
  }
  if (then === null && now === null) return text("own.never");
  if (now === null)
    return text(reports.after > 0 ? "own.noneNow" : "own.silent", {
      ...months,
      value: words(then ?? 0),
    });
  if (then === null)
    return text("own.noneThen", {
      ...months,
      value: words(now),
    });
  return text("own.both", {
    before: words(then),
    after: words(now),
    difference: formats.signed(
      shownDifference(indicator.unit, now, then),
      shownDecimals[indicator.unit],
    ),
  });
}
