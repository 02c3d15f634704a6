"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { Compare } from "@/lib/core/client/view";
import type { Month } from "@/lib/core/domain/month-steps";
import { useFormats } from "@/lib/core/text/formats";
import { valuesQuery } from "@/lib/figures/client/values-query";
import { useAsOf } from "@/components/figures/use-as-of";
import { useCoverageWords } from "@/components/figures/use-coverage-words";
import { useShapes } from "@/components/map/use-shapes";
import { useArea } from "@/components/view/use-area";
import { useView } from "@/components/view/view-context";
import { useSides } from "./use-other-side";

type Side = { indicator: IndicatorId; month: Month };

/** What a map says above and below itself when it leaves the screen: title, standing of its figures, source, how far its borders can be trusted; of compared maps that of both. */
export function useMapPicture() {
  const { view } = useView();
  const { compare } = view.map;
  // Without a comparison both sides are the view's own.
  const sides = useSides(compare ?? { kind: "month", month: view.month });
  const standing = {
    now: useStanding(sides.now),
    other: useStanding(sides.other),
  };
  const title = useTitle(compare, sides);
  const further = useNotes();
  const { area, level, indicator, month } = view;
  const end =
    compare === null
      ? view.map.layer === "areas"
        ? []
        : [view.map.layer]
      : [
          sides.isDifference ? "less" : "and",
          compare.kind === "month" ? compare.month : compare.indicator,
        ];
  return {
    title,
    notes: [
      ...(compare === null
        ? [standing.now]
        : [
            `${sides.other.name}: ${standing.other}`,
            `${sides.now.name}: ${standing.now}`,
          ]),
      ...further,
    ],
    fileName: [indicator, area, level, month, ...end].join("-"),
  };
}

/** How complete the figures are, of when, and whether they are simulated. */
export function useStanding({ indicator, month }: Side): string {
  const common = useTranslations("common");
  const { view } = useView();
  const { area, level } = view;
  const { data } = useQuery(valuesQuery({ area, level, month, indicator }));
  const asOf = useAsOf();
  const coverageWords = useCoverageWords();
  if (data === undefined) return common("product");
  return [
    data.total.simulated ? common("state.simulated") : null,
    coverageWords(indicatorOf(indicator), data.total),
    asOf(data.asOf),
    common("product"),
  ]
    .filter(Boolean)
    .join(" · ");
}

function useTitle(
  compare: Compare | null,
  { now, other, isDifference }: ReturnType<typeof useSides>,
): string {
  const text = useTranslations("dashboard");
  const figures = useTranslations("figures");
  const common = useTranslations("common");
  const { say, month } = useFormats();
  const { view } = useView();
  const { data: area } = useArea();
  const { unit, label } = indicatorOf(view.indicator);
  const names = { now: now.name, other: other.name };
  const both = isDifference
    ? text("map.differenceLabel", names)
    : text("map.both", names);
  const caption = figures("table.caption", {
    indicator: compare?.kind === "indicator" ? both : say(label),
    level: common(`levelMid.${view.level}`),
    area: area?.name ?? "",
    month: compare?.kind === "month" ? both : month(view.month),
  });
  return isDifference && compare !== null
    ? `${caption}. ${text("map.differenceUnit", { unit: text(`map.units.${unit}`) })}`
    : caption;
}

function useNotes(): string[] {
  const text = useTranslations("dashboard");
  const map = useTranslations("map");
  const common = useTranslations("common");
  const { view } = useView();
  const { source } = useShapes(view);
  const borders =
    source === null || source === "official"
      ? []
      : [
          `${common("state.indicative")}. ${map(source === "mixed" ? "mixedHint" : "indicativeHint")}`,
        ];
  const isGrouped = view.map.compare === null && view.map.layer === "clusters";
  return [
    ...(isGrouped ? [text("map.layerWhy.clusters")] : []),
    text("picture.source"),
    ...borders,
  ];
}
