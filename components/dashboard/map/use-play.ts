"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { View } from "@/lib/core/client/view";
import type { Month } from "@/lib/core/domain/month-steps";
import { valuesQuery } from "@/lib/figures/client/values-query";

/** Long enough to read what has changed. */
const stepMs = 1_200;

/** Shows one month after the other until the last; begun there, it starts from the first. A month is shown when its figures are here. */
export function usePlay(
  months: readonly Month[],
  view: View,
  show: (month: Month) => void,
): { isPlaying: boolean; start: () => void; stop: () => void } {
  const client = useQueryClient();
  const [isPlaying, setPlaying] = useState(false);
  const at = months.indexOf(view.month);
  const next = months[at + 1];
  useEffect(() => {
    if (!isPlaying || next === undefined) return;
    let isGone = false;
    const { area, level, indicator } = view;
    const ready = client
      .query(valuesQuery({ area, level, indicator, month: next }))
      .catch(() => null);
    const timer = setTimeout(() => {
      void ready.then(() => {
        if (isGone) return;
        show(next);
        if (next === months.at(-1)) setPlaying(false);
      });
    }, stepMs);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a step follows the month and nothing else: other changes must not start its time anew
  }, [isPlaying, next]);
  return {
    isPlaying,
    start: () => {
      const [first] = months;
      if (next === undefined && first !== undefined) show(first);
      setPlaying(true);
    },
    stop: () => setPlaying(false),
  };
}
