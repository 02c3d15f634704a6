"use client";

import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { useFormats } from "@/lib/core/text/formats";
import { useSeries } from "@/components/figures/use-figures";
import { PanelMenuList, type Picture } from "@/components/view/panel-menu-list";
import { useView } from "@/components/view/view-context";
import { useDefinitionLinks, usePictureFootnote } from "./menu-words";
import { useSeriesExport } from "./series-export";

/** What can be taken away from the trend. */
export function SeriesMenuList({
  takePicture,
  onDone,
}: {
  takePicture: Picture["take"] | null;
  onDone: () => void;
}) {
  const { say } = useFormats();
  const { view } = useView();
  const { data: series } = useSeries();
  const table = useSeriesExport();
  const title = `${say(indicatorOf(view.indicator).label)} · ${series?.name ?? ""}`;
  const footnote = usePictureFootnote(view.indicator);
  const links = useDefinitionLinks();
  return (
    <PanelMenuList
      table={table}
      about={[title, footnote]}
      fileName={[view.indicator, view.area, "24"].join("-")}
      picture={takePicture ? { take: takePicture, title, footnote } : null}
      links={links}
      onDone={onDone}
    />
  );
}
