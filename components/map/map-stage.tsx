"use client";

import {
  useId,
  useMemo,
  useRef,
  useState,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
} from "react";
import { useTranslations } from "use-intl/react";
import { isAreaCode } from "@/lib/core/domain/area-code";
import { variables } from "@/components/theme/tokens";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { StateMessage } from "@/components/ui/state-message";
import { useMayOpen } from "@/components/view/use-may-open";
import { ViewLink } from "@/components/view/view-link";
import { classColours, type Scale } from "./area-look";
import { AreaDrawing } from "./drawing/area-drawing";
import { drawAreas } from "./drawing/draw-areas";
import { fitPadding } from "./drawing/fit";
import { placeLabels } from "./drawing/place-labels";
import type { MapCanvasProps } from "./map-canvas";
import type { MapPlace, Pointing } from "./map-pointer";
import { useLiveMap } from "./use-live-map";
import { usePaper } from "@/components/ui/use-paper";

type MapStageProps = Omit<
  MapCanvasProps,
  "onDrawn" | "onFail" | "onLost" | "gestureHint" | "library"
> & {
  drawingScale: Scale;
  /** Whether the live map may be loaded. */
  isWanted: boolean;
};

/**
 * The drawing, which comes with the page, until the live map stands in the same place; again where that is lost, for good where there can be none. On
 * paper it is always the drawing.
 */
export function MapStage({ drawingScale, isWanted, ...map }: MapStageProps) {
  const text = useTranslations("map");
  const live = useLiveMap(isWanted);
  const [state, setState] = useState<
    "coming" | "drawn" | "lost" | "impossible"
  >("coming");
  /** Counted up by whoever has the map made anew. */
  const [attempt, setAttempt] = useState(0);
  const isDrawn = state === "drawn";
  const isPrinting = usePaper();
  return (
    <>
      {isDrawn && !isPrinting ? null : (
        <Drawing map={map} scale={drawingScale} isForPaper={isDrawn} />
      )}
      {live.state === "there" && state !== "impossible" ? (
        <div
          className={cx(
            "absolute inset-0 print:hidden",
            !isDrawn && "pointer-events-none opacity-0",
          )}
        >
          <live.Canvas
            key={attempt}
            library={live.library}
            {...map}
            gestureHint={text("gesture")}
            onDrawn={() => setState("drawn")}
            onFail={() => setState("impossible")}
            onLost={() => setState("lost")}
          />
        </div>
      ) : null}
      {state === "lost" ? (
        <LostNote
          onRetry={() => {
            setState("coming");
            setAttempt(attempt + 1);
          }}
        />
      ) : null}
      {state === "impossible" ? (
        <StillNote>{text("still")}</StillNote>
      ) : live.state === "failed" ? (
        <StillNote
          action={
            <Button size="sm" onClick={live.retry}>
              {text("loadAgain")}
            </Button>
          }
        >
          {text("stillLoading")}
        </StillNote>
      ) : null}
    </>
  );
}

/** Why the drawing is all there is. */
function StillNote({
  action,
  children,
}: {
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="absolute inset-x-3 bottom-3 print:hidden">
      <StateMessage tone="plain" action={action}>
        {children}
      </StateMessage>
    </div>
  );
}

/** Why the map stands still for a moment. */
function LostNote({ onRetry }: { onRetry: () => void }) {
  const text = useTranslations("map");
  return (
    <div className="absolute inset-x-4 top-4 print:hidden">
      <StateMessage
        tone="caution"
        title={text("lost")}
        action={
          <Button size="sm" onClick={onRetry}>
            {text("drawAgain")}
          </Button>
        }
      >
        {text("lostHint")}
      </StateMessage>
    </div>
  );
}

function Drawing({
  map: { shapes, bounds, looks, labels, highlighted, pulse, ...map },
  scale,
  isForPaper,
}: {
  map: Omit<MapStageProps, "drawingScale" | "isWanted">;
  scale: Scale;
  isForPaper: boolean;
}) {
  const id = useId();
  const mayOpen = useMayOpen();
  const pointer = usePointing(map);
  const paths = useMemo(() => drawAreas(shapes, bounds), [shapes, bounds]);
  const placed = useMemo(
    () => (paths ? placeLabels(paths, labels) : []),
    [paths, labels],
  );
  if (paths === null) return null;
  const link = (code: string, shape: ReactNode) =>
    isAreaCode(code) && mayOpen(code) ? (
      // The list of areas is there for the keyboard: the drawing is for those who point.
      <ViewLink change={{ area: code }} tabIndex={-1}>
        {shape}
      </ViewLink>
    ) : (
      shape
    );
  const ratio = paths.width / paths.height;
  return (
    <div
      className={cx(
        "absolute place-items-center print:grid",
        isForPaper ? "hidden" : "grid",
      )}
      style={{ ...fitPadding, containerType: "size" }}
      {...pointer}
    >
      <AreaDrawing
        id={id}
        paths={paths}
        looks={looks}
        labels={placed}
        points={map.points}
        circles={map.circles}
        outlined={map.outlined}
        palette={variables}
        scale={classColours(variables, scale)}
        strong={map.strong}
        width={`min(100cqw, 100cqh * ${ratio}, ${paths.mostPixels}px)`}
        marked={markedAreas(pulse, highlighted)}
        link={link}
      />
    </div>
  );
}

function markedAreas(
  pulse: MapCanvasProps["pulse"],
  highlighted: string | null,
): ReadonlyMap<string, "fresh" | "hover"> {
  return new Map<string, "fresh" | "hover">([
    ...[...(pulse?.areas ?? [])].map((code) => [code, "fresh"] as const),
    ...(highlighted ? [[highlighted, "hover"] as const] : []),
  ]);
}

/** What a mouse points at is shown, and opened by its link. What a finger taps is shown, and opened from there. */
function usePointing({ onHover, onTap }: Pick<Pointing, "onHover" | "onTap">) {
  const isFinger = useRef(false);
  return {
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (event.pointerType !== "touch") onHover(placeUnder(event));
    },
    onPointerLeave: (event: PointerEvent<HTMLElement>) => {
      if (event.pointerType !== "touch") onHover(null);
    },
    onPointerDown: ({ pointerType }: PointerEvent<HTMLElement>) => {
      isFinger.current = pointerType === "touch";
    },
    onClickCapture: (event: MouseEvent<HTMLElement>) => {
      if (!isFinger.current) return;
      event.preventDefault();
      event.stopPropagation();
      onTap(placeUnder(event));
    },
  };
}

/** Which area the pointer is on, and where, in pixels from the corner of the panel. */
function placeUnder(event: MouseEvent<HTMLElement>): MapPlace | null {
  const { target, currentTarget, clientX, clientY } = event;
  const box = currentTarget.getBoundingClientRect();
  const area = (target as Element).closest<SVGElement>(
    "[data-area],[data-words-of]",
  );
  const key = area?.dataset.area ?? area?.dataset.wordsOf;
  if (!key) return null;
  return {
    key,
    x: clientX - box.left + fitPadding.left,
    y: clientY - box.top + fitPadding.top,
  };
}
