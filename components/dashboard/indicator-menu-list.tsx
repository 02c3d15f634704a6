"use client";

import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { useIndicatorExport } from "@/components/figures/indicator-export";
import { useTableCaption } from "@/components/figures/table-caption";
import { PanelMenuList, type Picture } from "@/components/view/panel-menu-list";
import { useView } from "@/components/view/view-context";
import { useDefinitionLinks, usePictureFootnote } from "./menu-words";

/** What can be taken away from a panel of areas. */
export function IndicatorMenuList({
  indicator,
  takePicture,
  onDone,
}: {
  indicator: IndicatorId;
  takePicture: Picture["take"] | null;
  onDone: () => void;
}) {
  const { view } = useView();
  const table = useIndicatorExport(indicator);
  const title = useTableCaption(indicator);
  const footnote = usePictureFootnote(indicator);
  const links = useDefinitionLinks();
  return (
    <PanelMenuList
      table={table}
      about={[title, footnote]}
      fileName={[indicator, view.area, view.level, view.month].join("-")}
      picture={takePicture ? { take: takePicture, title, footnote } : null}
      links={links}
      onDone={onDone}
    />
  );
}
