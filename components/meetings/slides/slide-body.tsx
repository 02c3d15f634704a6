"use client";

import type { ReactNode } from "react";
import type { Slide } from "@/lib/meetings/contract";
import type { SlideKind } from "@/lib/meetings/domain/slide-kinds";
import { CompletenessSlide } from "./completeness-slide";
import { FieldsSlide } from "./fields-slide";
import { KaderSlide } from "./kader-slide";
import { MapSlide } from "./map-slide";
import { RankingSlide } from "./ranking-slide";
import { RegencySlide } from "./regency-slide";
import { StuntingSlide } from "./stunting-slide";
import { OfIndicator, SummarySlide } from "./summary-slide";
import { TrendSlide } from "./trend-slide";
import { ViewSlide } from "./view-slide";
import {
  ClosingSlide,
  DecisionsSlide,
  FollowUpSlide,
  OpeningSlide,
} from "./word-slides";

const bodies: Readonly<Record<SlideKind, (slide: Slide) => ReactNode>> = {
  opening: (slide) => <OpeningSlide slide={slide} />,
  summary: () => <SummarySlide />,
  completeness: () => <CompletenessSlide />,
  map: () => <MapSlide />,
  trend: () => <TrendSlide />,
  ranking: () => <RankingSlide />,
  kader: () => <KaderSlide />,
  stunting: () => (
    <OfIndicator indicator="stunting">
      <StuntingSlide />
    </OfIndicator>
  ),
  fields: () => <FieldsSlide />,
  regency: () => <RegencySlide />,
  view: () => <ViewSlide />,
  "follow-up": () => <FollowUpSlide />,
  decisions: () => <DecisionsSlide />,
  closing: (slide) => <ClosingSlide slide={slide} />,
};

/** What a slide shows below its title. */
export function SlideBody({ slide }: { slide: Slide }): ReactNode {
  return bodies[slide.kind](slide);
}
