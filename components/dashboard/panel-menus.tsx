"use client";

import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { PanelKind } from "@/lib/core/subjects/client/client-subject";
import type { DrawingToCome } from "@/components/handout/drawing";
import { SkeletonLines } from "@/components/ui/skeleton";
import { PanelMenu } from "@/components/view/panel-menu";
import { later } from "@/components/ui/later";

const loading = () => <SkeletonLines count={4} />;
const IndicatorMenuList = later(
  async () => (await import("./indicator-menu-list")).IndicatorMenuList,
  loading,
);
const SeriesMenuList = later(
  async () => (await import("./series-menu-list")).SeriesMenuList,
  loading,
);

/** ⋯ of a panel of areas. */
export function IndicatorMenu({
  panel,
  ...content
}: {
  panel: string;
  kind: PanelKind;
  indicator: IndicatorId;
  drawing: DrawingToCome | null;
}) {
  return (
    <PanelMenu panel={panel} onReach={IndicatorMenuList.load}>
      {(close) => <IndicatorMenuList {...content} onDone={close} />}
    </PanelMenu>
  );
}

/** ⋯ of the trend. */
export function SeriesMenu({
  panel,
  drawing,
}: {
  panel: string;
  drawing: DrawingToCome | null;
}) {
  return (
    <PanelMenu panel={panel} onReach={SeriesMenuList.load}>
      {(close) => <SeriesMenuList drawing={drawing} onDone={close} />}
    </PanelMenu>
  );
}
