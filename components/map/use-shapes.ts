"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import { drawingOf } from "@/lib/core/areas/client/drawing-of";
import { topologyQuery } from "@/lib/core/areas/client/topology-query";
import type { View } from "@/lib/core/client/view";
import type { AreaReply } from "@/lib/core/areas/contract";
import { isWithin, type AreaCode } from "@/lib/core/domain/area-code";
import { shapesOf, type Shapes } from "./shapes";

const noShapes: Shapes = { type: "FeatureCollection", features: [] };

/** The shapes of a view, and what is known of their source. */
export function useShapes(view: Pick<View, "area" | "level">) {
  const { owner, level } = drawingOf(view);
  const { data: area } = useQuery(areaQuery(owner));
  const drawing = area?.topologies.find((one) => one.level === level);
  const { data, error, refetch } = useQuery({
    ...topologyQuery(drawing?.url ?? ""),
    enabled: drawing !== undefined,
  });
  const shapes = useMemo(
    () => (data ? within(shapesOf(data), view.area) : noShapes),
    [data, view.area],
  );
  return {
    shapes,
    source: drawing?.source ?? null,
    isMissing: area !== undefined && drawing === undefined,
    withoutShape: area && drawing ? namesWithoutShape(area, drawing) : null,
    error,
    refetch,
  };
}

function within(shapes: Shapes, area: AreaCode): Shapes {
  const features = shapes.features.filter(({ properties: { code } }) =>
    isWithin(code as AreaCode, area),
  );
  return { ...shapes, features };
}

/** Areas that the map cannot show: their number, and their names where they are direct children. */
function namesWithoutShape(
  area: AreaReply,
  { level, withoutShape }: AreaReply["topologies"][number],
) {
  const names = area.children
    .filter((child) => child.level === level && !child.hasShape)
    .map(({ name }) => name);
  return { count: withoutShape, names };
}
