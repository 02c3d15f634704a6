"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "use-intl/react";
import { whenReachable } from "@/components/frame/when-reachable";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { LiveChange } from "@/lib/core/client/connection";
import { useFormats } from "@/lib/core/text/formats";
import { SkeletonLines } from "@/components/ui/skeleton";
import { FailureNote } from "@/components/frame/failure-note";
import { PanelMenu } from "@/components/view/panel-menu";
import { HonestRanking } from "./honest-ranking";
import { useRanking } from "./use-ranking";

const loading = () => <SkeletonLines count={8} />;
const RankingTable = dynamic(
  async () =>
    (await whenReachable(() => import("./ranking-table"))).RankingTable,
  { ssr: false, loading },
);
const Funnel = dynamic(
  async () => (await whenReachable(() => import("./funnel"))).Funnel,
  {
    ssr: false,
    loading,
  },
);
const RankingMenuList = dynamic(
  async () =>
    (await whenReachable(() => import("./ranking-menu-list"))).RankingMenuList,
  { ssr: false, loading },
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
    <PanelMenu panel={panel}>
      {(close) =>
        data ? <RankingMenuList reply={data} onDone={close} /> : loading()
      }
    </PanelMenu>
  );
}
