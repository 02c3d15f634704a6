"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import type { ValuesReply } from "@/lib/figures/contract";
import {
  bandFromTarget,
  bandRange,
  bandsOf,
  type Band,
  type Bands,
} from "@/lib/core/catalogue/bands";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { shownValueOf, stateOf } from "@/lib/core/catalogue/states";
import type { Formats } from "@/lib/core/text/bind-formats";
import { useFormats } from "@/lib/core/text/formats";
import { stateNamed, stateWhy } from "@/lib/core/text/states";
import type { MapRow } from "@/components/map/area-look";
import type { LegendEntry, MarkedEdge } from "@/components/map/legend";
import { lookOf, lookOfState } from "./indicator-look";
import { useCellText } from "./use-cell-text";

/** Figures of an indicator as the map and its key take them. */
export function useIndicatorMap(
  indicator: IndicatorEntry,
  target: number | null,
  reply: ValuesReply | undefined,
): { rows: MapRow[]; entries: LegendEntry[]; marked: MarkedEdge | null } {
  const text = useTranslations("figures");
  const bands = useMemo(
    () =>
      bandsOf(
        indicator,
        target,
        reply?.rows.flatMap((row) => shownValueOf(indicator, row) ?? []) ?? [],
      ),
    [indicator, target, reply],
  );
  const rows = useRows(indicator, bands, reply);
  const entries = useEntries(indicator, bands, reply, rows);
  const edge = bandFromTarget(bands, target);
  return {
    rows,
    entries,
    marked: edge ? { band: edge, label: text("legend.target") } : null,
  };
}

const bandNumbers: readonly Band[] = [1, 2, 3, 4, 5];

function useRows(
  indicator: IndicatorEntry,
  bands: Bands,
  reply: ValuesReply | undefined,
): MapRow[] {
  const cellText = useCellText();
  return useMemo(
    () =>
      reply?.rows.map((row) => ({
        code: row.area,
        name: row.name,
        look: lookOf(indicator, bands, row),
        label: cellText(indicator, row),
        weight: row.coverage.registered,
      })) ?? [],
    [indicator, bands, reply, cellText],
  );
}

/** The classes, then the states; each area is in one state only. States that no area is in are left out, except that of a missing report. */
function useEntries(
  indicator: IndicatorEntry,
  bands: Bands,
  reply: ValuesReply | undefined,
  rows: readonly MapRow[],
): LegendEntry[] {
  const formats = useFormats();
  const states = reply?.rows.map((row) => stateOf(indicator, row)) ?? [];
  const classes = bandNumbers.map((band) => ({
    look: { kind: "band" as const, band, isPartial: false },
    label: rangeText(formats, bands, band),
    count: rows.filter(({ look }) => look.kind === "band" && look.band === band)
      .length,
  }));
  const others = keyStates.map((state) => ({
    look: lookInKey(state),
    label: formats.say(stateNamed[state]),
    why: formats.say(stateWhy[state]),
    count: states.filter((one) => one === state).length,
    isAlways: state === "not-reported",
  }));
  return [
    ...classes,
    ...others.filter(({ count, isAlways }) => count > 0 || isAlways),
  ];
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

/** A class by its edges: < 65, 65–75, ≥ 85. */
export function rangeText(formats: Formats, bands: Bands, band: Band): string {
  const { from, to } = bandRange(bands, band);
  const edge = (value: number) => formats.number(value, bands.digits);
  const [lowest, highest] = bands.edge === "above" ? ["<", "≥"] : ["≤", ">"];
  if (from === null) return `${lowest} ${edge(to ?? 0)}`;
  return to === null ? `${highest} ${edge(from)}` : `${edge(from)}–${edge(to)}`;
}
