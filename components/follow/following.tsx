"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { SlideFrame } from "@/components/meetings/stage/slide-frame";
import {
  OnStageProvider,
  StageProvider,
  type StageParts,
  type StageValue,
} from "@/components/meetings/stage/stage-context";
import { StateMessage } from "@/components/ui/state-message";
import type { SessionReply } from "@/lib/core/access/contract";
import { useFormats } from "@/lib/core/text/formats";
import type { FollowReply, StageState } from "@/lib/follow/contract";
import {
  placeOf,
  stageAfter,
  type Stage,
  type StageAction,
} from "@/lib/meetings/domain/stage";
import { FollowBar } from "./follow-bar";
import { useStageRoom } from "./use-stage-room";

/** The slide of whoever presents, until the follower looks around; one tap leads back. */
export function Following({
  reply,
  session: visitor,
  code,
  parts,
  onOver,
}: {
  reply: FollowReply;
  session: SessionReply;
  code: string;
  parts: StageParts;
  onOver: () => void;
}) {
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
  const stage = own ?? stageOf(told);
  const slide = slides[placeOf(stage, ids)] ?? null;
  const session = useMemo(
    () => ({ ...visitor, audience }),
    [visitor, audience],
  );
  const aimsRef = useRef<readonly string[]>([]);
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
    }),
    [session, meeting, slides, stage, slide, act, parts],
  );
  return (
    <StageProvider value={value}>
      <div className="mx-auto flex min-h-dvh max-w-272 flex-col">
        <Head
          reply={reply}
          office={office}
          isOwn={own !== null}
          isBlack={told.isBlack}
          isLost={line.isLost}
        />
        <main id="main" tabIndex={-1} className="flex-1 px-4 py-4 outline-none">
          <OnStageProvider value>
            {slide === null ? null : (
              <SlideFrame key={slide.id} slide={slide} />
            )}
          </OnStageProvider>
        </main>
        <FollowBar code={code} isOwn={own !== null} onBack={comeBack} />
      </div>
    </StageProvider>
  );
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
