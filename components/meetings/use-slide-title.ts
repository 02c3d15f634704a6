"use client";

import { useTranslations } from "use-intl/react";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { useFormats } from "@/lib/core/text/formats";
import type { Slide } from "@/lib/meetings/contract";
import { usualIndicators } from "@/lib/meetings/domain/slide-kinds";

type Titled = Pick<Slide, "kind" | "title" | "indicator">;

/** What stands over a slide: as somebody has written, else what it shows where it shows one thing, else its kind. */
export function useSlideHeading(): (slide: Titled) => string {
  const { say } = useFormats();
  const titleOf = useSlideTitle();
  return (slide) => {
    const shown = slide.indicator ?? usualIndicators[slide.kind];
    const isOne = slide.kind in usualIndicators && shown !== undefined;
    return slide.title || !isOne
      ? titleOf(slide)
      : say(indicatorOf(shown).label);
  };
}

/** What a slide is called: as somebody has written, else by its kind and what it shows. */
export function useSlideTitle(): (slide: Titled) => string {
  const text = useTranslations("meetings");
  const { say } = useFormats();
  return ({ kind, title, indicator }) => {
    if (title !== null && title !== "") return title;
    const shown = indicator ?? usualIndicators[kind];
    const name = text(`kind.${kind}`);
    return shown === undefined || !(kind in usualIndicators)
      ? name
      : `${name}: ${say(indicatorOf(shown).label)}`;
  };
}
