"use client";

import type { ReactNode } from "react";
import type { Bands } from "@/lib/core/catalogue/bands";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { MapRow, Scale } from "@/components/map/area-look";
import {
  Legend,
  type LegendEntry,
  type MarkedEdge,
} from "@/components/map/legend";
import { MapNotes } from "@/components/map/map-notes";
import { HeldHeight } from "@/components/dashboard/held-height";
import { useView } from "@/components/view/view-context";
import { ClassChoice } from "./class-choice";

/** What stands below a map: the key, how its classes are cut, and what the map cannot show. */
export function MapFoot({
  scale,
  rows,
  entries,
  marked = null,
  indicator,
  bands,
  children,
}: {
  scale: Scale;
  rows: readonly MapRow[];
  entries: readonly LegendEntry[];
  marked?: MarkedEdge | null;
  indicator: IndicatorEntry & { id: IndicatorId };
  /** Null where the classes are not the reader's to choose, or there are none yet. */
  bands: Bands | null;
  children?: ReactNode;
}) {
  const { view } = useView();
  // The map above is drawn anew whenever its height changes.
  const of = `${view.area} ${view.level} ${indicator.id}`;
  return (
    <HeldHeight isSettled={entries.length > 0} of={of}>
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-1 pt-2">
        <Legend scale={scale} entries={entries} marked={marked} />
        {children}
        <div className="ml-auto flex flex-wrap items-center justify-end gap-x-3">
          <MapNotes rows={rows} />
          {bands ? <ClassChoice indicator={indicator} bands={bands} /> : null}
        </div>
      </div>
    </HeldHeight>
  );
}
