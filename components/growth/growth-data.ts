"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { changeStore } from "@/lib/core/client/connection";
import { growthQuery } from "@/lib/growth/client/growth-query";
import { shownDecimals } from "@/lib/core/domain/shown-number";
import { useFormats } from "@/lib/core/text/formats";
import { aboutWord } from "@/lib/core/text/rounded";
import { midSentence, stateLabel } from "@/lib/core/text/states";
import { useLiveChange } from "@/components/live/use-live";
import { useView } from "@/components/view/view-context";

/** Files often come several at a time. All changes within this time are read together. */
const settleMs = 2000;

/** The children measured in the area and month on screen. They are read again when something changes there. */
export function useGrowth() {
  const {
    view: { area, month },
  } = useView();
  const query = useQuery(growthQuery({ area, month }));
  const { data, refetch } = query;
  const change = useLiveChange();
  const [asked, setAsked] = useState(0);
  const isBehind =
    data !== undefined &&
    change !== null &&
    change.sequence > Math.max(data.sequence, asked);
  useEffect(() => {
    if (!isBehind) return;
    const timer = setTimeout(() => {
      setAsked(changeStore.get()?.sequence ?? 0);
      void refetch();
    }, settleMs);
    return () => clearTimeout(timer);
  }, [isBehind, refetch]);
  return query;
}

/** Writes counts of children. For a count that is not given, the public reads "suppressed", and those who see everything read "not known". */
export function useCounts() {
  const text = useTranslations("growth");
  const formats = useFormats();
  const { session } = useView();
  const isHidden = session.audience === "public";
  const missing = isHidden
    ? formats.say(midSentence(stateLabel.suppressed))
    : text("unknown");
  const count = (value: number | null) =>
    value === null ? missing : formats.number(value);
  return {
    missing,
    isHidden,
    count,
    /** The first number of a sentence: the public is told that it is rounded. */
    about: (value: number | null) =>
      isHidden && value !== null
        ? aboutWord[formats.locale] + count(value)
        : count(value),
    /** Means and deviations are known to the public with one decimal. */
    decimal: (value: number | null) =>
      value === null
        ? missing
        : formats.number(value, isHidden ? 1 : shownDecimals["z-score"]),
    percent: (value: number | null, digits?: number) =>
      value === null ? missing : formats.percent(value, digits),
  };
}
