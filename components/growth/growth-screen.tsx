"use client";

import { useTranslations } from "use-intl/react";
import { isRefused } from "@/lib/core/client/api-error";
import type { GrowthReply } from "@/lib/growth/contract";
import type { SessionReply } from "@/lib/core/access/contract";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import { ButtonLink } from "@/components/ui/button-link";
import { Mark } from "@/components/ui/mark";
import { Skeleton } from "@/components/ui/skeleton";
import { StateMessage } from "@/components/ui/state-message";
import { AreaMonthTitle } from "@/components/view/area-month-title";
import { AreaTrail } from "@/components/view/area-trail";
import { FailureNote } from "@/components/frame/failure-note";
import { GrowthChange } from "./growth-change";
import { useGrowth } from "./growth-data";
import { GrowthGroups } from "./growth-groups";
import { GrowthHeadline } from "./growth-headline";
import { GrowthNoRows } from "./growth-no-rows";
import { GrowthSigns } from "./growth-signs";
import { GrowthSpread } from "./growth-spread";
import { GrowthStated } from "./growth-stated";
import { PublicNote } from "@/components/figures/public-note";
import { useAsOf } from "@/components/figures/use-as-of";
import { hiddenBelow } from "@/lib/core/disclosure/public-count";
import { MonthPicker } from "@/components/figures/month-picker";
import { MoveAnnouncer } from "@/components/view/move-announcer";
import { PageFrame } from "@/components/frame/page-frame";
import { useArea } from "@/components/view/use-area";
import { useConnection, useLiveUpdates } from "@/components/live/use-live";
import { useView, ViewProvider } from "@/components/view/view-context";

/** What is known of the children measured in an area and month. */
export function GrowthScreen({ session }: { session: SessionReply }) {
  return (
    <ViewProvider session={session}>
      <Screen session={session} />
    </ViewProvider>
  );
}

function Screen({ session }: { session: SessionReply }) {
  useLiveUpdates();
  const text = useTranslations("growth");
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
  const text = useTranslations("growth");
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
  const text = useTranslations("growth");
  const formats = useFormats();
  const { view } = useView();
  const { data, error, refetch } = useGrowth();
  if (isRefused(error, "level-not-public")) return <Closed />;
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
      {data ? <Known reply={data} /> : error ? null : <Waiting />}
    </>
  );
}

/** Below the regency the public sees no figures of children. Those who may see them must sign in. */
function Closed() {
  const text = useTranslations("growth");
  const common = useTranslations("common");
  const { locale } = useFormats();
  return (
    <StateMessage
      tone="info"
      action={
        <ButtonLink size="sm" href={hrefIn(locale, "/sign-in")}>
          {common("menu.signIn")}
        </ButtonLink>
      }
    >
      {text("closed")}
    </StateMessage>
  );
}

function Waiting() {
  const common = useTranslations("common");
  return (
    <div role="status" className="flex flex-col gap-6">
      <span className="sr-only">{common("loading")}</span>
      <Skeleton className="h-72 sm:h-56" />
      <Skeleton className="h-56" />
      <Skeleton className="h-80" />
    </div>
  );
}

function Known({ reply }: { reply: GrowthReply }) {
  return (
    <>
      <Standing reply={reply} />
      <HiddenNote />
      {reply.total === null ? <GrowthNoRows reply={reply} /> : null}
      <GrowthHeadline reply={reply} />
      {reply.total === null ? null : (
        <>
          <GrowthStated reply={reply} />
          <GrowthGroups reply={reply} total={reply.total} />
          <GrowthSpread reply={reply} />
          <GrowthSigns reply={reply} />
          <GrowthChange reply={reply} />
        </>
      )}
      <DefinitionLine />
    </>
  );
}

/** How old the figures are, and whether the connection to the server is open. */
function Standing({ reply }: { reply: GrowthReply }) {
  const common = useTranslations("common");
  const asOf = useAsOf();
  const { status } = useConnection();
  return (
    <div className="-mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-14 text-muted">
      <span className="figures">{asOf(reply.asOf)}</span>
      <span role="status" className="contents">
        {status === "offline" || status === "reconnecting" ? (
          <Mark tone="caution">
            {common(
              status === "offline"
                ? "connection.offlineBare"
                : "connection.reconnectingBare",
            )}
          </Mark>
        ) : null}
      </span>
    </div>
  );
}

function HiddenNote() {
  const text = useTranslations("growth");
  const { session } = useView();
  if (session.audience !== "public") return null;
  return (
    <div className="flex max-w-prose flex-col gap-1 text-14">
      <PublicNote />
      <p className="text-pretty text-muted">
        {text("hiddenNote", { count: String(hiddenBelow) })}
      </p>
    </div>
  );
}

function DefinitionLine() {
  const text = useTranslations("growth");
  const { locale } = useFormats();
  return (
    <p className="text-14 text-muted">
      {text("moreText")}{" "}
      <a
        href={hrefIn(locale, "/definitions#z-score")}
        className="text-accent underline decoration-accent/40 underline-offset-3 hover:decoration-accent"
      >
        {text("more")}
      </a>
    </p>
  );
}
