"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { intervalScale } from "@/components/analysis/interval-scale";
import { MovementFigure } from "@/components/analysis/movement-figure";
import { IntervalLine } from "@/components/analysis/ranked-area";
import { useRanking } from "@/components/analysis/use-ranking";
import { cellValue } from "@/components/figures/cell-text";
import { StateWord } from "@/components/figures/state-word";
import { useView } from "@/components/view/view-context";
import type {
  RankedRow,
  RankingReply,
  UnrankedRow,
} from "@/lib/analysis/contract";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { useFormats } from "@/lib/core/text/formats";
import { whyOf } from "@/lib/core/text/bounds";
import { GridRows } from "./grid-rows";
import { SlideRead } from "./slide-read";

/** Areas in order by the indicator of the slide; those that chance alone may part share their places, and who has none stands below with the reason. */
export function RankingSlide({ indicator }: { indicator?: IndicatorId }) {
  const { view } = useView();
  const read = useRanking(indicator ?? view.indicator);
  return (
    <SlideRead read={read}>{(reply) => <Ranking reply={reply} />}</SlideRead>
  );
}

type Row = { key: string } & (
  { row: RankedRow; places: string } | { row: UnrankedRow; places: null }
);

function Ranking({ reply }: { reply: RankingReply }) {
  const text = useTranslations("meetings");
  const rows = useMemo(() => rowsOf(reply), [reply]);
  const scale = useMemo(() => intervalScale(reply.ranked), [reply]);
  const indicator = indicatorOf(reply.indicator);
  return (
    <div className="flex h-full min-h-0 flex-col gap-2">
      <p className="text-12 text-muted">{text("ranking.lead")}</p>
      <GridRows
        caption={text("ranking.caption")}
        rows={rows}
        columns="2.5rem minmax(0,2fr) minmax(0,1fr) 4.25rem 3.25rem"
      >
        {({ row, places }) => (
          <>
            <span className="figures text-right text-16 text-muted">
              {places ?? "–"}
            </span>
            <span className="truncate text-16 font-semibold">{row.name}</span>
            {places === null ? (
              <span className="text-13 text-muted">
                <StateWord state={row.reason} why={whyOf(indicator, row)} />
              </span>
            ) : (
              <IntervalLine row={row} indicator={indicator} scale={scale} />
            )}
            <Figure row={row} indicator={reply.indicator} />
            <span className="text-right text-14 whitespace-nowrap">
              <MovementFigure movement={row.sinceMonth} unit={indicator.unit} />
            </span>
          </>
        )}
      </GridRows>
    </div>
  );
}

function Figure({
  row,
  indicator: id,
}: {
  row: RankedRow | UnrankedRow;
  indicator: IndicatorId;
}) {
  const formats = useFormats();
  return (
    <span
      data-figure
      className="figures text-right text-20 leading-none font-semibold whitespace-nowrap"
    >
      {cellValue(formats, indicatorOf(id), row) ?? "–"}
    </span>
  );
}

/** Those with a place first, in the order of the answer: areas of one band have the places of the whole band. */
function rowsOf({ ranked, unranked }: RankingReply): Row[] {
  const bands = new Map<number, RankedRow[]>();
  for (const row of ranked)
    if (row.band !== null)
      bands.set(row.band, [...(bands.get(row.band) ?? []), row]);
  const placesOf = (row: RankedRow): string => {
    const band = row.band === null ? [row] : (bands.get(row.band) ?? [row]);
    const from = Math.min(...band.map(({ place }) => place));
    const to = from + band.length - 1;
    return from === to ? String(from) : `${String(from)}–${String(to)}`;
  };
  return [
    ...ranked.map((row) => ({ key: row.area, row, places: placesOf(row) })),
    ...unranked.map((row) => ({ key: row.area, row, places: null })),
  ];
}
