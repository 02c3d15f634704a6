"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { QueryClientProvider } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { LastDecisions } from "@/components/decisions/last-decisions";
import { MeetingDecisions } from "@/components/decisions/meeting-decisions";
import { FiguresOf, useFigureCaches } from "@/components/meetings/figures-of";
import { SlideFrame } from "@/components/meetings/stage/slide-frame";
import {
  OnStageProvider,
  StageProvider,
  type StageParts,
  type StageValue,
} from "@/components/meetings/stage-context";
import { StateMessage } from "@/components/ui/state-message";
import type { SessionReply } from "@/lib/core/access/contract";
import { assignApi, browserApi } from "@/lib/core/client/api-of";
import { createQueryClient } from "@/lib/core/client/query-client";
import { useFormats } from "@/lib/core/text/formats";
import { passApi } from "@/lib/follow/client/pass-api";
import type { FollowReply, StageState } from "@/lib/follow/contract";
import {
  placeOf,
  stageAfter,
  type Stage,
  type StageAction,
} from "@/lib/meetings/domain/stage";
import { FollowBar } from "./follow-bar";
import { useStageRoom } from "./use-stage-room";

/** A follower reads with the pass of the meeting, and keeps what was read apart from everything else that this page knows. */
export function Following(props: FollowingProps) {
  const { pass } = props.reply;
  const [client] = useState(() => {
    const made = createQueryClient();
    // A server only draws the frame.
    if (typeof window !== "undefined")
      assignApi(made, passApi(browserApi(), pass));
    return made;
  });
  return (
    <QueryClientProvider client={client}>
      <Slides {...props} />
    </QueryClientProvider>
  );
}

type FollowingProps = {
  reply: FollowReply;
  session: SessionReply;
  code: string;
  onOver: () => void;
};

/** The slide of whoever presents, until the follower looks around; one tap leads back. */
function Slides(props: FollowingProps) {
  const { reply, code } = props;
  const { value, followed, isOwn, comeBack } = useFollowed(props);
  const { slide } = value;
  return (
    <StageProvider value={value}>
      <div className="mx-auto flex min-h-dvh max-w-272 flex-col">
        <Head reply={reply} isOwn={isOwn} {...followed} />
        <main id="main" tabIndex={-1} className="flex-1 px-4 py-4 outline-none">
          <OnStageProvider value>
            {slide === null ? null : (
              <FiguresOf>
                <SlideFrame key={slide.id} slide={slide} />
              </FiguresOf>
            )}
          </OnStageProvider>
        </main>
        <FollowBar code={code} isOwn={isOwn} onBack={comeBack} />
      </div>
    </StageProvider>
  );
}

/** The stage as the follower sees it: what they were told, or what they look at by themself. */
function useFollowed({ reply, session: visitor, onOver }: FollowingProps) {
  const { meeting, slides, audience } = reply;
  const [told, setTold] = useState(reply.stage);
  const [office, setOffice] = useState(reply.office);
  const line = useStageRoom(`stage|${meeting.id}`, (said) => {
    if (said.kind === "closed") onOver();
    if (said.kind !== "stage") return;
    setTold(said.stage);
    setOffice(said.office);
  });
  const ids = useMemo(() => slides.map(({ id }) => id), [slides]);
  const { own, act, comeBack } = useOwnStage(told, ids);
  const session = useMemo(
    () => ({ ...visitor, audience }),
    [visitor, audience],
  );
  const mayRead = session.audience === "oversight" || visitor.user !== null;
  const parts = usePartsOf(meeting, mayRead);
  const aimsRef = useRef<readonly string[]>([]);
  const caches = useFigureCaches(meeting.snapshot);
  const value = useMemo((): StageValue => {
    const stage = own ?? stageOf(told);
    return {
      ...{ session, meeting, slides, act, parts, aimsRef, caches, stage },
      slide: slides[placeOf(stage, ids)] ?? null,
      isFrozen: caches.frozen !== null && !stage.isLive,
    };
  }, [session, meeting, slides, act, parts, caches, own, told, ids]);
  const followed = { office, isBlack: told.isBlack, isLost: line.isLost };
  return { value, followed, isOwn: own !== null, comeBack };
}

/** What was agreed stands on a phone as it does in the hall, for those who may read it. */
function usePartsOf(
  { id, area, month }: FollowReply["meeting"],
  mayRead: boolean,
): StageParts {
  return useMemo(() => {
    const of = { area, month };
    return {
      followUp: mayRead ? <LastDecisions {...of} without={id} /> : <OnScreen />,
      decisions: mayRead ? (
        <MeetingDecisions {...of} meeting={id} />
      ) : (
        <OnScreen />
      ),
      over: null,
      line: null,
    };
  }, [id, area, month, mayRead]);
}

function OnScreen() {
  const text = useTranslations("follow");
  return <p className="text-20 text-muted">{text("onScreen")}</p>;
}

/** What the follower looks at by themself; null while they follow. */
function useOwnStage(told: StageState, ids: readonly string[]) {
  const [own, setOwn] = useState<Stage | null>(null);
  const latest = useRef({ told, ids });
  useEffect(() => {
    latest.current = { told, ids };
  });
  const act = useCallback((action: StageAction) => {
    const { told, ids } = latest.current;
    setOwn((before) =>
      stageAfter(before ?? stageOf(told), action, {
        slides: ids,
        now: Date.now(),
        by: "follower",
      }),
    );
  }, []);
  return { own, act, comeBack: () => setOwn(null) };
}

/** A dark hall is no reason for a phone to be dark. */
function stageOf(told: StageState): Stage {
  return { ...told, isBlack: false, spent: {} };
}

/** Whether this is the presenter's slide, which office presents, and whose figures are seen. */
function Head({
  reply: { meeting, audience },
  office,
  isOwn,
  isBlack,
  isLost,
}: {
  reply: FollowReply;
  office: FollowReply["office"];
  isOwn: boolean;
  isBlack: boolean;
  isLost: boolean;
}) {
  const text = useTranslations("follow");
  const { say } = useFormats();
  return (
    <header className="flex flex-col gap-2 border-b border-line px-4 py-3">
      <h1 className="text-16 font-semibold wrap-anywhere">{meeting.title}</h1>
      <p role="status" className="text-14 text-muted">
        <span className="font-semibold text-ink">
          {isOwn
            ? text("wandering")
            : text("followed", { office: say(office) })}
        </span>
        {" · "}
        {text(`audience.${audience}`)}
      </p>
      {isLost ? (
        <StateMessage tone="caution">{text("lost")}</StateMessage>
      ) : null}
      {isBlack && !isOwn ? (
        <StateMessage tone="plain">{text("black")}</StateMessage>
      ) : null}
    </header>
  );
}
