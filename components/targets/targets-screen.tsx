"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { PageFrame } from "@/components/frame/page-frame";
import { SectionCard } from "@/components/frame/section-card";
import { useLiveUpdates } from "@/components/live/use-live";
import { StateMessage } from "@/components/ui/state-message";
import { SkeletonLines } from "@/components/ui/skeleton";
import { AreaTrail } from "@/components/view/area-trail";
import { IndicatorPicker } from "@/components/view/indicator-picker";
import { MoveAnnouncer } from "@/components/view/move-announcer";
import { useArea } from "@/components/view/use-area";
import { useView, ViewProvider } from "@/components/view/view-context";
import type { SessionReply } from "@/lib/core/access/contract";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { useFormats } from "@/lib/core/text/formats";
import type { TargetsReply } from "@/lib/targets/contract";
import { targetsQuery } from "@/lib/targets/client/targets-query";
import { PathForm, type Stored } from "./path-form";
import { OwnPaths, PathHistory, PathInUse } from "./paths";

/** What an area is to reach, year by year, and the way to set it. */
export function TargetsScreen({ session }: { session: SessionReply }) {
  return (
    <ViewProvider session={session} follows="area-and-indicator">
      <Screen session={session} />
    </ViewProvider>
  );
}

function Screen({ session }: { session: SessionReply }) {
  useLiveUpdates();
  const text = useTranslations("targets");
  return (
    <PageFrame
      session={session}
      title={text("title")}
      lead={text("lead")}
      controls={
        <div className="flex min-w-0 flex-1 items-center lg:gap-x-2">
          <AreaTrail />
          <IndicatorPicker />
        </div>
      }
    >
      <Paths />
    </PageFrame>
  );
}

function Paths() {
  const text = useTranslations("targets");
  const { say } = useFormats();
  const { view } = useView();
  const { data: area } = useArea();
  const { data, error, refetch } = useQuery(
    targetsQuery(view.area, view.indicator),
  );
  const name = area?.code === view.area ? area.name : view.area;
  const about = text("about", {
    indicator: say(indicatorOf(view.indicator).label),
    area: name,
  });
  return (
    <>
      <MoveAnnouncer title={`${text("title")}: ${about}`} />
      <SectionCard id="path" heading={text("title")} note={about}>
        {error ? (
          <FailureNote
            what={text("failed")}
            error={error}
            hasNumbers={data !== undefined}
            onRetry={() => void refetch()}
          />
        ) : null}
        {data ? (
          <PathInUse reply={data} name={name} />
        ) : error ? null : (
          <SkeletonLines count={5} />
        )}
      </SectionCard>
      {data ? (
        <>
          <SetPath reply={data} about={about} />
          <SectionCard
            id="inside"
            heading={text("inside.heading", { area: name })}
          >
            <OwnPaths reply={data} />
          </SectionCard>
          {data.history.length > 0 ? (
            <SectionCard id="history" heading={text("history.heading")}>
              <PathHistory reply={data} />
            </SectionCard>
          ) : null}
        </>
      ) : null}
    </>
  );
}

/** Where the path is set, and what was just done with it. */
function SetPath({ reply, about }: { reply: TargetsReply; about: string }) {
  const text = useTranslations("targets");
  const [stored, setStored] = useStored();
  return (
    <SectionCard id="set" heading={text("edit.heading")}>
      <div role="status" className="empty:hidden">
        {stored === null ? null : (
          <StateMessage tone="info">
            {text(`edit.stored.${stored}`, { about })}
          </StateMessage>
        )}
      </div>
      {reply.maySet ? (
        <PathForm
          key={`${reply.area} ${reply.indicator} ${String(reply.history[0]?.version)}`}
          reply={reply}
          about={about}
          onStored={setStored}
        />
      ) : (
        <p className="max-w-prose text-muted">{text("edit.notAllowed")}</p>
      )}
    </SectionCard>
  );
}

/** What was done here last; of another area or indicator it says nothing. */
function useStored() {
  const { view } = useView();
  const place = `${view.area} ${view.indicator}`;
  const [last, setLast] = useState<{ place: string; what: Stored } | null>(
    null,
  );
  const stored = last?.place === place ? last.what : null;
  return [stored, (what: Stored) => setLast({ place, what })] as const;
}
