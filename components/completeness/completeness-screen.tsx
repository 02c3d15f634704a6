"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { SignInNote } from "@/components/frame/sign-in-note";
import { MonthPicker } from "@/components/figures/month-picker";
import { FailureNote } from "@/components/frame/failure-note";
import { PageFrame } from "@/components/frame/page-frame";
import { useLiveUpdates } from "@/components/live/use-live";
import { Skeleton } from "@/components/ui/skeleton";
import { AreaMonthTitle } from "@/components/view/area-month-title";
import { AreaTrail } from "@/components/view/area-trail";
import { MoveAnnouncer } from "@/components/view/move-announcer";
import { useArea } from "@/components/view/use-area";
import { useView, ViewProvider } from "@/components/view/view-context";
import { completenessQuery } from "@/lib/completeness/client/queries";
import type { SessionReply } from "@/lib/core/access/contract";
import { isRefused } from "@/lib/core/client/api-error";
import { useFormats } from "@/lib/core/text/formats";
import { AreaBoard } from "./area-board";
import { DeadlineCard } from "./deadline-card";
import { LateChanges } from "./late-changes";
import { PastPanel } from "./past-panel";

/** Who has sent a month, who has not, and what changed after the deadline. */
export function CompletenessScreen({ session }: { session: SessionReply }) {
  return (
    <ViewProvider session={session}>
      <Screen session={session} />
    </ViewProvider>
  );
}

function Screen({ session }: { session: SessionReply }) {
  useLiveUpdates();
  const text = useTranslations("completeness");
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
  const text = useTranslations("completeness");
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
  const text = useTranslations("completeness");
  const common = useTranslations("common");
  const formats = useFormats();
  const { view } = useView();
  const { data, error, refetch } = useQuery(
    completenessQuery(view.area, view.month),
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
        <>
          <DeadlineCard reply={data} />
          <AreaBoard reply={data} />
          <PastPanel />
          <LateChanges deadline={data.deadline} asOf={data.asOf} />
        </>
      ) : error ? null : (
        <div role="status" className="flex flex-col gap-6">
          <span className="sr-only">{common("loading")}</span>
          <Skeleton className="h-40" />
          <Skeleton className="h-96" />
        </div>
      )}
    </>
  );
}
