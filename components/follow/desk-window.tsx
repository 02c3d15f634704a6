"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { useStageValue } from "@/components/meetings/stage-context";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { SkeletonLines } from "@/components/ui/skeleton";
import { StateMessage } from "@/components/ui/state-message";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { useFormats } from "@/lib/core/text/formats";
import { toldOf } from "@/lib/follow/domain/told-stage";
import {
  answerOnStage,
  closeTheStage,
  offerTheStage,
  openTheStage,
  takeTheStage,
} from "@/lib/follow/client/follow-query";
import type { StageReply } from "@/lib/follow/contract";
import { askedFigures } from "@/lib/follow/domain/asked-figures";
import { shownCode } from "@/lib/follow/domain/stage-code";
import { QrCode } from "./qr-code";
import type { FollowDesk } from "./use-follow-desk";

/** Sharing the stage: the code, who presents, and of what followers want an explanation. */
export function DeskWindow({
  desk,
  onClose,
}: {
  desk: FollowDesk;
  onClose: () => void;
}) {
  const text = useTranslations("follow");
  const common = useTranslations("common");
  const { reply } = desk;
  return (
    <Dialog open onOpenChange={(isOpen) => isOpen || onClose()}>
      <DialogContent
        place="large"
        title={text("desk.title")}
        description={text("desk.lead")}
        closeLabel={common("action.close")}
      >
        <div data-desk className="flex flex-col gap-6">
          {reply === undefined ? <SkeletonLines count={6} /> : null}
          {reply === null ? <Opening desk={desk} /> : null}
          {reply ? (
            <>
              <Code reply={reply} followers={desk.followers} />
              <Presenting desk={desk} reply={reply} />
              <Questions desk={desk} reply={reply} />
            </>
          ) : null}
        </div>
      </DialogContent>
    </Dialog>
  );
}

function Opening({ desk }: { desk: FollowDesk }) {
  const text = useTranslations("follow");
  const { meeting, stage } = useStageValue();
  const [audience, setAudience] = useState<"oversight" | "public">("public");
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => {
      return openTheStage(meeting.id, {
        audience,
        device: desk.device,
        stage: toldOf(stage),
      });
    },
    onSettled: desk.refresh,
    networkMode: "always",
  });
  return (
    <div className="flex flex-col gap-4">
      <fieldset className="flex flex-col gap-1">
        <legend className="pb-1 text-14 font-semibold">
          {text("desk.whose")}
        </legend>
        {(["public", "oversight"] as const).map((one) => (
          <label
            key={one}
            className="flex min-h-8 cursor-pointer items-center gap-2 text-16"
          >
            <input
              type="radio"
              name="audience"
              checked={audience === one}
              onChange={() => setAudience(one)}
              className="size-5 accent-accent"
            />
            {text(`desk.${one}`)}
          </label>
        ))}
      </fieldset>
      <Button
        variant="primary"
        size="lg"
        disabled={isPending}
        onClick={() => mutate()}
        className="self-start"
      >
        {text("desk.open")}
      </Button>
      {error ? (
        <FailureNote
          what={text("desk.openFailed")}
          error={error}
          onRetry={() => mutate()}
        />
      ) : null}
    </div>
  );
}

