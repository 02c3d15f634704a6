"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { MonthPicker } from "@/components/figures/month-picker";
import { SimulatedMark } from "@/components/figures/simulated-mark";
import { FailureNote } from "@/components/frame/failure-note";
import { SignInNote } from "@/components/frame/sign-in-note";
import { PageFrame } from "@/components/frame/page-frame";
import { useLiveUpdates } from "@/components/live/use-live";
import { ButtonLink } from "@/components/ui/button-link";
import { SkeletonLines } from "@/components/ui/skeleton";
import { StateMessage } from "@/components/ui/state-message";
import { MoveAnnouncer } from "@/components/view/move-announcer";
import { useView, ViewProvider } from "@/components/view/view-context";
import type { SessionReply } from "@/lib/core/access/contract";
import { failureOf } from "@/lib/core/client/api-error";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import { posyanduQuery } from "@/lib/posyandu/client/posyandu-query";
import type { PosyanduReply } from "@/lib/posyandu/contract";
import { PageContents } from "./page-contents";
import { PosyanduAbout } from "./posyandu-about";
import { PosyanduBoard } from "./posyandu-board";
import { PosyanduChildren } from "./posyandu-children";
import { PosyanduFiles } from "./posyandu-files";
import { PosyanduFindings } from "./posyandu-findings";
import { CountHistory, IndicatorHistory } from "./posyandu-history";
import { PosyanduNotes } from "./posyandu-notes";

/** Everything that is known of one posyandu. */
export function PosyanduScreen({
  id,
  session,
}: {
  id: string;
  session: SessionReply;
}) {
  return (
    <ViewProvider session={session} follows="nothing">
      <Screen id={id} session={session} />
    </ViewProvider>
  );
}

function Screen({ id, session }: { id: string; session: SessionReply }) {
  useLiveUpdates();
  const isOpen = session.audience === "oversight";
  const { view } = useView();
  const { data, error, refetch } = useQuery({
    ...posyanduQuery(id, view.month),
    enabled: isOpen,
  });
  const text = useTranslations("posyandu");
  const nameAt = (level: string) =>
    data?.path.find((step) => step.level === level)?.name ?? "";
  return (
    <PageFrame
      session={session}
      title={data?.name ?? text("title")}
      lead={
        data === undefined ? null : (
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {text("lead", {
              village: nameAt("village"),
              subdistrict: nameAt("subdistrict"),
              regency: nameAt("regency"),
            })}
            {data.simulated ? <SimulatedMark /> : null}
          </span>
        )
      }
      controls={
        <div className="flex min-w-0 flex-1 items-center lg:gap-x-2">
          <MonthPicker />
        </div>
      }
    >
      {!isOpen ? (
        <SignInNote>{text("closedDoor")}</SignInNote>
      ) : data !== undefined ? (
        <Found reply={data} />
      ) : error ? (
        <Failed id={id} error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonLines count={12} />
      )}
    </PageFrame>
  );
}

/** An id that nobody has is another thing than a read that failed. */
function Failed({
  id,
  error,
  onRetry,
}: {
  id: string;
  error: unknown;
  onRetry: () => void;
}) {
  const text = useTranslations("posyandu");
  const { locale } = useFormats();
  const failure = failureOf(error);
  const isUnknown =
    failure.kind === "refused" && [400, 404].includes(failure.status);
  if (!isUnknown)
    return (
      <FailureNote what={text("failed")} error={error} onRetry={onRetry} />
    );
  return (
    <StateMessage
      tone="plain"
      title={text("notFound.title", { id })}
      action={
        <ButtonLink size="sm" href={hrefIn(locale, "/daftar")}>
          {text("notFound.lists")}
        </ButtonLink>
      }
    >
      {text("notFound.text")}
    </StateMessage>
  );
}

function Found({ reply }: { reply: PosyanduReply }) {
  const { month } = useFormats();
  const last = reply.months.at(-1);
  return (
    <div className="contents [&>section]:scroll-mt-28 max-lg:[&>section]:scroll-mt-38">
      <PageContents />
      <Standing reply={reply} />
      <PosyanduAbout reply={reply} />
      <PosyanduFindings id={reply.id} />
      <PosyanduBoard reply={reply} />
      <IndicatorHistory reply={reply} />
      <CountHistory reply={reply} />
      <PosyanduChildren reply={reply} />
      <PosyanduNotes reply={reply} />
      <PosyanduFiles reply={reply} />
      <MoveAnnouncer
        title={last === undefined ? null : `${reply.name}, ${month(last)}`}
      />
    </div>
  );
}

/** What of its being there is not as usual: closed, not founded yet, moved. */
function Standing({ reply }: { reply: PosyanduReply }) {
  const text = useTranslations("posyandu");
  const { month } = useFormats();
  const last = reply.months.at(-1) ?? "";
  const { validFrom, validTo } = reply;
  const told = [
    ...(validTo !== null && validTo < last
      ? [text("state.closed", { month: month(validTo) })]
      : []),
    ...(validFrom > last
      ? [text("state.notYet", { month: month(validFrom) })]
      : []),
    ...reply.moves.map(({ villageName, to }) =>
      text("state.moved", { village: villageName, month: month(to) }),
    ),
  ];
  if (told.length === 0) return null;
  return (
    <StateMessage tone="caution">
      {told.map((one) => (
        <p key={one}>{one}</p>
      ))}
    </StateMessage>
  );
}
