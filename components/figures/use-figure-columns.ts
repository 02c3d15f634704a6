"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import type { Figure } from "@/lib/figures/contract";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { countsPeople } from "@/lib/core/catalogue/public-answer";
import { shownValueOf } from "@/lib/core/catalogue/states";
import { boundOf } from "@/lib/core/text/bounds";
import { useView } from "@/components/view/view-context";

type Cell = string | number | null;

/** A survey has a value and no counts. */
const noCounts: readonly null[] = [null, null, null, null];

/**
 * A figure in the columns of a file. The public has two more, for the limits of hidden figures as they stand on screen, and its headings say where
 * numbers of people are rounded.
 */
export function useFigureColumns(indicator: IndicatorEntry) {
  const text = useTranslations("figures");
  const counts = useCountHeadings(indicator);
  const { session } = useView();
  const isPublic = session.audience === "public";
  return useMemo(() => {
    const sides = isPublic ? (["below", "above"] as const) : [];
    const unit = text(
      indicator.unit === "percent" ? "table.percent" : "table.perPosyandu",
    );
    return {
      headings: [
        ...(["value", ...sides, "unit"] as const).map((key) =>
          text(`table.${key}`),
        ),
        counts.numerator,
        counts.denominator,
        text("table.reported"),
        text("table.registered"),
      ],
      cells: (figure: Figure): Cell[] => {
        const bound = boundOf(indicator, figure);
        return [
          shownValueOf(indicator, figure) ?? null,
          ...sides.map((side) => (bound?.side === side ? bound.value : null)),
          unit,
          figure.numerator ?? null,
          figure.denominator ?? null,
          figure.coverage.reported,
          figure.coverage.registered,
        ];
      },
      cellsOfSurvey: (value: number): Cell[] => [
        value,
        ...sides.map(() => null),
        unit,
        ...noCounts,
      ],
    };
  }, [indicator, isPublic, counts, text]);
}

/** What the counts of an indicator are called; rounded where the public reads numbers of people. */
export function useCountHeadings(indicator: IndicatorEntry) {
  const text = useTranslations("figures");
  const { session } = useView();
  const isPublic = session.audience === "public";
  return useMemo(() => {
    const { numerator, denominator } = indicator;
    return {
      numerator: text(
        isPublic && countsPeople(numerator)
          ? "table.numeratorRounded"
          : "table.numerator",
      ),
      denominator: text(
        isPublic && countsPeople(denominator)
          ? "table.denominatorRounded"
          : "table.denominator",
      ),
    };
  }, [indicator, isPublic, text]);
}
