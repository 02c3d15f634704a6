"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { Button } from "@/components/ui/button";
import type { SessionReply } from "@/lib/core/access/contract";
import { isRefused } from "@/lib/core/client/api-error";
import { useFormats } from "@/lib/core/text/formats";
import type { DeskSlide } from "@/lib/meetings/client/agenda-desk";
import type { MeetingReply } from "@/lib/meetings/contract";
import { moved } from "@/lib/meetings/domain/reorder";
import { AddSlide } from "./add-slide";
import { AgendaItem } from "./agenda-item";
import { useAgenda } from "./use-agenda";
import { useSlideTitle } from "./use-slide-title";

/** The items of a meeting in their order; who may puts them in order, edits, adds and removes them. */
export function Agenda({
  session,
  reply,
  mayChange,
}: {
  session: SessionReply;
  reply: MeetingReply;
  mayChange: boolean;
}) {
  const text = useTranslations("meetings");
  const { slides, saving, change, retry, reload } = useAgenda(reply);
  const [dragged, setDragged] = useState<number | null>(null);
  const { said, move, say } = useMoves(slides, change);
  return (
    <>
      {mayChange ? <Standing {...{ saving, retry, reload }} /> : null}
      <p role="status" className="sr-only">
        {said}
      </p>
      {slides.length === 0 ? (
        <p className="text-muted">{text("agenda.empty")}</p>
      ) : (
        <ol className="flex flex-col divide-y divide-line">
          {slides.map((slide, at) => (
            <AgendaItem
              key={slide.key}
              {...{ session, slide, at, mayChange }}
              meeting={reply.meeting}
              count={slides.length}
              isDragged={dragged === at}
              onDrag={setDragged}
              onOver={() => {
                if (dragged === null || dragged === at) return;
                move(dragged, at);
                setDragged(at);
              }}
              onMove={(to) => move(at, to)}
              onChange={(part) =>
                change(slides.with(at, { ...slide, ...part }))
              }
              onRemove={() => {
                change(slides.toSpliced(at, 1));
                say("removed", slide);
              }}
            />
          ))}
        </ol>
      )}
      {mayChange ? (
        <AddSlide
          count={slides.length}
          onAdd={(slide) => {
            change([...slides, slide]);
            say("added", slide);
          }}
        />
      ) : null}
    </>
  );
}

/** Putting slides in another order, and what is said of it to those who do not see it. */
function useMoves(
  slides: readonly DeskSlide[],
  change: (slides: readonly DeskSlide[]) => void,
) {
  const text = useTranslations("meetings");
  const { number } = useFormats();
  const titleOf = useSlideTitle();
  const [said, setSaid] = useState("");
  const move = (from: number, to: number) => {
    const slide = slides[from];
    if (slide === undefined || to < 0 || to >= slides.length || to === from)
      return;
    change(moved(slides, from, to));
    setSaid(
      text("agenda.moved", {
        title: titleOf(slide),
        place: number(to + 1),
        count: number(slides.length),
      }),
    );
  };
  const say = (key: "added" | "removed", slide: DeskSlide) =>
    setSaid(text(`agenda.${key}`, { title: titleOf(slide) }));
  return { said, move, say };
}

/** How to put the agenda in order, and whether it is stored. */
function Standing({
  saving,
  retry,
  reload,
}: Pick<ReturnType<typeof useAgenda>, "saving" | "retry" | "reload">) {
  const text = useTranslations("meetings");
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-4 text-14 text-muted">
        <p>{text("agenda.lead")}</p>
        {typeof saving === "object" ? null : (
          <span role="status" data-saving={saving}>
            {text(saving === "saved" ? "agenda.saved" : "agenda.saving")}
          </span>
        )}
      </div>
      {typeof saving === "object" ? (
        <NotSaved error={saving.failed} retry={retry} reload={reload} />
      ) : null}
    </>
  );
}

/** What could not be stored stays on the desk. Where somebody else was faster, the latest has to be read first. */
function NotSaved({
  error,
  retry,
  reload,
}: Pick<ReturnType<typeof useAgenda>, "retry" | "reload"> & {
  error: Error;
}) {
  const text = useTranslations("meetings");
  return (
    <>
      <FailureNote
        what={text("agenda.notSaved")}
        error={error}
        onRetry={retry}
      />
      {isRefused(error, "meeting-changed") ? (
        <Button size="sm" className="self-start" onClick={() => void reload()}>
          {text("agenda.reload")}
        </Button>
      ) : null}
    </>
  );
}
