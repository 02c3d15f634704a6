"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import type { ValuesReply } from "@/lib/figures/contract";
import {
  bandFromTarget,
  rangesOf,
  type Bands,
} from "@/lib/core/catalogue/bands";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { stateOf } from "@/lib/core/catalogue/states";
import type { Formats } from "@/lib/core/text/bind-formats";
import { useFormats } from "@/lib/core/text/formats";
import { stateNamed, stateWhy } from "@/lib/core/text/states";
import type { MapRow } from "@/components/map/area-look";
import type { LegendEntry, MarkedEdge } from "@/components/map/legend";
import { rangeText } from "@/components/figures/range-text";
import { lookOf, lookOfState } from "@/components/figures/indicator-look";
import { useCellText } from "@/components/figures/use-cell-text";

/** What the map and its key show of some figures. */
export type IndicatorMap = {
  rows: MapRow[];
  entries: LegendEntry[];
  marked: MarkedEdge | null;
};

/** Figures of an indicator as the map and its key take them; a target with the name of the area that set it, null for the catalogue's. Where there are no figures there is no key: nothing is said of colours that nothing has. */
export function useIndicatorMap(
  indicator: IndicatorEntry,
  target: { value: number; of: string | null } | null,
  reply: ValuesReply | undefined,
  bands: Bands | null,
): IndicatorMap {
  const text = useTranslations("figures");
  const rows = useRows(indicator, bands, reply);
  const entries = useEntries(indicator, bands, reply, rows);
  const edge = bands && bandFromTarget(bands, target?.value ?? null);
  // Areas inside it may have targets of their own: the edge says whose it is.
  const label = target?.of
    ? text("legend.targetOf", { area: target.of })
    : text("legend.target");
  return {
    rows,
    entries,
    marked: edge ? { band: edge, label } : null,
  };
}

function useRows(
  indicator: IndicatorEntry,
  bands: Bands | null,
  reply: ValuesReply | undefined,
): MapRow[] {
  const cellText = useCellText();
  return useMemo(
    () =>
      bands === null || reply === undefined
        ? []
        : reply.rows.map((row) => ({
            code: row.area,
            name: row.name,
            look: lookOf(indicator, bands, row),
            label: cellText(indicator, row),
            weight: row.coverage.registered,
          })),
    [indicator, bands, reply, cellText],
  );
}

/** The classes, then the states; each area is in one state only. States that no area is in are left out, except that of a missing report. */
function useEntries(
  indicator: IndicatorEntry,
  bands: Bands | null,
  reply: ValuesReply | undefined,
  rows: readonly MapRow[],
): LegendEntry[] {
  const formats = useFormats();
  const text = useTranslations("dashboard");
  if (bands === null || reply === undefined) return [];
  const classes = rangesOf(bands).map((range) => ({
    look: { kind: "band" as const, band: range.band, isPartial: false },
    label: rangeText(formats, bands, range) ?? text("map.oneClass"),
    count: rows.filter(
      ({ look }) => look.kind === "band" && look.band === range.band,
    ).length,
  }));
  return [...classes, ...stateEntries(indicator, reply, formats)];
}

/** The states that stand in place of a class, with how many areas are in each. */
function stateEntries(
  indicator: IndicatorEntry,
  { rows }: ValuesReply,
  formats: Formats,
): LegendEntry[] {
  const states = rows.map((row) => stateOf(indicator, row));
  return keyStates
    .map((state) => ({
      look: lookInKey(state),
      label: formats.say(stateNamed[state]),
      why: formats.say(stateWhy[state]),
      count: states.filter((one) => one === state).length,
      isAlways: state === "not-reported",
    }))
    .filter(({ count, isAlways }) => count > 0 || isAlways);
}

const keyStates = [
  "not-reported",
  "left-empty",
  "not-open",
  "suppressed",
  "too-small",
  "not-applicable",
  "no-posyandu",
  "incomplete",
] as const;

function lookInKey(state: (typeof keyStates)[number]) {
  return state === "incomplete"
    ? { kind: "plain" as const, isPartial: true }
    : { kind: lookOfState[state], isPartial: false };
}
