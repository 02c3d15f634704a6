"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { isRefused } from "@/lib/core/client/api-error";
import { Skeleton } from "@/components/ui/skeleton";
import { WhenNear } from "@/components/ui/when-near";
import { Toggle } from "@/components/ui/toggle";
import { FailureNote } from "@/components/frame/failure-note";
import type { DrawingToCome } from "@/components/handout/drawing";
import { Panel } from "@/components/frame/panel";
import { SeriesMenu } from "../panel-menus";
import { useView } from "@/components/view/view-context";
import { Explained } from "@/components/ui/explained";
import { Segments } from "@/components/ui/segments";
import { trendChoices } from "@/lib/core/client/view";
import { useYears } from "./use-years";
import { useSeries } from "@/components/figures/use-figures";
import { later, laterWindow } from "@/components/ui/later";

const TrendPicture = later(
  async () => (await import("./trend-picture")).TrendPicture,
  () => <Skeleton className="size-full min-h-14 max-wall:min-h-30" />,
);

const SeriesTable = later(
  async () => (await import("./series-table")).SeriesTable,
  () => <Skeleton className="h-full" />,
);

const YearsPicture = later(
  async () => (await import("./years-picture")).YearsPicture,
  () => <Skeleton className="size-full min-h-14 max-wall:min-h-30" />,
);

const YearsTable = later(
  async () => (await import("./years-table")).YearsTable,
  () => <Skeleton className="h-full" />,
);

const AreasWindow = laterWindow(
  async () => (await import("./areas-window")).AreasWindow,
);

/** The course of the figure: two years with target, gaps and surveys, or the years one over the other, or all areas. */
export function TrendPanel({ className }: { className?: string }) {
  const text = useTranslations("dashboard");
  const { view, go } = useView();
  const [isTable, setTable] = useState(false);
  const [drawing, setDrawing] = useState<DrawingToCome | null>(null);
  const isYears = view.trend === "years";
  return (
    <Panel
      id="trend"
      heading={text("trendHeading")}
      note={<CourseChoice />}
      {...(className ? { className } : {})}
      bodyClass={isTable ? "overflow-auto" : "flex min-h-0 max-sm:flex-col"}
      actions={
        <TrendActions
          isTable={isTable}
          onTable={setTable}
          drawing={isTable || isYears ? null : drawing}
        />
      }
    >
      {isYears ? (
        <Years isTable={isTable} />
      ) : (
        <Months isTable={isTable} onDrawing={setDrawing} />
      )}
      {view.trend === "areas" ? (
        <AreasWindow onClose={() => go({ trend: "months" })} />
      ) : null}
    </Panel>
  );
}

/** Which course is drawn. */
function CourseChoice() {
  const text = useTranslations("dashboard");
  const { view, go } = useView();
  return (
    <Segments
      label={text("trend.choose")}
      value={view.trend}
      options={trendChoices.map((value) => ({
        value,
        label: text(`trend.${value}`),
      }))}
      onChange={(trend) => go({ trend })}
      className="print:hidden"
    />
  );
}

function Months({
  isTable,
  onDrawing,
}: {
  isTable: boolean;
  onDrawing: (drawing: DrawingToCome | null) => void;
}) {
  const text = useTranslations("dashboard");
  const { data, error, refetch } = useSeries();
  const isClosed = isRefused(error, "level-not-public");
  return (
    <>
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
          <Skeleton className="size-full min-h-14 max-wall:min-h-32" />
        )
      ) : isTable ? (
        <SeriesTable reply={data} />
      ) : (
        <WhenNear
          until={<Skeleton className="size-full min-h-14 max-wall:min-h-30" />}
        >
          <TrendPicture reply={data} onDrawing={onDrawing} />
        </WhenNear>
      )}
    </>
  );
}

function Years({ isTable }: { isTable: boolean }) {
  const text = useTranslations("dashboard");
  const { data, years, error, refetch } = useYears();
  const isClosed = isRefused(error, "level-not-public");
  return (
    <>
      {error && !isClosed ? (
        <FailureNote
          what={text("failed.series")}
          error={error}
          hasNumbers={data !== undefined}
          onRetry={() => void refetch()}
        />
      ) : null}
      {data === undefined || years === undefined ? (
        error ? null : (
          <Skeleton className="size-full min-h-14 max-wall:min-h-32" />
        )
      ) : isTable ? (
        <YearsTable reply={data} years={years} />
      ) : (
        <YearsPicture reply={data} years={years} />
      )}
    </>
  );
}

function TrendActions({
  isTable,
  onTable,
  drawing,
}: {
  isTable: boolean;
  onTable: (isTable: boolean) => void;
  drawing: DrawingToCome | null;
}) {
  const text = useTranslations("dashboard");
  return (
    <>
      <HowToRead />
      <Toggle isOn={isTable} onChange={onTable}>
        {text("table")}
      </Toggle>
      <SeriesMenu panel={text("trendHeading")} drawing={drawing} />
    </>
  );
}

/** What the signs of the drawing mean, one tap away. */
function HowToRead() {
  const text = useTranslations("dashboard");
  const { session } = useView();
  const keys = [
    text("picture.trendKey"),
    text("trend.keyTarget"),
    text("trend.keyInterval"),
    text("trend.keySeason"),
    text("trend.keyTurn"),
    text("trend.keyNote"),
    ...(session.audience === "public" ? [text("trend.keyBound")] : []),
  ];
  return (
    <Explained
      why={keys.join(" ")}
      label={text("trend.howToRead")}
      className="flex size-8 items-center justify-center rounded-control text-14 font-semibold text-muted hover:bg-sunken hover:text-ink"
    >
      ?
    </Explained>
  );
}
