"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useView } from "@/components/view/view-context";
import type { Month } from "@/lib/core/domain/month-steps";
import { seriesQuery } from "@/lib/figures/client/series-query";
import type { SeriesPoint } from "@/lib/figures/contract";

/** Three calendar years, the one on screen last. */
export type YearOfPoints = {
  year: number;
  /** January first; undefined for months that are not over. */
  points: readonly (SeriesPoint | undefined)[];
};

/** The months of the year on screen and of the two before it. */
export function useYears() {
  const { view, session } = useView();
  const last = Number(view.month.slice(0, 4));
  const december = `${String(last)}-12` as Month;
  const { area, indicator } = view;
  const { data, error, refetch } = useQuery(
    seriesQuery({
      area,
      indicator,
      from: `${String(last - 2)}-01` as Month,
      to: december < session.latestMonth ? december : session.latestMonth,
    }),
  );
  const years = useMemo(
    () =>
      data &&
      [last - 2, last - 1, last].map((year): YearOfPoints => {
        const monthOf = (number: number) =>
          `${String(year)}-${String(number).padStart(2, "0")}`;
        return {
          year,
          points: Array.from({ length: 12 }, (_, index) =>
            data.points.find(({ month }) => month === monthOf(index + 1)),
          ),
        };
      }),
    [data, last],
  );
  return { data, error, refetch, years };
}
