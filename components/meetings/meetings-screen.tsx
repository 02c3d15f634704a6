"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { PageFrame } from "@/components/frame/page-frame";
import { SectionCard } from "@/components/frame/section-card";
import { SignInNote } from "@/components/frame/sign-in-note";
import { LiveReads } from "@/components/live/live-reads";
import { SkeletonLines } from "@/components/ui/skeleton";
import type { SessionReply } from "@/lib/core/access/contract";
import { meetingsQuery } from "@/lib/meetings/client/meetings-query";
import { mayHold } from "@/lib/meetings/client/subject";
import { useNoOldPacks } from "./pack/use-no-old-packs";
import { MeetingTable } from "./meeting-table";
import { PlanForm } from "./plan-form";

/** All meetings, and the way to prepare one. */
export function MeetingsScreen({ session }: { session: SessionReply }) {
  const text = useTranslations("meetings");
  const mayPlan = mayHold(session.user);
  return (
    <PageFrame session={session} title={text("title")} lead={text("lead")}>
      {session.audience === "oversight" ? (
        <>
          <LiveReads session={session} />
          <SectionCard id="meetings" heading={text("list.heading")}>
            <Meetings mayPlan={mayPlan} />
          </SectionCard>
          <SectionCard id="plan" heading={text("plan.heading")}>
            {mayPlan ? (
              <PlanForm session={session} />
            ) : (
              <p className="max-w-prose text-muted">
                {text("plan.notAllowed")}
              </p>
            )}
          </SectionCard>
        </>
      ) : (
        <SignInNote>{text("closed")}</SignInNote>
      )}
    </PageFrame>
  );
}

function Meetings({ mayPlan }: { mayPlan: boolean }) {
  const text = useTranslations("meetings");
  const { data, error, refetch } = useQuery(meetingsQuery());
  useNoOldPacks(data?.meetings);
  return (
    <>
      {error ? (
        <FailureNote
          what={text("failed")}
          error={error}
          onRetry={() => void refetch()}
        />
      ) : null}
      {data === undefined ? (
        error ? null : (
          <SkeletonLines count={4} />
        )
      ) : data.meetings.length === 0 ? (
        <p className="text-muted">
          {text(mayPlan ? "list.none" : "list.noneToRead")}
        </p>
      ) : (
        <MeetingTable meetings={data.meetings} />
      )}
    </>
  );
}
