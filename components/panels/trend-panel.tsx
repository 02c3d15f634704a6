"use client";

import dynamic from "next/dynamic";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import { isRefused } from "@/lib/client/api-error";
import type { SeriesReply } from "@/lib/contract/area-values";
import { indicatorOf } from "@/lib/domain/catalogue/catalogue";
import { addMonths } from "@/lib/domain/month";
import { useFormats } from "@/lib/text/formats";
import { trendOption } from "../charts/trend-option";
import { usePalette } from "../theme/use-scheme";
import { Skeleton } from "../ui/skeleton";
import { Toggle } from "../ui/toggle";
import { useMedia } from "../ui/use-media";
import { FailureNote } from "./failure-note";
import { Panel } from "./panel";
import { PanelMenu } from "./panel-menu";
import { useSeries, useTarget } from "./province-data";
import { SeriesTable, useSeriesTable } from "./series-table";
import { SurveyAside } from "./survey-aside";
import { useTrendWords } from "./trend-words";
import { useView } from "./view-context";

const EChart = dynamic(async () => (await import("../charts/echart")).EChart, {
  ssr: false,
  loading: () => <Skeleton className="h-full" />,
});

/** Two years of the figure, with its target, its gaps, and what the surveys found beside it. */
export function TrendPanel({ className }: { className?: string }) {
  const text = useTranslations("province");
  const { data, error, refetch } = useSeries();
  const isClosed = isRefused(error, "level-not-public");
  const [isTable, setTable] = useState(false);
  const [takePicture, setTakePicture] = useState<
    (() => Promise<string>) | null
  >(null);
  return (
    <Panel
      id="trend"
      heading={text("trendHeading")}
      {...(className ? { className } : {})}
      bodyClass={isTable ? "overflow-auto" : "flex min-h-0 max-sm:flex-col"}
      actions={
        <TrendActions
          isTable={isTable}
          onTable={setTable}
          takePicture={takePicture}
        />
      }
    >
      {error && !isClosed ? (
        <FailureNote
          what={text("failed.series")}
          error={error}
          hasNumbers={data !== undefined}
          onRetry={() => void refetch()}
        />
      ) : null}
      {data === undefined ? (
        error ? null : (
          <Skeleton className="size-full min-h-32" />
        )
      ) : isTable ? (
        <SeriesTable reply={data} />
      ) : (
        <TrendPicture
          reply={data}
          onReady={(take) => setTakePicture(() => take)}
        />
      )}
    </Panel>
  );
}

function TrendActions({
  isTable,
  onTable,
  takePicture,
}: {
  isTable: boolean;
  onTable: (isTable: boolean) => void;
  takePicture: (() => Promise<string>) | null;
}) {
  const text = useTranslations("province");
  const { say, moment } = useFormats();
  const { view } = useView();
  const { data } = useSeries();
  const table = useSeriesTable(data);
  const title = `${say(indicatorOf(view.indicator).label)} · ${data?.name ?? ""}`;
  return (
    <>
      <Toggle isOn={isTable} onChange={onTable}>
        {text("view.table")}
      </Toggle>
      <PanelMenu
        panel={text("trendHeading")}
        fileName={`${view.indicator}-${view.area}-24`}
        table={table}
        title={title}
        footnote={data ? moment(data.asOf) : ""}
        takePicture={takePicture}
      />
    </>
  );
}

function TrendPicture({
  reply,
  onReady,
}: {
  reply: SeriesReply;
  onReady: (takePicture: () => Promise<string>) => void;
}) {
  const text = useTranslations("province");
  const formats = useFormats();
  const { go } = useView();
  const points = useMemo(() => reply.points.slice(-24), [reply]);
  const option = useTrendOption(reply, points);
  const [ready] = useState(() => onReady);
  const label = text("trend.label", {
    indicator: formats.say(indicatorOf(reply.indicator).label),
    area: reply.name,
  });
  return (
    <>
      <div className="relative min-h-30 min-w-0 flex-1 max-sm:h-48 max-sm:flex-none">
        <EChart
          label={label}
          option={option}
          onReady={ready}
          onPick={(index) => {
            const month = points[index]?.month;
            if (month) go({ month });
          }}
        />
      </div>
      {reply.surveys.length > 0 ? <SurveyAside reply={reply} /> : null}
    </>
  );
}

function useTrendOption(reply: SeriesReply, points: SeriesReply["points"]) {
  const palette = usePalette();
  const isCalm = useMedia("(prefers-reduced-motion: reduce)");
  const isSmall = useMedia("(width < 30rem)");
  const { view } = useView();
  const target = useTarget();
  const words = useTrendWords(reply.indicator);
  return useMemo(
    () =>
      trendOption({
        palette,
        points,
        target: target?.value ?? null,
        targetLabel: words.target(target),
        current: view.month,
        isCalm,
        isNarrow: isSmall || reply.surveys.length > 0,
        monthLabel: words.month,
        valueLabel: words.value,
        tooltip: (point) =>
          words.tooltip(
            point,
            reply.points.find(
              ({ month }) => month === addMonths(point.month, -12),
            ),
          ),
      }),
    [palette, points, target, words, view.month, isCalm, isSmall, reply],
  );
}
