"use client";

import { useTranslations } from "use-intl/react";
import type {
  Movement,
  RankedRow,
  RankingReply,
} from "@/lib/analysis/contract";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { roundShown, shownDecimals } from "@/lib/core/domain/shown-number";
import { useFormats } from "@/lib/core/text/formats";
import { midSentence, stateLabel } from "@/lib/core/text/states";
import type { PlainTable } from "@/lib/core/text/plain-table";
import { useFigureColumns } from "@/components/figures/use-figure-columns";

type Cell = string | number | null;

/** The ranking as a file: figures and counts as every file has them, then what is said of each place. Who has no place has the reason at the end. */
export function useRankingExport(reply: RankingReply): PlainTable {
  const figures = useTranslations("figures");
  const { say } = useFormats();
  const indicator = indicatorOf(reply.indicator);
  const columns = useFigureColumns(indicator);
  const said = useSaid(reply);
  const first = (row: { area: string; name: string }): Cell[] => [
    reply.month,
    say(indicator.label),
    row.area,
    row.name,
  ];
  return {
    headings: [
      ...(["month", "indicator", "code", "area"] as const).map((key) =>
        figures(`table.${key}`),
      ),
      ...columns.headings,
      ...said.headings,
    ],
    rows: [
      ...reply.ranked.map((row): Cell[] => [
        ...first(row),
        ...columns.cells(row),
        ...said.ofRanked(row),
      ]),
      ...reply.unranked.map((row): Cell[] => [
        ...first(row),
        ...columns.cells(row),
        ...said.ofUnranked(row),
      ]),
    ],
  };
}

/** What stands after the figures: places, interval, movements and comparisons, each with its judgement. */
function useSaid({ indicator: id }: RankingReply) {
  const text = useTranslations("analysis");
  const figures = useTranslations("figures");
  const { say } = useFormats();
  const { unit } = indicatorOf(id);
  const shown = (value: number) => roundShown(value, shownDecimals[unit]);
  const judged = (isReal: boolean | null) =>
    isReal === null ? null : text(isReal ? "ranking.real" : "ranking.notReal");
  const held = (
    other: Pick<Movement, "difference" | "isReal"> | null,
  ): Cell[] =>
    other === null ? [null, null] : [other.difference, judged(other.isReal)];
  return {
    headings: [
      ...(
        ["place", "from", "to", "band", "places", "places", "damped"] as const
      ).map((key) => text(`table.${key}`)),
      ...(["sinceMonth", "sinceYear", "rest", "peers"] as const).flatMap(
        (key) => [text(`table.${key}`), text("ranking.real")],
      ),
      text("table.target"),
      figures("table.state"),
    ],
    ofRanked: (row: RankedRow): Cell[] => [
      row.place,
      shown(row.interval.from),
      shown(row.interval.to),
      row.band,
      row.places?.from ?? null,
      row.places?.to ?? null,
      shown(row.damped),
      ...[row.sinceMonth, row.sinceYear, row.rest, row.peers].flatMap(held),
      row.target?.short ?? null,
      row.isSmall ? text("ranking.small") : null,
    ],
    ofUnranked: (row: RankingReply["unranked"][number]): Cell[] => [
      ...Array.from({ length: 7 }, () => null),
      ...[row.sinceMonth, row.sinceYear, null, null].flatMap(held),
      null,
      text("table.notRanked", {
        reason: say(midSentence(stateLabel[row.reason])),
      }),
    ],
  };
}
