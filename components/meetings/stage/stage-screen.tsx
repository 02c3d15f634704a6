"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, type ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { SignInNote } from "@/components/frame/sign-in-note";
import { useLiveUpdates } from "@/components/live/use-live";
import { ButtonLink } from "@/components/ui/button-link";
import { SkeletonLines } from "@/components/ui/skeleton";
import { StateMessage } from "@/components/ui/state-message";
import { GivenView } from "@/components/view/view-context";
import type { SessionReply } from "@/lib/core/access/contract";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import { meetingQuery } from "@/lib/meetings/client/meetings-query";
import type { MeetingReply } from "@/lib/meetings/contract";
import { placeOf } from "@/lib/meetings/domain/stage";
import { useFigureCaches } from "../figures-of";
import { usePack } from "../pack/use-pack";
import { Hall } from "./hall";
import { PresenterView } from "./presenter-view";
import { viewOfSlide } from "@/lib/meetings/client/slide-view";
import {
  StageProvider,
  type StageParts,
  type StageValue,
} from "../stage-context";
import { useStage } from "./use-stage";

type ScreenProps = {
  session: SessionReply;
  id: string;
  /** The window of the presenter instead of the one that the hall sees. */
  isPresenter: boolean;
  parts: StageParts;
};

/** Presenting a meeting: the hall's screen, or the presenter's own, both showing the one stage. */
export function StageScreen(props: ScreenProps) {
  const { session, id } = props;
  const text = useTranslations("meetings");
  const isOverseen = session.audience === "oversight";
  const { data, error, refetch } = useQuery({
    ...meetingQuery(id),
    enabled: isOverseen,
  });
  if (!isOverseen)
    return (
      <Alone title={text("title")}>
        <SignInNote>{text("closed")}</SignInNote>
      </Alone>
    );
  // What was read before stays on the stage while the line is gone.
  if (data !== undefined) return <Presenting {...props} reply={data} />;
  return (
    <Alone title={text("title")}>
      {error ? (
        <FailureNote
          what={text("agenda.failed")}
          error={error}
          onRetry={() => void refetch()}
        />
      ) : (
        <SkeletonLines count={8} />
      )}
    </Alone>
  );
}

function Presenting({
  session,
  isPresenter,
  parts,
  reply,
}: ScreenProps & { reply: MeetingReply }) {
  const text = useTranslations("meetings");
  const { locale } = useFormats();
  const { meeting, slides } = reply;
  const pack = usePack(session, reply);
  const ids = useMemo(() => slides.map(({ id }) => id), [slides]);
  const { stage, act } = useStage(meeting.id, ids);
  const aimsRef = useRef<readonly string[]>([]);
  const slide = slides[placeOf(stage, ids)] ?? null;
  const caches = useFigureCaches(meeting.snapshot);
  // A laptop in a hall has no figures of the moment.
  const isLive = stage.isLive && session.hall === undefined;
  const isFrozen = caches.frozen !== null && !isLive;
  const value = useMemo(
    (): StageValue => ({
      session,
      meeting,
      slides,
      stage,
      slide,
      act,
      parts,
      aimsRef,
      caches,
      isFrozen,
    }),
    [session, meeting, slides, stage, slide, act, parts, caches, isFrozen],
  );
  if (slide === null)
    return (
      <Alone title={meeting.title}>
        <StateMessage
          tone="plain"
          action={
            <ButtonLink size="sm" href={hrefIn(locale, `/rapat/${meeting.id}`)}>
              {text("stage.toAgenda")}
            </ButtonLink>
          }
        >
          {text("stage.empty")}
        </StateMessage>
      </Alone>
    );
  return (
    <StageProvider value={value}>
      <OfStage value={value}>
        <Follow />
        {isPresenter ? <PresenterView pack={pack} /> : <Hall />}
      </OfStage>
    </StageProvider>
  );
}

/** What lies over the slides is about what they show. */
function OfStage({
  value: { session, meeting, stage, slide, act },
  children,
}: {
  value: StageValue;
  children: ReactNode;
}) {
  const { called, path } = stage;
  const view = useMemo(
    () =>
      slide === null
        ? null
        : viewOfSlide(meeting, slide, called ?? path.at(-1)),
    [meeting, slide, called, path],
  );
  if (view === null) return null;
  return (
    <GivenView
      view={view}
      session={session}
      onGo={({ area }) => {
        if (area !== undefined) act({ type: "enter", area });
      }}
    >
      {children}
    </GivenView>
  );
}

/** Keeps what the slides show as live as the province screen. */
function Follow() {
  useLiveUpdates();
  return null;
}

/** A page without a stage. */
function Alone({ title, children }: { title: string; children: ReactNode }) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current?.focus(), []);
  return (
    <main
      ref={main}
      tabIndex={-1}
      className="mx-auto flex min-h-dvh max-w-272 flex-col gap-6 px-6 py-10 outline-none"
    >
      <h1 className="text-28 font-semibold wrap-anywhere">{title}</h1>
      {children}
    </main>
  );
}
