"use client";

import { useTranslations } from "use-intl/react";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { LiveChange } from "@/lib/core/client/connection";
import { useFormats } from "@/lib/core/text/formats";
import { SkeletonLines } from "@/components/ui/skeleton";
import { FailureNote } from "@/components/frame/failure-note";
import { PanelMenu } from "@/components/view/panel-menu";
import { HonestRanking } from "./honest-ranking";
import { useRanking } from "./use-ranking";
import { later, laterWindow } from "@/components/ui/later";
import type { RankingFace } from "./ranking-window";

const loading = () => <SkeletonLines count={8} />;
const RankingWindow = laterWindow(
  async () => (await import("./ranking-window")).RankingWindow,
);
const RankingMenuList = later(
  async () => (await import("./ranking-menu-list")).RankingMenuList,
  loading,
);

/** The ranking as those who oversee read it: bars with intervals, and its table or its funnel in a window. */
export function RankingBody({
  indicator,
  face,
  onFace,
  change,
}: {
  indicator: IndicatorId;
  /** Which of them is open. */
  face: RankingFace | null;
  onFace: (face: RankingFace | null) => void;
  change: LiveChange | null;
}) {
  const text = useTranslations("analysis");
  const formats = useFormats();
  const { data, error, refetch } = useRanking(indicator);
  return (
    <>
      {error ? (
        <FailureNote
          what={text("ranking.failed", {
            month: data ? formats.month(data.month) : "",
          })}
          error={error}
          hasNumbers={data !== undefined}
          onRetry={() => void refetch()}
        />
      ) : null}
      {data === undefined ? (
        error ? null : (
          loading()
        )
      ) : (
        <HonestRanking reply={data} change={change} />
      )}
      {data && face ? (
        <RankingWindow
          reply={data}
          face={face}
          onFace={onFace}
          onClose={() => onFace(null)}
        />
      ) : null}
    </>
  );
}

/** ⋯ of the ranking. */
export function RankingMenu({
  panel,
  indicator,
}: {
  panel: string;
  indicator: IndicatorId;
}) {
  const { data } = useRanking(indicator);
  return (
    <PanelMenu panel={panel} onReach={RankingMenuList.load}>
      {(close) =>
        data ? <RankingMenuList reply={data} onDone={close} /> : loading()
      }
    </PanelMenu>
  );
}
