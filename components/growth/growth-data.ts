"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { growthQuery } from "@/lib/growth/client/growth-query";
import { shownDecimals } from "@/lib/core/domain/shown-number";
import { useFormats } from "@/lib/core/text/formats";
import { aboutWord } from "@/lib/core/text/rounded";
import { midSentence, stateLabel } from "@/lib/core/text/states";
import { useView } from "@/components/view/view-context";

/** The children measured in the area and month on screen. */
export function useGrowth() {
  const {
    view: { area, month },
  } = useView();
  return useQuery(growthQuery({ area, month }));
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
