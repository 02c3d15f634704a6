"use client";

import { useTranslations } from "use-intl/react";
import { MonthPicker } from "@/components/figures/month-picker";
import { FailureNote } from "@/components/frame/failure-note";
import { PageFrame } from "@/components/frame/page-frame";
import { useLiveUpdates } from "@/components/live/use-live";
import { buttonLook } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { SkeletonLines } from "@/components/ui/skeleton";
import { StateMessage } from "@/components/ui/state-message";
import { AreaMonthTitle } from "@/components/view/area-month-title";
import { AreaTrail } from "@/components/view/area-trail";
import { MoveAnnouncer } from "@/components/view/move-announcer";
import { useArea } from "@/components/view/use-area";
import { useAreaName } from "@/components/view/use-area-name";
import { ViewLink } from "@/components/view/view-link";
import { useView, ViewProvider } from "@/components/view/view-context";
import type { SessionReply } from "@/lib/core/access/contract";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import type { QualityReply } from "@/lib/quality/contract";
import { FindingList } from "./finding-list";
import { FindingView } from "./finding-view";
import { KindTable } from "./kind-table";
import { ScoreCard } from "./score-card";
import { useQuality, useQualityFilter } from "./use-quality";

/** How good the data of an area and month are, what was found in them, and what becomes of it. */
export function QualityScreen({ session }: { session: SessionReply }) {
  return (
    <ViewProvider session={session}>
      <Screen session={session} />
    </ViewProvider>
  );
}

function Screen({ session }: { session: SessionReply }) {
  useLiveUpdates();
  const text = useTranslations("quality");
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
      {session.audience === "oversight" ? <Content /> : <Closed />}
      <Moves />
    </PageFrame>
  );
}

function Moves() {
  const text = useTranslations("quality");
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

/** Findings are about single posyandu: who may read them signs in. */
function Closed() {
  const text = useTranslations("quality");
  const common = useTranslations("common");
  const { locale } = useFormats();
  return (
    <StateMessage
      tone="info"
      action={
        <ButtonLink
          size="sm"
          href={hrefIn(locale, `/sign-in?from=${encodeURIComponent("/mutu")}`)}
        >
          {common("menu.signIn")}
        </ButtonLink>
      }
    >
      {text("closed")}
    </StateMessage>
  );
}

function Content() {
  const { filter } = useQualityFilter();
  return filter.finding === null ? (
    <Overview />
  ) : (
    <FindingView key={filter.finding} id={filter.finding} />
  );
}

function Overview() {
  const text = useTranslations("quality");
  const formats = useFormats();
  const { view } = useView();
  const { data, error, refetch } = useQuality();
  return (
    <>
      <OwnArea />
      {error ? (
        <FailureNote
          what={text("failed", { month: formats.month(view.month) })}
          error={error}
          hasNumbers={data !== undefined}
          onRetry={() => void refetch()}
        />
      ) : null}
      {data ? (
        <Found reply={data} />
      ) : error ? null : (
        <SkeletonLines count={8} />
      )}
    </>
  );
}

function Found({ reply }: { reply: QualityReply }) {
  const text = useTranslations("quality");
  const formats = useFormats();
  const month = formats.month(reply.month);
  if (reply.checked === null)
    return (
      <StateMessage tone="caution" title={text("never.title", { month })}>
        {text("never.text")}
      </StateMessage>
    );
  const hasAny = reply.kinds.some(({ counts }) =>
    Object.values(counts).some((count) => count > 0),
  );
  return (
    <>
      <ScoreCard reply={reply} />
      <KindTable reply={reply} />
      {hasAny ? <FindingList reply={reply} /> : null}
    </>
  );
}

/** An operator's own findings are one step away. */
function OwnArea() {
  const text = useTranslations("quality");
  const { view, session } = useView();
  const own = session.user?.areas[0];
  const name = useAreaName(own ?? view.area);
  if (own === undefined || view.area.startsWith(own)) return null;
  return (
    <ViewLink
      change={{ area: own }}
      className={`${buttonLook({ size: "sm" })} self-start`}
    >
      {text("mine", { area: name })}
    </ViewLink>
  );
}
