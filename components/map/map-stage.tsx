"use client";

import {
  useId,
  useMemo,
  useState,
  type PointerEvent,
  type ReactNode,
} from "react";
import { useTranslations } from "use-intl/react";
import { isAreaCode } from "@/lib/core/domain/area-code";
import { variables } from "@/components/theme/tokens";
import { cx } from "@/components/ui/class-names";
import { StateMessage } from "@/components/ui/state-message";
import { useMayOpen } from "@/components/view/use-may-open";
import { ViewLink } from "@/components/view/view-link";
import { classColours, type Scale } from "./area-look";
import { AreaDrawing } from "./drawing/area-drawing";
import { drawAreas } from "./drawing/draw-areas";
import { fitPadding } from "./drawing/fit";
import { placeLabels } from "./drawing/place-labels";
import type { MapCanvasProps, MapPlace } from "./map-canvas";
import { useLiveMap } from "./use-live-map";

type MapStageProps = Omit<MapCanvasProps, "onDrawn" | "onFail"> & {
  drawingScale: Scale;
  /** Whether the live map may be loaded. */
  isWanted: boolean;
};

/** The drawing, which comes with the page, until the live map stands in the same place; for good where there can be none. */
export function MapStage({ drawingScale, isWanted, ...map }: MapStageProps) {
  const text = useTranslations("map");
  const { Canvas, hasFailed } = useLiveMap(isWanted);
  const [isDrawn, setDrawn] = useState(false);
  const [cannotDraw, setCannotDraw] = useState(false);
  const why = cannotDraw ? "still" : hasFailed ? "stillLoading" : null;
  return (
    <>
      {isDrawn && !cannotDraw ? null : (
        <Drawing map={map} scale={drawingScale} />
      )}
      {Canvas && !cannotDraw ? (
        <div
          className={cx(
            "absolute inset-0",
            !isDrawn && "pointer-events-none opacity-0",
          )}
        >
          <Canvas
            {...map}
            onDrawn={() => setDrawn(true)}
            onFail={() => setCannotDraw(true)}
          />
        </div>
      ) : null}
      {why ? (
        <div className="absolute inset-x-3 bottom-3">
          <StateMessage tone="plain">{text(why)}</StateMessage>
        </div>
      ) : null}
    </>
  );
}

function Drawing({
  map: { shapes, looks, labels, points, highlighted, pulse, onHover },
  scale,
}: {
  map: Omit<MapStageProps, "drawingScale" | "isWanted">;
  scale: Scale;
}) {
  const id = useId();
  const mayOpen = useMayOpen();
  const paths = useMemo(() => drawAreas(shapes), [shapes]);
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
      className="absolute grid place-items-center"
      style={{ ...fitPadding, containerType: "size" }}
      onPointerMove={(event) => onHover(placeUnder(event))}
      onPointerLeave={() => onHover(null)}
    >
      <AreaDrawing
        id={id}
        paths={paths}
        looks={looks}
        labels={placed}
        points={points}
        palette={variables}
        scale={classColours(variables, scale)}
        width={`min(100cqw, 100cqh * ${ratio}, ${paths.mostPixels}px)`}
        marked={
          new Map([
            ...[...(pulse?.areas ?? [])].map(
              (code) => [code, "fresh"] as const,
            ),
            ...(highlighted ? [[highlighted, "hover"] as const] : []),
          ])
        }
        link={link}
      />
    </div>
  );
}

/** Which area the pointer is on, and where, in pixels from the corner of the panel. */
function placeUnder(event: PointerEvent<HTMLElement>): MapPlace | null {
  const { target, currentTarget, clientX, clientY } = event;
  const box = currentTarget.getBoundingClientRect();
  const area = (target as Element).closest("[data-area]");
  const key = area?.getAttribute("data-area");
  if (!key) return null;
  return {
    key,
    x: clientX - box.left + fitPadding.left,
    y: clientY - box.top + fitPadding.top,
  };
}
