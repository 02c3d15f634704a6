"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { pointsQuery } from "@/lib/core/areas/client/points-query";
import { useView } from "@/components/view/view-context";
import type { MapRow } from "./area-look";
import type { MapPoint } from "./map-scene";

const noPoints: MapPoint[] = [];

/** Posyandu with a known place, as their rows look; how many have none is told apart. */
export function usePoints(rows: readonly MapRow[]): {
  points: MapPoint[];
  names: ReadonlyMap<string, string>;
  withoutPlace: number;
} {
  const { view } = useView();
  const isWanted = view.level === "posyandu";
  const { data } = useQuery({ ...pointsQuery(view.area), enabled: isWanted });
  return useMemo(() => {
    if (!isWanted || data === undefined)
      return { points: noPoints, names: new Map(), withoutPlace: 0 };
    const looks = new Map(rows.map(({ code, look }) => [code, look]));
    const placed = new Set<string>(
      data.features.map(({ properties }) => properties.id),
    );
    return {
      points: data.features.map(({ properties: { id }, geometry }) => ({
        id,
        at: geometry.coordinates,
        look: looks.get(id) ?? { kind: "plain", isPartial: false },
      })),
      names: new Map(
        data.features.map(({ properties: { id, name } }) => [id, name]),
      ),
      withoutPlace: rows.filter(({ code }) => !placed.has(code)).length,
    };
  }, [isWanted, data, rows]);
}
