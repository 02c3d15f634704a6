"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { pointsQuery } from "@/lib/core/areas/client/points-query";
import { useView } from "@/components/view/view-context";
import type { MapRow } from "./area-look";
import type { MapPoint } from "./map-scene";

const noPoints: MapPoint[] = [];

/** What is known of a posyandu beside its figures. */
export type PointFacts = {
  name: string;
  strata: "pratama" | "madya" | "purnama" | "mandiri" | null;
  lastMonth: string | null;
  nearest: number | null;
};

/**
 * Posyandu with a known place: as their rows look where posyandu are the level, and without a class where somebody has come near over another one. How
 * many have no place is told apart.
 */
export function usePoints(
  rows: readonly MapRow[],
  isNear = false,
): {
  points: MapPoint[];
  facts: ReadonlyMap<string, PointFacts>;
  withoutPlace: number;
} {
  const { view, session } = useView();
  const isLevel = view.level === "posyandu";
  const isWanted = isLevel || (isNear && session.audience === "oversight");
  const { data } = useQuery({ ...pointsQuery(view.area), enabled: isWanted });
  return useMemo(() => {
    if (!isWanted || data === undefined)
      return { points: noPoints, facts: new Map(), withoutPlace: 0 };
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
      facts: new Map(
        data.features.map(({ properties: { id, ...facts } }) => [id, facts]),
      ),
      withoutPlace: isLevel
        ? rows.filter(({ code }) => !placed.has(code)).length
        : 0,
    };
  }, [isWanted, isLevel, data, rows]);
}
