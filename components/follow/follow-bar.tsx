"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { viewOfSlide } from "@/lib/meetings/client/slide-view";
import { useStageValue } from "@/components/meetings/stage-context";
import { Button } from "@/components/ui/button";
import { ChevronLeft, ChevronRight } from "@/components/ui/icons";
import { Select } from "@/components/ui/select";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import { isAreaCode, type AreaCode } from "@/lib/core/domain/area-code";
import { useFormats } from "@/lib/core/text/formats";
import { newUuid } from "@/lib/follow/client/device";
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

/** The page of an area, the follower's own first: which it is, the browser remembers. */
function OwnArea() {
  const text = useTranslations("follow");
  const { meeting, stage, act } = useStageValue();
  const { data } = useQuery(areaQuery(meeting.area));
  const [own, setOwn] = useState<string | null>(null);
  useEffect(() => {
    try {
      setOwn(localStorage.getItem(ownKey));
    } catch {
      // A browser that keeps nothing asks again.
    }
  }, []);
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
      // See above.
    }
    setOwn(area);
    act({ type: "call", area });
  };
  return (
    <Select
      aria-label={text("own")}
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

/** Asks for an explanation of what is seen: the area that is looked at, by the indicator of the slide. */
function Asking({ code }: { code: string }) {
  const text = useTranslations("follow");
  const { meeting, slide, stage } = useStageValue();
  const view =
    slide === null
      ? null
      : viewOfSlide(meeting, slide, stage.called ?? stage.path.at(-1));
  const pointed =
    stage.pointed !== null && isAreaCode(stage.pointed) ? stage.pointed : null;
  const area = stage.called ?? pointed ?? view?.area ?? meeting.area;
  const { data } = useQuery(areaQuery(area));
  const name = data?.name ?? meeting.areaName;
  const hasFigure =
    stage.called === null && slide !== null && showsFigures(slide.kind);
  const indicator = hasFigure && view ? view.indicator : null;
  const figure = `${area} ${indicator ?? ""}`;
  const { mutate, isPending, isSuccess, error, variables } = useMutation({
    mutationFn: (asked: { id: string; figure: string }) =>
      askOnStage(code, { id: asked.id, area, indicator }),
    networkMode: "always",
  });
  const isAsked = isSuccess && variables.figure === figure;
  return (
    <div className="flex flex-col gap-2">
      {isAsked ? (
        <p role="status" className="text-14 text-pretty">
          {text("asked", { name })}
        </p>
      ) : (
        <Button
          disabled={isPending}
          className="h-auto min-h-10 py-2 whitespace-normal"
          onClick={() => mutate({ id: newUuid(), figure })}
        >
          {text("askAbout", { name })}
        </Button>
      )}
      {error ? (
        <FailureNote
          what={text("askFailed")}
          error={error}
          // Under the same id: if it was stored, it is not stored again.
          onRetry={() => {
            if (variables) mutate(variables);
          }}
        />
      ) : null}
    </div>
  );
}
