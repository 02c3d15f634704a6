"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import type { ValuesReply } from "@/lib/figures/contract";
import {
  bandRange,
  bandsOf,
  type Band,
  type Bands,
} from "@/lib/core/catalogue/bands";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import type { Formats } from "@/lib/core/text/bind-formats";
import { useFormats } from "@/lib/core/text/formats";
import type { AreaLook, MapRow } from "@/components/map/area-look";
import type { LegendEntry, MarkedEdge } from "@/components/map/legend";
import { lookOf } from "./indicator-look";
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
        reply?.rows.flatMap(({ value }) => value ?? []) ?? [],
      ),
    [indicator, target, reply],
  );
  const rows = useRows(indicator, bands, reply);
  const entries = useEntries(bands, rows);
  const edge = bandNumbers.find((band) => {
    const { from } = bandRange(bands, band);
    return from !== null && from === target;
  });
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

/** The classes, then what has none; states that no area is in are left out, except that of a missing report. */
function useEntries(bands: Bands, rows: readonly MapRow[]): LegendEntry[] {
  const text = useTranslations("figures");
  const common = useTranslations("common");
  const formats = useFormats();
  const count = (is: (look: AreaLook) => boolean) =>
    rows.filter(({ look }) => is(look)).length;
  const state = (kind: "hatched" | "dots" | "plain", label: string) => ({
    look: { kind, isPartial: false },
    label,
    count: count((look) => look.kind === kind),
  });
  const classes = bandNumbers.map((band) => ({
    look: { kind: "band" as const, band, isPartial: false },
    label: rangeText(formats, bands, band),
    count: count((look) => look.kind === "band" && look.band === band),
  }));
  const others = [
    state("dots", common("state.suppressed")),
    state("plain", common("state.too-small")),
    {
      look: { kind: "plain" as const, isPartial: true },
      label: text("legend.partial"),
      count: count(({ isPartial }) => isPartial),
    },
  ];
  return [
    ...classes,
    state("hatched", common("state.not-reported")),
    ...others.filter((entry) => entry.count > 0),
  ];
}

function rangeText(formats: Formats, bands: Bands, band: Band): string {
  const { from, to } = bandRange(bands, band);
  const edge = (value: number) => formats.number(value, bands.digits);
  if (from === null) return `< ${edge(to ?? 0)}`;
  return to === null ? `≥ ${edge(from)}` : `${edge(from)}–${edge(to)}`;
}
