"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useState, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { viewOfSlide } from "@/lib/meetings/client/slide-view";
import {
  useStageValue,
  type StageValue,
} from "@/components/meetings/stage-context";
import { Button } from "@/components/ui/button";
import { ChevronLeft, ChevronRight } from "@/components/ui/icons";
import { Select } from "@/components/ui/select";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import { isAreaCode, type AreaCode } from "@/lib/core/domain/area-code";
import { useFormats } from "@/lib/core/text/formats";
import { newUuid } from "@/lib/core/client/random-id";
import { askOnStage } from "@/lib/follow/client/follow-query";
import { showsFigures } from "@/lib/meetings/domain/slide-kinds";
import { placeOf } from "@/lib/meetings/domain/stage";

/** What a thumb reaches: looking around and back, the own area, and asking for an explanation. */
export function FollowBar({
  code,
  isOwn,
  onBack,
}: {
  code: string;
  isOwn: boolean;
  onBack: () => void;
}) {
  const text = useTranslations("follow");
  const { number } = useFormats();
  const { slides, stage, act } = useStageValue();
  const place = placeOf(
    stage,
    slides.map(({ id }) => id),
  );
  const facts = { place: number(place + 1), count: number(slides.length) };
  return (
    <nav
      aria-label={text("bar")}
      className="sticky bottom-0 flex flex-col gap-2 border-t border-line bg-surface px-4 py-3"
    >
      {isOwn ? (
        <Button variant="primary" size="lg" onClick={onBack}>
          {text("back")}
        </Button>
      ) : null}
      <Asking code={code} />
      <div className="flex items-center gap-2">
        <Button
          className="px-3"
          aria-label={text("previous")}
          disabled={place <= 0}
          onClick={() => act({ type: "step", by: -1 })}
        >
          <ChevronLeft />
        </Button>
        <p className="figures text-14 whitespace-nowrap text-muted">
          <span className="sr-only">{text("place", facts)}</span>
          <span aria-hidden>
            {facts.place} / {facts.count}
          </span>
        </p>
        <Button
          className="px-3"
          aria-label={text("next")}
          disabled={place >= slides.length - 1}
          onClick={() => act({ type: "step", by: 1 })}
        >
          <ChevronRight />
        </Button>
        <div className="min-w-0 flex-1">
          <OwnArea />
        </div>
      </div>
    </nav>
  );
}

const ownKey = "ikuti-area";
const neverChanges = () => () => {};

/** A browser that keeps nothing asks again. */
function keptArea(): string | null {
  try {
    return localStorage.getItem(ownKey);
  } catch {
    return null;
  }
}

/** The page of an area, the follower's own first: which it is, the browser remembers. */
function OwnArea() {
  const text = useTranslations("follow");
  const { meeting, stage, act } = useStageValue();
  const { data } = useQuery(areaQuery(meeting.area));
  const kept = useSyncExternalStore(neverChanges, keptArea, () => null);
  const [chosen, setChosen] = useState<string | null>(null);
  const own = chosen ?? kept;
  const areas = (data?.children ?? []).filter(
    ({ validTo }) => validTo === null,
  );
  if (areas.length === 0) return null;
  const first = areas.find(({ code }) => code === own);
  const ordered = first
    ? [first, ...areas.filter((area) => area !== first)]
    : areas;
  const choose = (area: AreaCode) => {
    try {
      localStorage.setItem(ownKey, area);
    } catch {
      // It asks again the next time.
    }
    setChosen(area);
    act({ type: "call", area });
  };
  return (
    <Select
      aria-label={text("own")}
      className="text-14"
      value={stage.called ?? ""}
      onChange={({ target }) => {
        if (isAreaCode(target.value)) choose(target.value);
      }}
    >
      <option value="">{text("ownNone")}</option>
      {ordered.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </Select>
  );
}

/** What is looked at: the area, and the indicator where the slide has one. */
function useSeenFigure() {
  const value = useStageValue();
  const { area, indicator } = seenFigure(value);
  const { data } = useQuery(areaQuery(area));
  return { area, indicator, name: data?.name ?? value.meeting.areaName };
}

function seenFigure({ meeting, slide, stage }: StageValue) {
  const { called, pointed, path } = stage;
  if (called !== null) return { area: called, indicator: null };
  const aimed = pointed !== null && isAreaCode(pointed) ? pointed : null;
  if (slide === null) return { area: aimed ?? meeting.area, indicator: null };
  const view = viewOfSlide(meeting, slide, path.at(-1), null);
  return {
    area: aimed ?? view.area,
    indicator: showsFigures(slide.kind) ? view.indicator : null,
  };
}

/** Asks for an explanation of what is seen. */
function Asking({ code }: { code: string }) {
  const text = useTranslations("follow");
  const { area, name, indicator } = useSeenFigure();
  const figure = `${area} ${indicator ?? ""}`;
  const ask = useMutation({
    mutationFn: ({ id }: { id: string; figure: string }) =>
      askOnStage(code, { id, area, indicator }),
    networkMode: "always",
  });
  const { mutate, variables } = ask;
  if (ask.isSuccess && variables?.figure === figure)
    return (
      <p role="status" className="text-14 text-pretty">
        {text("asked", { name })}
      </p>
    );
  return (
    <div className="flex flex-col gap-2">
      <Button
        disabled={ask.isPending}
        className="h-auto min-h-10 py-2 whitespace-normal"
        onClick={() => mutate({ id: newUuid(), figure })}
      >
        {text("askAbout", { name })}
      </Button>
      {ask.error ? (
        <FailureNote
          what={text("askFailed")}
          error={ask.error}
          // Under the same id: if it was stored, it is not stored again.
          onRetry={() => mutate(variables ?? { id: newUuid(), figure })}
        />
      ) : null}
    </div>
  );
}
