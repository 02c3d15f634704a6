"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { isRefused } from "@/lib/core/client/api-error";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { rankingChoices } from "@/lib/core/client/view";
import { useFormats } from "@/lib/core/text/formats";
import { Segments } from "@/components/ui/segments";
import { SkeletonLines } from "@/components/ui/skeleton";
import { Toggle } from "@/components/ui/toggle";
import {
  RankingBody,
  RankingMenu,
  type RankingFace,
} from "@/components/analysis/ranking-body";
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

/** Areas in order: by the indicator on screen, or by their kader. Who oversees is told what of it is chance; the public reads its own figures in order. */
export function RankingPanel({ className }: { className?: string }) {
  const text = useTranslations("dashboard");
  const { view, session } = useView();
  const change = useLiveChange();
  const [face, setFace] = useState<RankingFace>("bars");
  const indicator = view.ranking === "kader" ? kaderIndicator : view.indicator;
  const isOverseen = session.audience === "oversight";
  return (
    <Panel
      id="ranking"
      heading={text("rankingHeading")}
      note={<RankingChoice />}
      {...(className ? { className } : {})}
      bodyClass="relative overflow-auto [scrollbar-gutter:stable]"
      actions={
        <RankingActions
          indicator={indicator}
          isOverseen={isOverseen}
          face={face}
          onFace={setFace}
        />
      }
    >
      {isOverseen ? (
        <RankingBody indicator={indicator} face={face} change={change} />
      ) : (
        <PublicRanking indicator={indicator} isTable={face === "table"} />
      )}
    </Panel>
  );
}

function PublicRanking({
  indicator,
  isTable,
}: {
  indicator: IndicatorId;
  isTable: boolean;
}) {
  const text = useTranslations("dashboard");
  const formats = useFormats();
  const { view } = useView();
  const { data, error, refetch } = useValues(indicator);
  const isClosed = isRefused(error, "level-not-public");
  return (
    <>
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
        <PublicBars indicator={indicator} />
      )}
    </>
  );
}

function PublicBars({ indicator }: { indicator: IndicatorId }) {
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
      options={rankingChoices.map((value) => ({
        value,
        label: text(`ranking.${value}`),
      }))}
    />
  );
}

function RankingActions({
  indicator,
  isOverseen,
  face,
  onFace,
}: {
  indicator: IndicatorId;
  isOverseen: boolean;
  face: RankingFace;
  onFace: (face: RankingFace) => void;
}) {
  const text = useTranslations("dashboard");
  const analysis = useTranslations("analysis");
  const toggle = (one: RankingFace) => (isOn: boolean) =>
    onFace(isOn ? one : "bars");
  const panel = text("rankingHeading");
  return (
    <>
      {isOverseen ? (
        <Toggle isOn={face === "funnel"} onChange={toggle("funnel")}>
          {analysis("ranking.funnel")}
        </Toggle>
      ) : null}
      <Toggle isOn={face === "table"} onChange={toggle("table")}>
        {text("table")}
      </Toggle>
      {isOverseen ? (
        <RankingMenu panel={panel} indicator={indicator} />
      ) : (
        <IndicatorMenu
          kind="ranking"
          panel={panel}
          indicator={indicator}
          drawing={null}
        />
      )}
    </>
  );
}
