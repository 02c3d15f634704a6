"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import type { SeriesReply } from "@/lib/figures/contract";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { stateOf } from "@/lib/core/catalogue/states";
import { boundOf } from "@/lib/core/text/bounds";
import { isRefused } from "@/lib/core/client/api-error";
import { Skeleton } from "@/components/ui/skeleton";
import { WhenNear } from "@/components/ui/when-near";
import { Toggle } from "@/components/ui/toggle";
import { FailureNote } from "@/components/frame/failure-note";
import type { DrawingToCome } from "@/components/frame/drawing";
import { Panel } from "@/components/frame/panel";
import { StateWord } from "@/components/figures/state-word";
import { SeriesMenu } from "../panel-menus";
import { useSeries } from "@/components/figures/use-figures";

const TrendPicture = dynamic(
  async () => (await import("./trend-picture")).TrendPicture,
  { ssr: false, loading: () => <Skeleton className="size-full min-h-30" /> },
);

const SeriesTable = dynamic(
  async () => (await import("./series-table")).SeriesTable,
  { ssr: false, loading: () => <Skeleton className="h-full" /> },
);

/** Two years of the figure, with its target, its gaps, and what the surveys found beside it. */
export function TrendPanel({ className }: { className?: string }) {
  const text = useTranslations("dashboard");
  const { data, error, refetch } = useSeries();
  const isClosed = isRefused(error, "level-not-public");
  const [isTable, setTable] = useState(false);
  const [drawing, setDrawing] = useState<DrawingToCome | null>(null);
  return (
    <Panel
      id="trend"
      heading={text("trendHeading")}
      note={data && !isTable ? <PointKey reply={data} /> : null}
      {...(className ? { className } : {})}
      bodyClass={isTable ? "overflow-auto" : "flex min-h-0 max-sm:flex-col"}
      actions={
        <TrendActions
          isTable={isTable}
          onTable={setTable}
          drawing={isTable ? null : drawing}
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
        <WhenNear until={<Skeleton className="size-full min-h-30" />}>
          <TrendPicture reply={data} onDrawing={setDrawing} />
        </WhenNear>
      )}
    </Panel>
  );
}

/** What a hollow point and an arrow mean, where there are any. */
function PointKey({ reply: { points, indicator } }: { reply: SeriesReply }) {
  const entry = indicatorOf(indicator);
  const shown = points.slice(-24);
  const sides = shown.flatMap((point) => boundOf(entry, point)?.side ?? []);
  const arrows = [
    sides.includes("below") ? "▽" : "",
    sides.includes("above") ? "△" : "",
  ].join("");
  return (
    <>
      {shown.some((point) => stateOf(entry, point) === "incomplete") ? (
        <>
          <span aria-hidden>○ </span>
          <StateWord state="incomplete" isMid />{" "}
        </>
      ) : null}
      {arrows ? (
        <>
          <span aria-hidden>{arrows} </span>
          <StateWord state="suppressed" isMid />
        </>
      ) : null}
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
      <Toggle isOn={isTable} onChange={onTable}>
        {text("table")}
      </Toggle>
      <SeriesMenu panel={text("trendHeading")} drawing={drawing} />
    </>
  );
}
