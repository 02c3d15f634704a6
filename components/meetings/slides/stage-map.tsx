"use client";

import { useId, useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { AreaLinks } from "@/components/map/area-links";
import {
  classColours,
  type MapRow,
  type Scale,
} from "@/components/map/area-look";
import { AreaDrawing } from "@/components/map/drawing/area-drawing";
import { drawAreas } from "@/components/map/drawing/draw-areas";
import { fitPadding } from "@/components/map/drawing/fit";
import { placeLabels } from "@/components/map/drawing/place-labels";
import type { MapLabel } from "@/components/map/map-scene";
import { useBounds, useScene } from "@/components/map/use-scene";
import { useShapes } from "@/components/map/use-shapes";
import { variables } from "@/components/theme/tokens";
import { Skeleton } from "@/components/ui/skeleton";
import { StateMessage } from "@/components/ui/state-message";
import { useTextScale } from "@/components/ui/use-text-scale";
import { shortName } from "@/lib/core/text/short-name";
import { useView } from "@/components/view/view-context";
import { isAreaCode } from "@/lib/core/domain/area-code";
import { FailureNote } from "@/components/frame/failure-note";
import { useStageValue } from "../stage-context";

/** What lies over the areas: circles, by their sizes on a desk, or thick borders round some of them. */
type Layers = {
  radii?: ReadonlyMap<string, number> | undefined;
  outlined?: ReadonlySet<string> | undefined;
};

/**
 * The map of a slide. It is the drawing that stands on the province screen until the live map has come: of any size at once, sharp on every projector, and
 * without a graphics card. What is pointed at has a thick border.
 */
export function StageMap({
  label,
  rows,
  scale,
  radii,
  outlined,
}: {
  label: string;
  rows: readonly MapRow[];
  scale: Scale;
} & Layers) {
  const text = useTranslations("map");
  const { view } = useView();
  const { stage, act } = useStageValue();
  const { shapes, error, isMissing, refetch } = useShapes(view);
  const { bounds } = useBounds(shapes);
  if (error)
    return (
      <FailureNote
        what={text("shapesFailed")}
        error={error}
        onRetry={() => void refetch()}
      />
    );
  if (isMissing)
    return (
      <StateMessage tone="plain" title={text("noMap")}>
        {text("noMapHint")}
      </StateMessage>
    );
  if (bounds === null) return <Skeleton className="size-full" />;
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- for who has a mouse: the keys of the stage do the same, and each area is a link below
    <div
      role="group"
      aria-label={label}
      className="relative size-full overflow-hidden rounded-card bg-ground"
      onPointerMove={({ target }) => {
        const over = (target as Element).closest<SVGElement>(
          "[data-area],[data-words-of]",
        );
        const area = over?.dataset.area ?? over?.dataset.wordsOf ?? null;
        if (area !== null) act({ type: "point", area });
      }}
      onClick={() => {
        const { pointed } = stage;
        if (pointed !== null && isAreaCode(pointed))
          act({ type: "enter", area: pointed });
      }}
    >
      <Drawing {...{ label, rows, scale, radii, outlined, shapes, bounds }} />
      <AreaLinks
        rows={rows}
        onFocus={(area) => act({ type: "point", area })}
        onBlur={() => {}}
      />
    </div>
  );
}

type Scene = Parameters<typeof useScene>[0];

function Drawing({
  label,
  rows,
  scale,
  radii,
  outlined,
  shapes,
  bounds,
}: Pick<Scene, "label" | "rows" | "shapes"> &
  Layers & {
    scale: Scale;
    bounds: ReturnType<typeof useBounds>["bounds"];
  }) {
  const id = useId();
  const { stage } = useStageValue();
  const grown = useGrown(radii);
  const scene = useScene({
    label,
    rows,
    shapes,
    scale,
    ...(grown && { radii: grown }),
    ...(outlined && { outlined }),
    isNear: false,
    isNarrow: false,
  });
  const paths = useMemo(() => drawAreas(shapes, bounds), [shapes, bounds]);
  const placed = usePlaced(paths, scene.labels);
  if (paths === null) return null;
  const ratio = paths.width / paths.height;
  const { pointed } = stage;
  return (
    <div
      className="absolute grid place-items-center [&_[data-marked=hover]]:stroke-[6px]"
      style={{ ...fitPadding, containerType: "size" }}
    >
      <AreaDrawing
        id={id}
        paths={paths}
        looks={scene.looks}
        labels={placed}
        points={[]}
        circles={scene.circles}
        outlined={scene.outlined}
        palette={variables}
        scale={classColours(variables, scale)}
        strong={scene.strong}
        width={`min(100cqw, 100cqh * ${ratio}, ${paths.mostPixels}px)`}
        marked={
          pointed === null ? none : new Map([[pointed, "hover" as const]])
        }
      />
    </div>
  );
}

/** How much larger circles are on a stage than on a desk: half as much as its letters, so that the map is seen between them. */
export function useCircleGrowth(): number {
  return useTextScale() / 2;
}

function useGrown(
  radii: ReadonlyMap<string, number> | undefined,
): ReadonlyMap<string, number> | undefined {
  const growth = useCircleGrowth();
  return useMemo(
    () =>
      radii &&
      new Map([...radii].map(([area, radius]) => [area, radius * growth])),
    [radii, growth],
  );
}

/** Short names in letters that a hall can read, where there is room for them. */
function usePlaced(
  paths: ReturnType<typeof drawAreas>,
  labels: readonly MapLabel[],
) {
  const textScale = useTextScale();
  return useMemo(() => {
    if (paths === null) return [];
    const large = labels.map((one) => ({
      ...one,
      name: shortName(one.name),
      size: smallest * textScale,
    }));
    return placeLabels(paths, large);
  }, [paths, labels, textScale]);
}

const none: ReadonlyMap<string, "hover" | "fresh"> = new Map();

/** Letters on the map, in pixels of a desk: they grow with the stage. */
const smallest = 12;
