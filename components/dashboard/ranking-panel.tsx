"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { isRefused } from "@/lib/core/client/api-error";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { useFormats } from "@/lib/core/text/formats";
import { Segments } from "@/components/ui/segments";
import { SkeletonLines } from "@/components/ui/skeleton";
import { Toggle } from "@/components/ui/toggle";
import { RankingBars } from "@/components/charts/ranking-bars";
import { useIndicatorRanking } from "@/components/figures/use-indicator-ranking";
import { useLiveChange } from "@/components/live/use-live";
import { FailureNote } from "@/components/frame/failure-note";
import { Panel } from "@/components/frame/panel";
import { IndicatorMenu } from "./panel-menus";
import { IndicatorTable } from "./indicator-table";
import { useValues } from "@/components/figures/use-figures";
import { useView } from "@/components/view/view-context";

const kaderIndicator: IndicatorId = "kader_coverage";

/** Areas in order: by their kader, or by the indicator on screen. */
export function RankingPanel({ className }: { className?: string }) {
  const text = useTranslations("dashboard");
  const formats = useFormats();
  const { view } = useView();
  const [isTable, setTable] = useState(false);
  const indicator = view.ranking === "kader" ? kaderIndicator : view.indicator;
  const { data, error, refetch } = useValues(indicator);
  const isClosed = isRefused(error, "level-not-public");
  return (
    <Panel
      id="ranking"
      heading={text("rankingHeading")}
      note={<RankingChoice />}
      {...(className ? { className } : {})}
      bodyClass="overflow-auto [scrollbar-gutter:stable]"
      actions={
        <RankingActions
          indicator={indicator}
          isTable={isTable}
          onTable={setTable}
        />
      }
    >
      {error && !isClosed ? (
        <FailureNote
          what={text("failed.values", { month: formats.month(view.month) })}
          error={error}
          hasNumbers={data !== undefined}
          onRetry={() => void refetch()}
        />
      ) : null}
      {data === undefined ? (
        error ? null : (
          <SkeletonLines count={8} />
        )
      ) : isTable ? (
        <IndicatorTable indicator={indicator} />
      ) : (
        <IndicatorRanking indicator={indicator} />
      )}
    </Panel>
  );
}

function IndicatorRanking({ indicator }: { indicator: IndicatorId }) {
  const ranking = useIndicatorRanking(indicator);
  const change = useLiveChange();
  return ranking ? <RankingBars {...ranking} change={change} /> : null;
}

function RankingChoice() {
  const text = useTranslations("dashboard");
  const { view, go } = useView();
  return (
    <Segments
      label={text("ranking.choose")}
      value={view.ranking}
      onChange={(ranking) => go({ ranking })}
      options={[
        { value: "kader", label: text("ranking.kader") },
        { value: "indicator", label: text("ranking.indicator") },
      ]}
    />
  );
}

function RankingActions({
  indicator,
  isTable,
  onTable,
}: {
  indicator: IndicatorId;
  isTable: boolean;
  onTable: (isTable: boolean) => void;
}) {
  const text = useTranslations("dashboard");
  return (
    <>
      <Toggle isOn={isTable} onChange={onTable}>
        {text("table")}
      </Toggle>
      <IndicatorMenu
        panel={text("rankingHeading")}
        indicator={indicator}
        drawing={null}
      />
    </>
  );
}
