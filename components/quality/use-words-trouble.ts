"use client";

import { useTranslations } from "use-intl/react";
import { useFormats } from "@/lib/core/text/formats";
import { longestExplanation } from "@/lib/quality/domain/longest-explanation";

/** Why words cannot be sent as they are; null where they can. */
export function useWordsTrouble(
  words: string,
  emptyWords: string,
): string | null {
  const text = useTranslations("quality");
  const { number } = useFormats();
  const length = words.trim().length;
  if (length === 0) return emptyWords;
  if (length > longestExplanation)
    return text("explain.tooLong", {
      most: number(longestExplanation),
      now: number(length),
    });
  return null;
}
