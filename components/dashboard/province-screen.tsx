"use client";

import { useSearchParams } from "next/navigation";
import { memo, useEffect } from "react";
import type { QueryClient } from "@tanstack/react-query";
import type { SessionReply } from "@/lib/core/access/contract";
import type { View } from "@/lib/core/client/view";
import { valuesQuery } from "@/lib/figures/client/values-query";
import { parentOf } from "@/lib/core/domain/area-code";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { useFormats } from "@/lib/core/text/formats";
import { MoveAnnouncer } from "@/components/view/move-announcer";
import { useArea } from "@/components/view/use-area";
import { MapPanel } from "./map-panel";
import { AreaTrail } from "@/components/view/area-trail";
import { BoardPanel } from "./board-panel";
import { ConnectionSign } from "@/components/live/connection-sign";
import { HeadlinePanel } from "./headline-panel";
import { IndicatorPicker } from "@/components/view/indicator-picker";
import { LiveAnnouncer } from "@/components/live/live-announcer";
import { MonthPicker } from "@/components/figures/month-picker";
import { PublicNote } from "@/components/figures/public-note";
import { RankingPanel } from "./ranking-panel";
import { FrozenNote } from "@/components/view/frozen-note";
import { FrozenSign } from "@/components/view/frozen-sign";
import { SiteHeader } from "@/components/frame/site-header";
import { TrendPanel } from "./trend/trend-panel";
import { useLiveUpdates } from "@/components/live/use-live";
import {
  useView,
  ViewBehind,
  ViewProvider,
} from "@/components/view/view-context";
import { later } from "@/components/ui/later";

const Tour = later(async () => (await import("./tour/tour")).Tour);

/** Map, ranking and headline wait for these. What fails is asked for again by those who show it. */
function readFigures(
  client: QueryClient,
  { area, level, month, indicator }: View,
): void {
  void client
    .query(valuesQuery({ area, level, month, indicator }))
    .catch(() => null);
}

/** The whole of a province on one screen: map, figure, course, ranking, and who has sent. */
export function ProvinceScreen({ session }: { session: SessionReply }) {
  return (
    <ViewProvider
      session={session}
      follows="area-and-indicator"
      readAhead={readFigures}
    >
      <Screen session={session} />
    </ViewProvider>
  );
}

// The map and its figure are what is looked at when a month is switched: these come after them.
const Trend = memo(TrendPanel);
const Ranking = memo(RankingPanel);
const Board = memo(BoardPanel);

function Screen({ session }: { session: SessionReply }) {
  useLiveUpdates();
  useEscape();
  const isFrozen = useView().view.snapshot !== null;
  const isTour = useSearchParams().get("tour") !== null;
  return (
    <div className="flex min-h-dvh flex-col wall:h-dvh print:block print:h-auto">
      <div className="contents print:hidden">
        <SiteHeader
          session={session}
          aside={isFrozen ? <FrozenSign /> : <ConnectionSign />}
        >
          <div className="flex min-w-0 flex-1 items-center lg:gap-x-2">
            <AreaTrail />
            <MonthPicker />
            <IndicatorPicker />
          </div>
        </SiteHeader>
      </div>
      <main
        id="main"
        tabIndex={-1}
        className="grid min-h-0 flex-1 grid-cols-1 outline-none wall:grid-cols-[minmax(0,1fr)_minmax(34rem,min(42%,46rem))] wall:grid-rows-[auto_minmax(0,1fr)_auto] print:flex print:flex-col"
      >
        <div className="order-1 border-line bg-surface px-4 pt-3 pb-1.5 wall:order-none wall:col-start-2 wall:border-l wall:px-5 print:border-0 print:px-0">
          <HeadlinePanel />
        </div>
        <div className="order-2 flex min-w-0 flex-col gap-1.5 px-4 pt-2 pb-2 max-wall:h-[60dvh] max-wall:min-h-96 wall:order-none wall:col-start-1 wall:row-span-2 wall:row-start-1 print:h-auto! print:min-h-0! print:break-inside-avoid print:px-0">
          <MapPanel className="min-h-0 flex-1" />
          <PublicNote className="text-12" />
          <FrozenNote className="text-12" />
        </div>
        <div className="order-3 grid min-h-0 grid-cols-1 border-line bg-surface px-4 pb-2 wall:order-none wall:col-start-2 wall:row-start-2 wall:grid-rows-[minmax(min(12.5rem,51%),1fr)_fit-content(58%)] wall:border-l wall:px-5 print:block print:border-0 print:px-0">
          <ViewBehind>
            <Trend className="print:break-inside-avoid max-wall:order-2 max-wall:min-h-64 max-wall:pt-4" />
            <Ranking className="border-line wall:border-t wall:pt-1 print:break-inside-avoid print:border-0 print:pt-4" />
          </ViewBehind>
        </div>
        <div className="order-4 border-t border-line bg-surface px-4 pt-1.5 pb-2.5 wall:order-none wall:col-span-2 print:mt-4 print:break-inside-avoid print:px-0">
          <ViewBehind>
            <Board />
          </ViewBehind>
        </div>
      </main>
      {isTour ? <Tour /> : null}
      <LiveAnnouncer />
      <Moves />
    </div>
  );
}

function Moves() {
  const { view } = useView();
  const { data: area } = useArea();
  const { say, month } = useFormats();
  const label = say(indicatorOf(view.indicator).label);
  const title =
    area?.code === view.area
      ? `${label}, ${area.name}, ${month(view.month)}`
      : null;
  return <MoveAnnouncer title={title} />;
}

/** Escape leads one area out, unless something open wants it for itself. */
function useEscape(): void {
  const { view, go } = useView();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const parent = parentOf(view.area);
      if (event.key !== "Escape" || event.defaultPrevented || parent === null)
        return;
      if (document.querySelector("[role=dialog],[role=menu]")) return;
      go({ area: parent });
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [view.area, go]);
}
