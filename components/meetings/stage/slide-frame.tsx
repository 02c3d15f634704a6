"use client";

import { Component, useMemo, type ReactNode } from "react";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { StateMessage } from "@/components/ui/state-message";
import { GivenView } from "@/components/view/view-context";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import type { View } from "@/lib/core/client/view";
import { useFormats } from "@/lib/core/text/formats";
import type { Slide } from "@/lib/meetings/contract";
import { showsFigures } from "@/lib/meetings/domain/slide-kinds";
import { AreaPage } from "../slides/regency-slide";
import { SlideBody } from "../slides/slide-body";
import { useSlideHeading } from "../use-slide-title";
import { viewOfSlide } from "@/lib/meetings/client/slide-view";
import { StagePointing, useIsOnStage, useStageValue } from "../stage-context";

/** One slide with its title, of what the stage has gone into; one that fails says so in its place, and the others go on. */
export function SlideFrame({ slide }: { slide: Slide }) {
  const { stage, meeting, isFrozen } = useStageValue();
  const isOnStage = useIsOnStage();
  const titleOf = useSlideHeading();
  const entered = isOnStage ? stage.path.at(-1) : undefined;
  const called = isOnStage ? stage.called : null;
  const view = useMemo(
    () =>
      viewOfSlide(
        meeting,
        slide,
        called ?? entered,
        isFrozen ? meeting.snapshot : null,
      ),
    [meeting, slide, called, entered, isFrozen],
  );
  const isAbout = called !== null || showsFigures(slide.kind);
  const hasTitle = called !== null || slide.kind !== "opening";
  return (
    <OfView view={view}>
      <article
        aria-label={called === null ? titleOf(slide) : undefined}
        className="flex h-full min-h-0 flex-col gap-2"
      >
        {hasTitle ? (
          <Heading
            title={called === null ? titleOf(slide) : null}
            view={isAbout ? view : null}
          />
        ) : null}
        <div className="min-h-0 flex-1">
          <Caught key={`${slide.id} ${called ?? ""}`}>
            <StagePointing>
              {called === null ? <SlideBody slide={slide} /> : <AreaPage />}
            </StagePointing>
          </Caught>
        </div>
      </article>
    </OfView>
  );
}

function OfView({ view, children }: { view: View; children: ReactNode }) {
  const { session, act } = useStageValue();
  const go = useMemo(
    () =>
      ({ area }: Partial<View>) => {
        if (area !== undefined && area !== view.area)
          act({ type: "enter", area });
      },
    [act, view.area],
  );
  return (
    <GivenView view={view} session={session} onGo={go}>
      {children}
    </GivenView>
  );
}

/** The title, and of which area and month the slide speaks; the page of an area has its name for a title. */
function Heading({ title, view }: { title: string | null; view: View | null }) {
  const formats = useFormats();
  const { meeting } = useStageValue();
  const { data: area } = useQuery(areaQuery(view?.area ?? meeting.area));
  const name = area?.name ?? meeting.areaName;
  return (
    <header className="flex items-baseline justify-between gap-4">
      <h2 className="line-clamp-2 min-w-0 text-16 leading-tight lg:text-[1.125rem] font-semibold wrap-anywhere">
        {title ?? name}
      </h2>
      {view === null ? null : (
        <p className="figures shrink-0 text-right text-13 text-muted">
          {title === null ? "" : `${name} · `}
          {formats.month(view.month)}
        </p>
      )}
    </header>
  );
}

/** Where a slide breaks, its place says so. */
class Caught extends Component<
  { children: ReactNode },
  { hasFailed: boolean }
> {
  override state = { hasFailed: false };
  static getDerivedStateFromError() {
    return { hasFailed: true };
  }
  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return <Broken onRetry={() => this.setState({ hasFailed: false })} />;
  }
}

function Broken({ onRetry }: { onRetry: () => void }) {
  const text = useTranslations("meetings");
  const common = useTranslations("common");
  return (
    <StateMessage
      tone="failure"
      title={text("stage.broken")}
      action={<Button onClick={onRetry}>{common("action.retry")}</Button>}
    >
      {text("stage.brokenHint")}
    </StateMessage>
  );
}
