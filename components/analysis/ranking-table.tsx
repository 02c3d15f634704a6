"use client";

import { useMemo } from "react";
import type { RankingReply } from "@/lib/analysis/contract";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { useFormats } from "@/lib/core/text/formats";
import { cellValue } from "@/components/figures/cell-text";
import { AreaTable } from "@/components/view/area-table";
import { useRankingColumns, type TableRow } from "./ranking-columns";
import { useRankingCaption } from "./use-ranking-caption";

/** The twin of the ranking: what is drawn, and what each area is held against, in words and figures. */
export function RankingTable({ reply }: { reply: RankingReply }) {
  const caption = useRankingCaption(reply);
  const columns = useRankingColumns(reply);
  const formats = useFormats();
  const indicator = indicatorOf(reply.indicator);
  const rows = useMemo(
    (): TableRow[] => [
      ...reply.ranked.map((row) => ({
        ...row,
        code: row.area,
        ranked: row,
      })),
      ...reply.unranked.map((row) => ({
        ...row,
        code: row.area,
        place: null,
        ranked: null,
      })),
    ],
    [reply],
  );
  return (
    <AreaTable
      caption={caption}
      columns={columns}
      rows={rows}
      figureOf={({ ranked }) => ranked && cellValue(formats, indicator, ranked)}
    />
  );
}
