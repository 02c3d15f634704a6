"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { SignInNote } from "@/components/frame/sign-in-note";
import { MonthPicker } from "@/components/figures/month-picker";
import { PublicNote } from "@/components/figures/public-note";
import { SimulatedMark } from "@/components/figures/simulated-mark";
import { useAsOf } from "@/components/figures/use-as-of";
import { FailureNote } from "@/components/frame/failure-note";
import { PageFrame } from "@/components/frame/page-frame";
import { useLiveUpdates } from "@/components/live/use-live";
import { Skeleton } from "@/components/ui/skeleton";
import { AreaMonthTitle } from "@/components/view/area-month-title";
import { AreaTrail } from "@/components/view/area-trail";
import { MoveAnnouncer } from "@/components/view/move-announcer";
import { useArea } from "@/components/view/use-area";
import { useView, ViewProvider } from "@/components/view/view-context";
import type { SessionReply } from "@/lib/core/access/contract";
import { isRefused } from "@/lib/core/client/api-error";
import { useFormats } from "@/lib/core/text/formats";
import { kaderBoardQuery } from "@/lib/kader/client/kader-board-query";
import type { KaderBoardReply } from "@/lib/kader/contract";
import { KaderAreas } from "./kader-areas";
import { KaderFigures } from "./kader-figures";
import { KaderGapCard } from "./kader-gap-card";
import { PlannedCard } from "./planned-card";

/** The kader of an area: planned and counted, trained, and where they are short. */
export function KaderScreen({ session }: { session: SessionReply }) {
  return (
    <ViewProvider session={session}>
      <Screen session={session} />
    </ViewProvider>
  );
}

function Screen({ session }: { session: SessionReply }) {
  useLiveUpdates();
  const text = useTranslations("kader");
  return (
    <PageFrame
      session={session}
      title={<AreaMonthTitle title={text("title")} />}
      lead={text("lead")}
      controls={
        <div className="flex min-w-0 flex-1 items-center lg:gap-x-2">
          <AreaTrail />
          <MonthPicker />
        </div>
      }
    >
      <Content />
      <Moves />
    </PageFrame>
  );
}

function Moves() {
  const text = useTranslations("kader");
  const formats = useFormats();
  const { view } = useView();
  const { data: area } = useArea();
  const title =
    area?.code === view.area
      ? text("pageTitle", {
          area: area.name,
          month: formats.month(view.month),
        })
      : null;
  return <MoveAnnouncer title={title} />;
}

function Content() {
  const text = useTranslations("kader");
  const common = useTranslations("common");
  const formats = useFormats();
  const { view } = useView();
  const { data, error, refetch } = useQuery(
    kaderBoardQuery(view.area, view.level, view.month),
  );
  if (isRefused(error, "level-not-public"))
    return <SignInNote>{text("closed")}</SignInNote>;
  return (
    <>
      {error ? (
        <FailureNote
          what={text("failed", { month: formats.month(view.month) })}
          error={error}
          hasNumbers={data !== undefined}
          onRetry={() => void refetch()}
        />
      ) : null}
      {data ? (
        <Known reply={data} />
      ) : error ? null : (
        <div role="status" className="flex flex-col gap-6">
          <span className="sr-only">{common("loading")}</span>
          <Skeleton className="h-44" />
          <Skeleton className="h-56" />
          <Skeleton className="h-96" />
        </div>
      )}
    </>
  );
}

function Known({ reply }: { reply: KaderBoardReply }) {
  const asOf = useAsOf();
  return (
    <>
      <div className="-mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-14 text-muted">
        <span className="figures">{asOf(reply.asOf)}</span>
        {reply.total.simulated ? <SimulatedMark /> : null}
      </div>
      <PublicNote className="text-14" />
      <PlannedCard row={reply.total} />
      <KaderFigures reply={reply} />
      <KaderAreas reply={reply} />
      <KaderGapCard gap={reply.total.gap} row={reply.total} />
    </>
  );
}
