"use client";

import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { useFormats } from "@/lib/core/text/formats";
import { useSeries } from "@/components/figures/use-figures";
import { PanelMenuList } from "@/components/view/panel-menu-list";
import type { DrawingToCome } from "@/components/handout/drawing";
import { useView } from "@/components/view/view-context";
import { usePanelLinks, useTrendPictureNotes } from "./menu-words";
import { useSeriesExport } from "./trend/series-export";

/** What can be taken away from the trend. */
export function SeriesMenuList({
  drawing,
  onDone,
}: {
  drawing: DrawingToCome | null;
  onDone: () => void;
}) {
  const { say } = useFormats();
  const { view } = useView();
  const { data: series } = useSeries();
  const table = useSeriesExport();
  const title = `${say(indicatorOf(view.indicator).label)} · ${series?.name ?? ""}`;
  const notes = useTrendPictureNotes(view.indicator, series);
  const links = usePanelLinks(view.indicator);
  return (
    <PanelMenuList
      panel="trend"
      table={table}
      about={[title, ...notes.slice(0, 1)]}
      fileName={[view.indicator, view.area, "24"].join("-")}
      picture={drawing ? { drawing, title, notes } : null}
      links={links}
      onDone={onDone}
    />
  );
}
