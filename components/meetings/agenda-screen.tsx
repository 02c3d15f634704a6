"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { PageFrame } from "@/components/frame/page-frame";
import { SectionCard } from "@/components/frame/section-card";
import { SignInNote } from "@/components/frame/sign-in-note";
import { LiveReads } from "@/components/live/live-reads";
import { ButtonLink } from "@/components/ui/button-link";
import { ChevronLeft } from "@/components/ui/icons";
import { SkeletonLines } from "@/components/ui/skeleton";
import { StateMessage } from "@/components/ui/state-message";
import type { SessionReply } from "@/lib/core/access/contract";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import { meetingQuery } from "@/lib/meetings/client/meetings-query";
import type { MeetingReply } from "@/lib/meetings/contract";
import { longestOpenHours } from "@/lib/meetings/domain/standing";
import { Agenda } from "./agenda";
import { EditFacts } from "./edit-facts";
import { MeetingSnapshot } from "./meeting-snapshot";
import { MeetingStateMark } from "./meeting-state-mark";
import { MeetingPack } from "./pack/meeting-pack";
import { TurnMeeting } from "./turn-meeting";

/** A meeting that is being prepared: what it is about, its agenda, and the way to present it. */
export function AgendaScreen({
  session,
  id,
  children,
}: {
  session: SessionReply;
  id: string;
  /** What other subjects put below the agenda. */
  children?: ReactNode;
}) {
  const text = useTranslations("meetings");
  const isOverseen = session.audience === "oversight";
  const { data, error, refetch } = useQuery({
    ...meetingQuery(id),
    enabled: isOverseen,
  });
  return (
    <PageFrame
      session={session}
      title={
        <span className="wrap-anywhere">
          {data?.meeting.title ?? text("title")}
        </span>
      }
    >
      {isOverseen ? null : <SignInNote>{text("closed")}</SignInNote>}
      {error ? (
        <FailureNote
          what={text("agenda.failed")}
          error={error}
          hasNumbers={data !== undefined}
          onRetry={() => void refetch()}
        />
      ) : null}
      {data ? (
        <>
          <LiveReads session={session} />
          <Facts session={session} reply={data} />
          <MeetingSnapshot
            meeting={data.meeting}
            // A laptop in a hall has one snapshot, and keeps it.
            mayChange={session.hall === undefined}
          />
          {session.hall === undefined ? (
            <MeetingPack session={session} reply={data} />
          ) : null}
          <AgendaCard session={session} reply={data} />
          {children}
        </>
      ) : error || !isOverseen ? null : (
        <SkeletonLines count={8} />
      )}
    </PageFrame>
  );
}

function Facts({
  session,
  reply: { meeting, slides },
}: {
  session: SessionReply;
  reply: MeetingReply;
}) {
  const text = useTranslations("meetings");
  const formats = useFormats();
  const { locale } = formats;
  return (
    <div className="-mt-3 flex flex-col gap-4">
      <p className="figures flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">
        <MeetingStateMark meeting={meeting} />
        <span>
          {text("agenda.about", {
            area: meeting.areaName,
            month: formats.month(meeting.month),
          })}
        </span>
        {meeting.heldOn === null ? null : (
          <span>{formats.publicationDate(meeting.heldOn)}</span>
        )}
        {meeting.place === "" ? null : (
          <span className="wrap-anywhere">{meeting.place}</span>
        )}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        {slides.length === 0 ? null : (
          <ButtonLink
            variant="primary"
            prefetch={false}
            href={hrefIn(locale, `/rapat/${meeting.id}/sajikan`)}
          >
            {text("present")}
          </ButtonLink>
        )}
        {meeting.mayChange ? (
          <>
            <TurnMeeting meeting={meeting} />
            {meeting.state === "closed" ? null : (
              <EditFacts session={session} meeting={meeting} />
            )}
          </>
        ) : null}
        <Link
          href={hrefIn(locale, "/rapat")}
          className="ml-auto inline-flex min-h-6 items-center gap-1 text-14 text-muted hover:text-accent"
        >
          <ChevronLeft />
          {text("back")}
        </Link>
      </div>
    </div>
  );
}

function AgendaCard({
  session,
  reply,
}: {
  session: SessionReply;
  reply: MeetingReply;
}) {
  const text = useTranslations("meetings");
  const { number } = useFormats();
  const { meeting, slides } = reply;
  const isClosed = meeting.state === "closed";
  const minutes = slides.reduce((sum, slide) => sum + slide.minutes, 0);
  return (
    <SectionCard
      id="agenda"
      heading={text("agenda.heading")}
      note={
        <span className="figures">
          {text("agenda.total", {
            count: number(slides.length),
            minutes: number(minutes),
          })}
        </span>
      }
    >
      {isClosed ? (
        <StateMessage tone="plain">{text("turn.closed")}</StateMessage>
      ) : null}
      <Agenda
        session={session}
        reply={reply}
        mayChange={meeting.mayChange && !isClosed}
      />
      {meeting.state === "open" ? (
        <p className="text-14 text-muted">
          {text("turn.note", { hours: number(longestOpenHours) })}
        </p>
      ) : null}
    </SectionCard>
  );
}
