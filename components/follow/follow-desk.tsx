"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useStageValue } from "@/components/meetings/stage-context";
import { later } from "@/components/ui/later";
import { useFormats } from "@/lib/core/text/formats";
import { shownCode } from "@/lib/follow/domain/stage-code";
import { useDeskKey } from "./use-desk-key";
import { useFollowDesk } from "./use-follow-desk";

const DeskWindow = later(
  async () => (await import("./desk-window")).DeskWindow,
);

/** On the stage: the code that can be followed, and how many do. A key opens the window with the QR code. */
export function FollowDesk() {
  const text = useTranslations("follow");
  const { number } = useFormats();
  const { meeting } = useStageValue();
  const desk = useFollowDesk();
  const [isOpen, setOpen] = useState(false);
  useDeskKey(() => setOpen((before) => !before));
  if (!meeting.mayChange || meeting.state === "closed") return null;
  const { reply, followers } = desk;
  const waiting = (reply?.questions ?? []).filter(
    ({ isAnswered }) => !isAnswered,
  ).length;
  const facts = reply
    ? { code: shownCode(reply.code), count: number(followers ?? 0) }
    : null;
  return (
    <>
      <button
        type="button"
        data-follow-chip
        onClick={() => setOpen(true)}
        aria-label={
          facts === null ? text("desk.closed") : text("desk.chipLabel", facts)
        }
        className="flex min-h-[1rem] cursor-pointer items-center gap-2 rounded-control px-1 text-left font-semibold text-ink hover:bg-sunken max-lg:min-h-10"
      >
        <span className="figures">
          {facts === null ? text("desk.closed") : text("desk.chip", facts)}
        </span>
        {waiting > 0 ? (
          <span className="figures text-caution">
            {text("desk.waiting", { count: number(waiting) })}
          </span>
        ) : null}
        {desk.isLost ? (
          <span role="alert" className="text-worse">
            {text("desk.lost")}
          </span>
        ) : null}
      </button>
      {isOpen ? (
        <DeskWindow desk={desk} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
