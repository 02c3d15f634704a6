"use client";

import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { PanelKind } from "@/lib/core/subjects/client/client-subject";
import { useIndicatorExport } from "@/components/figures/indicator-export";
import { useTableCaption } from "@/components/figures/table-caption";
import { PanelMenuList } from "@/components/view/panel-menu-list";
import type { DrawingToCome } from "@/components/handout/drawing";
import { useView } from "@/components/view/view-context";
import { useMapPicture, useStanding } from "./map/use-map-picture";
import { usePanelLinks } from "./menu-words";

/** What can be taken away from a panel of areas. */
export function IndicatorMenuList({
  kind,
  indicator,
  drawing,
  onDone,
}: {
  kind: PanelKind;
  indicator: IndicatorId;
  drawing: DrawingToCome | null;
  onDone: () => void;
}) {
  const { view } = useView();
  const table = useIndicatorExport(indicator);
  const title = useTableCaption(indicator);
  const picture = useMapPicture();
  const standing = useStanding({ indicator, month: view.month });
  const links = usePanelLinks(indicator);
  return (
    <PanelMenuList
      panel={kind}
      indicator={indicator}
      table={table}
      about={[title, standing]}
      fileName={[indicator, view.area, view.level, view.month].join("-")}
      picture={drawing ? { drawing, ...picture } : null}
      links={links}
      onDone={onDone}
    />
  );
}
