"use client";

import { useTranslations } from "use-intl/react";
import { cx } from "@/components/ui/class-names";
import { useFormats } from "@/lib/core/text/formats";
import type { Slide } from "@/lib/meetings/contract";
import { LiveHere } from "../stage/figures-of";
import { useStageValue } from "../stage/stage-context";

/** Title, area, month, day and place, before anybody has said a word. */
export function OpeningSlide({ slide }: { slide: Slide }) {
  const { meeting } = useStageValue();
  return <Words title={slide.title ?? meeting.title} />;
}

/** The end: what it was about, and of when its figures are. */
export function ClosingSlide({ slide }: { slide: Slide }) {
  const text = useTranslations("meetings");
  return <Words title={slide.title ?? text("closing.title")} />;
}

/** A title as large as its length allows. */
function Words({ title }: { title: string }) {
  const formats = useFormats();
  const { meeting } = useStageValue();
  const { areaName, month, heldOn, place } = meeting;
  return (
    <div className="flex h-full flex-col justify-center gap-6">
      <p
        className={cx(
          "leading-tight font-semibold text-balance wrap-anywhere",
          title.length > 70 ? "text-28" : "text-40",
        )}
      >
        {title}
      </p>
      <div className="figures text-20 text-muted">
        <p>
          {areaName}, {formats.month(month)}
        </p>
        {heldOn === null && place === "" ? null : (
          <p className="wrap-anywhere">
            {[heldOn === null ? "" : formats.publicationDate(heldOn), place]
              .filter(Boolean)
              .join(" · ")}
          </p>
        )}
      </div>
    </div>
  );
}

/** The decisions of the last meeting, from the subject that keeps them. */
export function FollowUpSlide() {
  const text = useTranslations("meetings");
  const { parts } = useStageValue();
  return parts.followUp === null ? (
    <Nothing>{text("decisions.noneBefore")}</Nothing>
  ) : (
    <LiveHere>{parts.followUp}</LiveHere>
  );
}

/** What is being agreed, from the same subject. */
export function DecisionsSlide() {
  const text = useTranslations("meetings");
  const { parts } = useStageValue();
  return parts.decisions === null ? (
    <Nothing>{text("decisions.read")}</Nothing>
  ) : (
    <LiveHere>{parts.decisions}</LiveHere>
  );
}

function Nothing({ children }: { children: string }) {
  return (
    <p className="flex h-full items-center text-28 leading-snug text-pretty text-muted">
      {children}
    </p>
  );
}
