"use client";

import { useMemo, useState, type ReactNode } from "react";
import type { RankingReply } from "@/lib/analysis/contract";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { useFormats } from "@/lib/core/text/formats";
import { cellValue } from "@/components/figures/cell-text";
import { AreaTable } from "@/components/view/area-table";
import { useMedia } from "@/components/ui/use-media";
import { RankingColumnChoice } from "./ranking-column-choice";
import {
  useRankingColumns,
  type RankingColumnKey,
  type TableRow,
} from "./ranking-columns";
import { useRankingCaption } from "./use-ranking";

/** Those that a chair asks for first; the others by choice. */
const first: readonly RankingColumnKey[] = [
  "value",
  "places",
  "sinceMonth",
  "target",
];
const firstOnPhone: readonly RankingColumnKey[] = ["value", "sinceMonth"];

/** The twin of the ranking: what is drawn, and what each area is held against, in words and figures; a few columns, and the rest by choice. */
export function RankingTable({
  reply,
  lead,
}: {
  reply: RankingReply;
  /** What stands on one line with the choice of columns. */
  lead?: ReactNode;
}) {
  const caption = useRankingCaption(reply);
  const columns = useRankingColumns(reply);
  const isNarrow = useMedia("(width < 40rem)");
  const [chosen, setChosen] = useState<readonly RankingColumnKey[] | null>(
    null,
  );
  const shown = chosen ?? (isNarrow ? firstOnPhone : first);
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
    <>
      <div className="flex flex-wrap items-center justify-between gap-2">
        {lead}
        <RankingColumnChoice
          columns={columns}
          shown={shown}
          onChange={setChosen}
        />
      </div>
      <AreaTable
        caption={caption}
        columns={columns.filter(({ key }) => shown.includes(key))}
        rows={rows}
        figureOf={({ ranked }) =>
          ranked && cellValue(formats, indicator, ranked)
        }
      />
    </>
  );
}
