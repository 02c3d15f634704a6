"use client";

import { startTransition, useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { cx } from "@/components/ui/class-names";
import { useFormats } from "@/lib/core/text/formats";
import type { Slide } from "@/lib/meetings/contract";
import { hrefIn } from "@/lib/core/text/locale";
import { useSlideTitle } from "../use-slide-title";
import { FiguresOf } from "../figures-of";
import { SlideFrame } from "./slide-frame";
import { OnStageProvider, useStageValue } from "../stage-context";
import { StageLine } from "./stage-line";
import { StageWindows } from "./stage-windows";
import { useStageKeys } from "./use-stage-keys";

/** What the hall sees: one slide, the line below it, and nothing else. */
export function Hall() {
  const { locale } = useFormats();
  const value = useStageValue();
  const { meeting, stage, parts } = value;
  const { opened, open, typed } = useStageKeys(
    value,
    hrefIn(locale, `/rapat/${meeting.id}/sajikan?layar=penyaji`),
  );
  useScheme(stage.scheme);
  return (
    <div
      data-stage
      className="fixed inset-0 flex flex-col gap-2 bg-surface px-4 pt-3 pb-1.5 max-lg:static max-lg:min-h-dvh max-lg:px-4"
    >
      <main
        id="main"
        tabIndex={-1}
        className="relative min-h-0 flex-1 outline-none max-lg:min-h-[70dvh]"
      >
        <h1 className="sr-only">{meeting.title}</h1>
        <Announcer />
        <FiguresOf>
          <Slides />
        </FiguresOf>
        {stage.isBlack ? <BlackScreen /> : null}
      </main>
      <StageLine typed={typed} onOpen={open} />
      <StageWindows opened={opened} onClose={() => open(null)} />
      {parts.over}
    </div>
  );
}

/**
 * The slide on the stage, and those before and after it: they are drawn where nobody sees them, so that a change of slides is no more than a change of what is
 * seen. What is next is drawn once the change has been seen.
 */
function Slides() {
  const { slides, slide } = useStageValue();
  const settled = useSettled(slide);
  const around = slides.findIndex((one) => one.id === settled?.id);
  return slides.map((one, at) => {
    const isOnStage = one.id === slide?.id;
    if (!isOnStage && Math.abs(at - around) > 1) return null;
    return (
      <OnStageProvider key={one.id} value={isOnStage}>
        <div
          data-slide={one.kind}
          data-on-stage={isOnStage}
          inert={!isOnStage}
          className={cx(
            "absolute inset-0",
            isOnStage
              ? "max-lg:static"
              : "invisible overflow-hidden max-lg:hidden",
          )}
        >
          <SlideFrame slide={one} />
        </div>
      </OnStageProvider>
    );
  });
}

/** So long after a change its neighbours are drawn, in milliseconds: the frames that show it are over by then, and nobody has spoken a sentence. */
const settleMs = 250;

/** The slide that has been on the stage for a moment. */
function useSettled(slide: Slide | null): Slide | null {
  const [settled, setSettled] = useState(slide);
  useEffect(() => {
    const timer = setTimeout(
      () => startTransition(() => setSettled(slide)),
      settleMs,
    );
    return () => clearTimeout(timer);
  }, [slide]);
  return settled;
}

/** Says to those who listen which slide it is. */
function Announcer() {
  const text = useTranslations("meetings");
  const { number } = useFormats();
  const { slides, slide } = useStageValue();
  const titleOf = useSlideTitle();
  return (
    <p role="status" className="sr-only">
      {slide === null
        ? ""
        : text("stage.now", {
            place: number(slides.indexOf(slide) + 1),
            count: number(slides.length),
            title: titleOf(slide),
          })}
    </p>
  );
}

/** Nothing to look at: the hall looks at who speaks. */
function BlackScreen() {
  const text = useTranslations("meetings");
  const { act } = useStageValue();
  return (
    <button
      type="button"
      data-black
      onClick={() => act({ type: "black" })}
      className="fixed inset-0 z-30 cursor-none bg-[#000]"
    >
      <span className="sr-only">{text("stage.black")}</span>
    </button>
  );
}

/** The hall's light or dim colours while the stage is open; what the reader has chosen for other pages stays as it was. */
function useScheme(scheme: "light" | "dark"): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    const before = dataset.theme;
    dataset.theme = scheme;
    return () => {
      if (before === undefined) delete dataset.theme;
      else dataset.theme = before;
    };
  }, [scheme]);
}
