"use client";

import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { Compare } from "@/lib/core/client/view";
import { useFormats } from "@/lib/core/text/formats";
import { useView } from "@/components/view/view-context";
import { isSameUnit } from "./use-difference-map";

/** What is compared: indicator and month of the two, what each is called, and whether the one is subtracted from the other. */
export function useSides(compare: Compare) {
  const { view } = useView();
  const { say, month } = useFormats();
  const now = { indicator: view.indicator, month: view.month };
  const other =
    compare.kind === "month"
      ? { ...now, month: compare.month }
      : { ...now, indicator: compare.indicator };
  const nameOf = (side: typeof now) =>
    compare.kind === "month"
      ? month(side.month)
      : say(indicatorOf(side.indicator).label);
  return {
    now: { ...now, name: nameOf(now) },
    other: { ...other, name: nameOf(other) },
    isDifference:
      view.map.show === "difference" &&
      isSameUnit(now.indicator, other.indicator),
  };
}
