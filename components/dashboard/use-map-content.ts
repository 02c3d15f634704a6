"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { pointsQuery } from "@/lib/core/areas/client/points-query";
import type { ValuesReply } from "@/lib/figures/contract";
import { bandsOf, type Bands } from "@/lib/core/catalogue/bands";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { useFormats } from "@/lib/core/text/formats";
import { useTranslations } from "use-intl/react";
import { cellValue } from "@/components/figures/cell-text";
import { useView } from "@/components/view/view-context";
import { lookOf } from "@/components/figures/indicator-look";
import type { AreaLook } from "@/components/map/area-look";
import type { MapLabel, MapPoint } from "@/components/map/map-canvas";
import { labelPointOf, type Shapes } from "@/components/map/shapes";

/** The classes of the view's indicator among its rows. */
export function useBands(
  indicator: IndicatorEntry,
  target: number | null,
  reply: ValuesReply | undefined,
): Bands {
  return useMemo(
    () =>
      bandsOf(
        indicator,
        target,
        reply?.rows.flatMap(({ value }) => value ?? []) ?? [],
      ),
    [indicator, target, reply],
  );
}

/** How every row of the view is drawn, by area code or posyandu id. */
export function useLooks(
  indicator: IndicatorEntry,
  bands: Bands,
  reply: ValuesReply | undefined,
): ReadonlyMap<string, AreaLook> {
  return useMemo(
    () =>
      new Map<string, AreaLook>(
        reply?.rows.map((row) => [row.area, lookOf(indicator, bands, row)]),
      ),
    [indicator, bands, reply],
  );
}

/** Names on the map with their figures; at most this many, so that villages do not turn into a wall of words. */
const mostLabels = 160;

export function useLabels(
  shapes: Shapes,
  indicator: IndicatorEntry,
  reply: ValuesReply | undefined,
  fresh: ReadonlySet<string>,
): MapLabel[] {
  const formats = useFormats();
  const common = useTranslations("common");
  const { view } = useView();
  return useMemo(() => {
    const rows = new Map<string, ValuesReply["rows"][number]>(
      reply?.rows.map((row) => [row.area, row]),
    );
    const isWide = shapes.features.length <= 20;
    return shapes.features.slice(0, mostLabels).flatMap((shape): MapLabel[] => {
      const at = labelPointOf(shape);
      const { code, name } = shape.properties;
      if (at === null) return [];
      const row = rows.get(code);
      const figure = row
        ? (cellValue(formats, indicator, row) ??
          common(`state.${row.state === "value" ? "not-reported" : row.state}`))
        : "";
      const mark = fresh.has(code) ? ` · ${common("state.new")}` : "";
      return [
        {
          code,
          at,
          name,
          figure: view.level === "posyandu" ? "" : `${figure}${mark}`,
          size: isWide ? 13 : 11,
          order: row?.coverage.registered ? -row.coverage.registered : 0,
        },
      ];
    });
  }, [shapes, indicator, reply, fresh, formats, common, view.level]);
}

const noPoints: MapPoint[] = [];

/** Posyandu with a known place, in the colours of their class; how many have none is told apart. */
export function usePoints(looks: ReadonlyMap<string, AreaLook>): {
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
    const placed = new Set(
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
      withoutPlace: [...looks.keys()].filter((id) => !placed.has(id)).length,
    };
  }, [isWanted, data, looks]);
}
