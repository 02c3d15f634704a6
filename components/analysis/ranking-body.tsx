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
import { later } from "@/components/ui/later";

const loading = () => <SkeletonLines count={8} />;
const RankingTable = later(
  async () => (await import("./ranking-table")).RankingTable,
  loading,
);
const Funnel = later(async () => (await import("./funnel")).Funnel, loading);
const RankingMenuList = later(
  async () => (await import("./ranking-menu-list")).RankingMenuList,
  loading,
);

export const rankingFaces = ["bars", "table", "funnel"] as const;
export type RankingFace = (typeof rankingFaces)[number];

/** The ranking as those who oversee read it: bars with intervals, its table, or a funnel. */
export function RankingBody({
  indicator,
  face,
  change,
}: {
  indicator: IndicatorId;
  face: RankingFace;
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
      ) : face === "table" ? (
        <RankingTable reply={data} />
      ) : face === "funnel" ? (
        <Funnel reply={data} />
      ) : (
        <HonestRanking reply={data} change={change} />
      )}
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
