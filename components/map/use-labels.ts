"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { useView } from "@/components/view/view-context";
import type { Band } from "@/lib/core/catalogue/bands";
import { isStrong, type MapRow } from "./area-look";
import type { MapLabel } from "./map-scene";
import { labelPointOf, type Shapes } from "./shapes";

/** Names on the map with what is written under them; at most this many, so that villages do not turn into a wall of words. */
const mostLabels = 160;

export function useLabels(
  shapes: Shapes,
  rows: readonly MapRow[],
  {
    fresh,
    strong,
    isNarrow,
  }: {
    fresh: ReadonlySet<string>;
    strong: readonly Band[];
    /** Half of the room: another map stands beside it. */
    isNarrow: boolean;
  },
): MapLabel[] {
  const common = useTranslations("common");
  const { view } = useView();
  return useMemo(() => {
    const byCode = new Map(rows.map((row) => [row.code, row]));
    const isWide = shapes.features.length <= 20;
    return shapes.features.slice(0, mostLabels).flatMap((shape): MapLabel[] => {
      const at = labelPointOf(shape);
      const { code } = shape.properties;
      if (at === null) return [];
      const row: Partial<MapRow> = byCode.get(code) ?? {};
      const { name = shape.properties.name, label = "" } = row;
      const mark = fresh.has(code) ? ` · ${common("state.new")}` : "";
      return [
        {
          code,
          at,
          name,
          figure: view.level === "posyandu" ? "" : `${label}${mark}`,
          size: isWide && !isNarrow ? 13 : 11,
          order: row.weight ? -row.weight : 0,
          isOnStrong: isStrong(row.look, strong),
        },
      ];
    });
  }, [shapes, rows, fresh, strong, isNarrow, common, view.level]);
}
