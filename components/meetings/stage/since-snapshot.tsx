"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { cellValue } from "@/components/figures/cell-text";
import { useView } from "@/components/view/view-context";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { stateOf } from "@/lib/core/catalogue/states";
import { useFormats } from "@/lib/core/text/formats";
import { stateLabel } from "@/lib/core/text/states";
import { valuesQuery } from "@/lib/figures/client/values-query";
import type { BoardReply, ValueRow } from "@/lib/figures/contract";
import { usualIndicators } from "@/lib/meetings/domain/slide-kinds";
import { reportsSince } from "@/lib/meetings/domain/reports-since";
import { boardQuery } from "@/lib/submissions/client/board-query";
import { useStageValue } from "../stage-context";

/** What came in since the snapshot, and what it would change of the slide: the figures of both moments, each as its slide shows it. */
export function SinceSnapshot() {
  const { caches } = useStageValue();
  return caches.frozen === null ? null : <Line />;
}

function Line() {
  const text = useTranslations("meetings");
  const formats = useFormats();
  const board = useBoards();
  const figure = useFigures();
  if (board === null) return null;
  const { reports, areas } = reportsSince(board.frozen, board.live);
  // As many posyandu as before, and another figure: somebody has corrected theirs.
  const quiet = figure === null ? "since.nothing" : "since.corrected";
  const words =
    reports === 0 && areas === 0
      ? text(quiet)
      : text("since.reports", {
          reports: formats.signed(reports, 0),
          areas: formats.number(areas),
        });
  return (
    <p
      data-since
      className="figures line-clamp-2 min-w-[5rem] leading-tight text-ink"
      title={text("since.label")}
    >
      <span className="text-muted">{text("since.label")}: </span>
      {words}
      {figure === null ? null : <> · {figure}</>}
    </p>
  );
}

/** Who had sent by the snapshot, and who has by now; null until both are read. */
function useBoards(): { frozen: BoardReply; live: BoardReply } | null {
  const { caches } = useStageValue();
  const { view } = useView();
  const wanted = boardQuery(view.area, view.level, view.month);
  const live = useQuery(wanted, caches.live);
  const frozen = useQuery(wanted, caches.frozen ?? caches.live);
  return live.data && frozen.data
    ? { frozen: frozen.data, live: live.data }
    : null;
}

/** 77,6 % → 77,9 %: of a slide with one indicator, where the two do not read the same. */
function useFigures(): string | null {
  const formats = useFormats();
  const { caches, slide } = useStageValue();
  const { view } = useView();
  const { area, level, month, indicator: id } = view;
  const isOne = slide !== null && slide.kind in usualIndicators;
  const query = {
    ...valuesQuery({ area, level, month, indicator: id }),
    enabled: isOne,
  };
  const live = useQuery(query, caches.live);
  const frozen = useQuery(query, caches.frozen ?? caches.live);
  if (!isOne || !live.data || !frozen.data) return null;
  const indicator = indicatorOf(id);
  const words = (row: ValueRow) =>
    cellValue(formats, indicator, row) ??
    formats.say(stateLabel[stateOf(indicator, row)]);
  const [before, now] = [words(frozen.data.total), words(live.data.total)];
  return before === now ? null : `${before} → ${now}`;
}