/** As large as the window allows: it is read from the last row. */
function Code({
  reply: { code, audience },
  followers,
}: {
  reply: StageReply;
  followers: number | null;
}) {
  const text = useTranslations("follow");
  const { number } = useFormats();
  const { session } = useStageValue();
  // Phones do not know a laptop by the name by which it knows itself.
  const base = `${session.hall?.address ?? location.origin}/ikuti`;
  const shown = base.replace(/^https?:\/\//u, "");
  return (
    <div className="grid items-center gap-6 md:grid-cols-[13rem_minmax(0,1fr)]">
      <QrCode
        address={`${base}/${code}`}
        label={text("desk.qr", { address: shown })}
      />
      <div className="flex min-w-0 flex-col gap-3">
        <p className="text-20 wrap-anywhere">
          {text("desk.scan", { address: shown })}
        </p>
        <p
          data-code
          className="text-40 leading-none font-semibold tracking-wide"
        >
          {shownCode(code)}
        </p>
        <p className="figures text-16 text-muted">
          {followers === null
            ? null
            : `${text("desk.followers", { count: number(followers) })} · `}
          {text("desk.shown", { audience: text(`audience.${audience}`) })}
        </p>
      </div>
    </div>
  );
}

type Turn = "offer" | "unoffer" | "take" | "end";

/** Handing over, taking over, and ending it. */
function useTurn({ device, adopt, refresh }: FollowDesk) {
  const { meeting } = useStageValue();
  return useMutation({
    mutationFn: async (turn: Turn) => {
      if (turn === "end") await closeTheStage(meeting.id);
      else if (turn === "take")
        adopt((await takeTheStage(meeting.id, { device })).stage);
      else
        await offerTheStage(meeting.id, {
          device,
          isOffered: turn === "offer",
        });
    },
    onSettled: refresh,
    networkMode: "always",
  });
}

/** Who presents, and what may be done about it. */
function Presenting({ desk, reply }: { desk: FollowDesk; reply: StageReply }) {
  const text = useTranslations("follow");
  const turn = useTurn(desk);
  return (
    <section className="flex flex-col gap-3 border-t border-line pt-4">
      <Presenter reply={reply} />
      <div className="flex flex-wrap gap-2">
        {turnsOf(reply).map(([name, variant]) => (
          <Button
            key={name}
            variant={variant}
            disabled={turn.isPending}
            onClick={() => turn.mutate(name)}
          >
            {text(`desk.${name}`)}
          </Button>
        ))}
      </div>
      {turn.error ? (
        <FailureNote
          what={text(
            turn.variables === "end" ? "desk.endFailed" : "desk.takeFailed",
          )}
          error={turn.error}
          onRetry={() => turn.mutate(turn.variables)}
        />
      ) : null}
    </section>
  );
}

function Presenter({
  reply: { held, isGone, isOffered, office },
}: {
  reply: StageReply;
}) {
  const text = useTranslations("follow");
  const { say } = useFormats();
  const isHere = held === "here";
  const words = [
    held === "elsewhere"
      ? text("desk.youElsewhere")
      : text("desk.presents", { office: say(office) }),
    ...(isGone && !isHere ? [text("desk.gone")] : []),
    ...(isOffered ? [text("desk.offered")] : []),
  ];
  return (
    <p className="text-16">
      {words.join(" · ")}
      {isHere ? null : (
        <span className="block text-14 text-muted">
          {text("desk.notYours")}
        </span>
      )}
    </p>
  );
}

/** What may be done: nobody takes what is neither offered nor left. */
function turnsOf({
  held,
  isOffered,
  isGone,
}: StageReply): (readonly [Turn, "primary" | "secondary" | "danger"])[] {
  const end = ["end", "danger"] as const;
  if (held === "here")
    return [[isOffered ? "unoffer" : "offer", "secondary"], end];
  return held === "elsewhere" || isOffered || isGone
    ? [["take", "primary"], end]
    : [end];
}

/** Of which figures followers want an explanation, what most want first. */
function Questions({ desk, reply }: { desk: FollowDesk; reply: StageReply }) {
  const text = useTranslations("follow");
  const formats = useFormats();
  const { meeting } = useStageValue();
  const asked = askedFigures(reply.questions);
  const { mutate } = useMutation({
    mutationFn: (figure: Pick<(typeof asked)[number], "area" | "indicator">) =>
      answerOnStage(meeting.id, {
        area: figure.area,
        indicator: figure.indicator,
      }),
    onSettled: desk.refresh,
    networkMode: "always",
  });
  return (
    <section
      aria-labelledby="asked"
      className="flex flex-col gap-2 border-t border-line pt-4"
    >
      <h3 id="asked" className="text-16 font-semibold">
        {text("desk.questions")}
      </h3>
      {asked.length === 0 ? (
        <StateMessage tone="plain">{text("desk.noQuestions")}</StateMessage>
      ) : (
        <ul className="flex flex-col">
          {asked.map(({ area, areaName, indicator, isAnswered, count }) => (
            <li
              key={`${area} ${indicator ?? ""} ${String(isAnswered)}`}
              className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2 text-16"
            >
              <span className="min-w-0 flex-1 wrap-anywhere">
                {indicator === null
                  ? areaName
                  : text("desk.question", {
                      name: areaName,
                      indicator: formats.say(indicatorOf(indicator).label),
                    })}
              </span>
              <span className="figures text-muted">
                {isAnswered
                  ? text("desk.answered")
                  : text("desk.times", { count: formats.number(count) })}
              </span>
              {isAnswered ? null : (
                <Button size="sm" onClick={() => mutate({ area, indicator })}>
                  {text("desk.explained")}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
