"use client";

import dynamic from "next/dynamic";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { DrawingToCome } from "@/components/handout/drawing";
import { SkeletonLines } from "@/components/ui/skeleton";
import { PanelMenu } from "@/components/view/panel-menu";

const loading = () => <SkeletonLines count={4} />;
const IndicatorMenuList = dynamic(
  async () => (await import("./indicator-menu-list")).IndicatorMenuList,
  { ssr: false, loading },
);
const SeriesMenuList = dynamic(
  async () => (await import("./series-menu-list")).SeriesMenuList,
  { ssr: false, loading },
);

/** ⋯ of a panel of areas. */
export function IndicatorMenu({
  panel,
  ...content
}: {
  panel: string;
  indicator: IndicatorId;
  drawing: DrawingToCome | null;
}) {
  return (
    <PanelMenu panel={panel}>
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
    <PanelMenu panel={panel}>
      {(close) => <SeriesMenuList drawing={drawing} onDone={close} />}
    </PanelMenu>
  );
}
