"use client";

import type { SeriesPoint } from "@/lib/figures/contract";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { changeOf } from "@/lib/core/catalogue/change";
import { addMonths, type Month } from "@/lib/core/domain/month-steps";
import { useFormats } from "@/lib/core/text/formats";
import { headlineOf } from "./headline-sentences";
import {
  rowTargetsFor,
  useSeries,
  useValues,
} from "@/components/figures/use-figures";
import { useLastWords } from "@/components/figures/use-cell-text";
import type { ChangeSince } from "@/components/figures/change-line";
import { useView } from "@/components/view/view-context";

/** How the area's figure moved since the month before and since the same month a year before; what cannot be compared is left out. */
export function useChanges(): ChangeSince[] {
  const { view } = useView();
  const { data: values } = useValues();
  const { data: series } = useSeries();
  if (values === undefined || series === undefined) return [];
  const indicator = indicatorOf(view.indicator);
  const pointAt = (month: Month): SeriesPoint | undefined =>
    series.points.find((point) => point.month === month);
  return [1, 12].flatMap((back) => {
    const month = addMonths(view.month, -back);
    const before = pointAt(month);
    const change = before ? changeOf(indicator, values.total, before) : null;
    return change === null ? [] : [{ month, change }];
  });
}

/** The sentences under the figure. */
export function useHeadlineSentences(): string[] {
  const { view, session } = useView();
  const { locale } = useFormats();
  const { data: values } = useValues();
  const { data: series } = useSeries();
  const changes = useChanges();
  if (values === undefined) return [];
  return headlineOf({
    locale,
    indicator: indicatorOf(view.indicator),
    level: view.level,
    month: view.month,
    targetOf: rowTargetsFor(view.indicator, view.month, series),
    rows: values.rows,
    isRounded: session.audience === "public",
    changes,
  });
}

/** What the area on screen said last, where it says nothing of the month. */
export function useLastKnown(): string | null {
  const { view } = useView();
  const { data: values } = useValues();
  const { data: series } = useSeries();
  const words = useLastWords();
  if (values === undefined || series === undefined) return null;
  const said = words(
    indicatorOf(view.indicator),
    values.total,
    series.points,
    view.month,
  );
  return said === null
    ? null
    : `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}
