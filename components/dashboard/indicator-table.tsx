"use client";

import { SkeletonLines } from "@/components/ui/skeleton";
import { later } from "@/components/ui/later";

/** The table twin of map and ranking, fetched when it is asked for. */
export const IndicatorTable = later(
  async () =>
    (await import("@/components/figures/indicator-table")).IndicatorTable,
  () => <SkeletonLines count={8} />,
);
