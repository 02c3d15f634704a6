"use client";

import { useMemo } from "react";
import { usePalette } from "@/components/theme/use-scheme";
import { useMedia } from "@/components/ui/use-media";
import {
  classColours,
  strongBands,
  type AreaLook,
  type MapRow,
} from "./area-look";
import type { AreaMapProps } from "./area-map-props";
import { coreBounds } from "./core-bounds";
import type { MapCircle, MapScene } from "./map-scene";
import { boundsOf, labelPointOf } from "./shapes";
import { useLabels } from "./use-labels";
import { usePoints } from "./use-points";
import type { useShapes } from "./use-shapes";

const nothing: ReadonlySet<string> = new Set();

/** All that the map shows, from what it is given and what is near. */
export function useScene({
  rows,
  shapes,
  label,
  scale,
  radii,
  outlined = nothing,
  isNear,
  isNarrow,
  change = null,
}: Omit<AreaMapProps, "note" | "onDrawing" | "together"> & {
  shapes: ReturnType<typeof useShapes>["shapes"];
  isNear: boolean;
  isNarrow: boolean;
}) {
  const palette = usePalette();
  const isCalm = useMedia("(prefers-reduced-motion: reduce)");
  const fresh = isCalm && change ? change.areas : nothing;
  const strong = useMemo(
    () => (radii ? [] : strongBands(scale)),
    [radii, scale],
  );
  const labels = useLabels(shapes, rows, { fresh, strong, isNarrow });
  const { points, facts } = usePoints(rows, isNear);
  const looks = useMemo(
    () =>
      new Map(
        rows.map(({ code, look }) => [code, radii ? quietened(look) : look]),
      ),
    [rows, radii],
  );
  const circles = useMemo(
    () => (radii ? circlesOn(shapes, rows, radii) : []),
    [shapes, rows, radii],
  );
  const names = useMemo(
    () =>
      new Map([
        ...[...facts].map(([id, { name }]) => [id, name] as const),
        ...rows.map((row) => [row.code, row.name] as const),
      ]),
    [facts, rows],
  );
  const colours = useMemo(() => classColours(palette, scale), [palette, scale]);
  return {
    palette,
    isCalm,
    pulse: change,
    label,
    labels,
    looks,
    points,
    circles,
    outlined,
    facts,
    names,
    strong,
    scale: colours,
  };
}

/** Under circles only what has no class keeps its look. */
const quietened = (look: AreaLook): AreaLook =>
  look.kind === "band" ? { kind: "quiet", isPartial: look.isPartial } : look;

/** Circles with the colours of their areas, the largest first, so that the small ones lie on top. */
function circlesOn(
  shapes: MapScene["shapes"],
  rows: readonly MapRow[],
  radii: ReadonlyMap<string, number>,
): MapCircle[] {
  const looks = new Map(rows.map(({ code, look }) => [code, look]));
  return shapes.features
    .flatMap((shape): MapCircle[] => {
      const { code } = shape.properties;
      const [at, radius] = [labelPointOf(shape), radii.get(code)];
      const look = looks.get(code);
      return at === null || radius === undefined || look?.kind !== "band"
        ? []
        : [{ code, at, radius, look: { ...look, isPartial: false } }];
    })
    .toSorted((a, b) => b.radius - a.radius);
}

/** Most of the land, which the map shows at first, and all of it. */
export function useBounds(shapes: MapScene["shapes"]) {
  return useMemo(() => {
    const wholeBounds = boundsOf(shapes.features);
    return { bounds: coreBounds(shapes.features, wholeBounds), wholeBounds };
  }, [shapes]);
}
