"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { cx } from "@/components/ui/class-names";
import { ChevronLeft, ChevronRight } from "@/components/ui/icons";
import { SimulatedMark } from "@/components/figures/simulated-mark";
import { useFormats } from "@/lib/core/text/formats";
import { placeOf } from "@/lib/meetings/domain/stage";
import type { StageWindow } from "./use-stage-keys";
import { SinceSnapshot } from "./since-snapshot";
import { StageSign } from "./stage-sign";
import { useStageValue } from "../stage-context";

/** Below every slide, also of one that scrolls: frozen or live, where one is, and the keys for those who have a mouse or a finger instead. */
export function StageLine({
  typed,
  onOpen,
}: {
  typed: string;
  onOpen: (window: StageWindow) => void;
}) {
  const text = useTranslations("meetings");
  const { number } = useFormats();
  const { stage, slides, act, session, parts } = useStageValue();
  const ids = slides.map(({ id }) => id);
  const place = number(placeOf(stage, ids) + 1);
  const count = number(slides.length);
  return (
    <footer className="flex items-center gap-x-2 gap-y-1 border-t border-line pt-2 text-12 text-muted xl:gap-x-4 max-lg:sticky max-xl:flex-wrap max-lg:bottom-0 max-lg:bg-surface max-lg:pb-1.5">
      <StageSign />
      <SinceSnapshot />
      {session.demo ? <SimulatedMark /> : null}
      {parts.line}
      <span className="ml-auto flex items-center gap-1">
        <span role="status" className="font-semibold text-accent">
          {typed === "" ? "" : text("stage.typed", { typed })}
        </span>
        <LineButton
          label={text("stage.previous")}
          onClick={() => act({ type: "step", by: -1 })}
        >
          <ChevronLeft className="size-[0.75rem]" />
        </LineButton>
        <span className="figures whitespace-nowrap text-ink">
          {text("stage.place", { place, count })}
        </span>
        <LineButton
          label={text("stage.next")}
          onClick={() => act({ type: "step", by: 1 })}
        >
          <ChevronRight className="size-[0.75rem]" />
        </LineButton>
        <LineButton label={text("stage.keys")} onClick={() => onOpen("help")}>
          ?
        </LineButton>
      </span>
    </footer>
  );
}

function LineButton({
  label,
  onClick,
  children,
}: {
  label: string;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onClick}
      className={cx(
        "flex min-h-[1rem] min-w-[1.25rem] cursor-pointer items-center justify-center rounded-control font-semibold hover:bg-sunken hover:text-ink",
        "max-lg:min-h-10 max-lg:min-w-10",
      )}
    >
      {children}
    </button>
  );
}
