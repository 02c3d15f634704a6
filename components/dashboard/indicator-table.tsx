"use client";

import dynamic from "next/dynamic";
import { SkeletonLines } from "@/components/ui/skeleton";

/** The table twin of map and ranking, fetched when it is asked for. */
export const IndicatorTable = dynamic(
  async () =>
    (await import("@/components/figures/indicator-table")).IndicatorTable,
  { ssr: false, loading: () => <SkeletonLines count={8} /> },
);
