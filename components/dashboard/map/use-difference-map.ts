"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import type { Band, Spread } from "@/lib/core/catalogue/bands";
import { changeOf } from "@/lib/core/catalogue/change";
import {
  differenceBand,
  differenceEdges,
  type DifferenceEdges,
} from "@/lib/core/catalogue/difference";
import type { Compare } from "@/lib/core/client/view";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { classedValueOf, stateOf } from "@/lib/core/catalogue/states";
import { shownDifference } from "@/lib/core/domain/shown-number";
import type { Formats } from "@/lib/core/text/bind-formats";
import { useFormats } from "@/lib/core/text/formats";
import { stateLabel } from "@/lib/core/text/states";
import { settledMonths, spreadQuery } from "@/lib/figures/client/spread-query";
import type { ValueRow, ValuesReply } from "@/lib/figures/contract";
import type { AreaLook, MapRow, Scale } from "@/components/map/area-look";
import type { LegendEntry } from "@/components/map/legend";
import { lookOfState } from "@/components/figures/indicator-look";
import { useView } from "@/components/view/view-context";

export type Side = {
  indicator: IndicatorEntry & { id: IndicatorId };
  reply: ValuesReply | undefined;
};

/** The difference of two figures of an area; null where one of them is none, and `firm` is false where one of them stands on too little. */
export type AreaDifference = {
  row: ValueRow;
  other: ValueRow | undefined;
  difference: number | null;
  isFirm: boolean;
};

export type DifferenceMap = {
  rows: MapRow[];
  entries: LegendEntry[];
  byArea: ReadonlyMap<string, AreaDifference>;
};

/** What is shown less what it is compared with, area by area: the difference of the two figures that are shown. */
export function useDifferenceMap(now: Side, other: Side): DifferenceMap {
  const formats = useFormats();
  const text = useTranslations("dashboard");
  const edges = useEdges(now, other);
  return useMemo(() => {
    if (!now.reply || !other.reply || edges === null)
      return { rows: [], entries: [], byArea: new Map() };
    const others = new Map(other.reply.rows.map((row) => [row.area, row]));
    const pair: Pair = [now.indicator, other.indicator];
    const differences = now.reply.rows.map((row) =>
      differenceOf(pair, row, others.get(row.area)),
    );
    const rows = differences.map((one) => rowOf(pair, edges, one, formats));
    const missing = rows.filter(({ look }) => look.kind !== "band").length;
    const absent: LegendEntry[] =
      missing === 0
        ? []
        : [
            {
              look: { kind: "hatched", isPartial: false },
              label: text("map.noDifference"),
              why: text("map.noDifferenceWhy"),
              count: missing,
            },
          ];
    const weak = rows.filter(({ look }) => look.isPartial).length;
    const partial: LegendEntry[] =
      weak === 0
        ? []
        : [
            {
              look: { kind: "plain", isPartial: true },
              label: text("map.notFirm"),
              count: weak,
            },
          ];
    return {
      rows,
      entries: [...classEntries(rows, edges, formats), ...absent, ...partial],
      byArea: new Map(differences.map((one) => [one.row.area, one])),
    };
  }, [now, other, edges, formats, text]);
}

type Pair = readonly [
  IndicatorEntry & { id: IndicatorId },
  IndicatorEntry & { id: IndicatorId },
];

function rowOf(
  pair: Pair,
  edges: DifferenceEdges,
  one: AreaDifference,
  formats: Formats,
): MapRow {
  return {
    code: one.row.area,
    name: one.row.name,
    look: lookOfDifference(pair, edges, one),
    label:
      one.difference === null
        ? formats.say(stateLabel[missingState(pair, one)])
        : formats.signed(one.difference, 1),
    weight: one.row.coverage.registered,
  };
}

const bands = [1, 2, 3, 4, 5] as const;

function classEntries(
  rows: readonly MapRow[],
  { some, large }: DifferenceEdges,
  { number }: Formats,
): LegendEntry[] {
  const digits = Number.isInteger(some) && Number.isInteger(large) ? 0 : 1;
  const [little, much] = [number(some, digits), number(large, digits)];
  const labels: Record<Band, string> = {
    1: `≤ −${much}`,
    2: `−${much} … −${little}`,
    3: `± ${little}`,
    4: `+${little} … +${much}`,
    5: `≥ +${much}`,
  };
  return bands.map((band) => ({
    look: { kind: "band" as const, band, isPartial: false },
    label: labels[band],
    count: rows.filter(({ look }) => look.kind === "band" && look.band === band)
      .length,
  }));
}

function useEdges(now: Side, other: Side): DifferenceEdges | null {
  const own = useSpread(now);
  const beside = useSpread(other);
  const { unit } = now.indicator;
  return useMemo(
    () =>
      own === null || beside === null
        ? null
        : differenceEdges(unit, [own, beside]),
    [own, beside, unit],
  );
}

/** How the figures of one side lie over two years; null as long as it is read. */
function useSpread({ indicator }: Side): Spread | null {
  const { view, session } = useView();
  const { area, level } = view;
  const { data, isPending } = useQuery(
    spreadQuery({
      area,
      level,
      indicator: indicator.id,
      ...settledMonths(session),
    }),
  );
  return isPending ? null : (data ?? nothing);
}

const nothing: Spread = { tally: [], typical: null, natural: [] };

function differenceOf(
  [indicator, otherIndicator]: Pair,
  row: ValueRow,
  other: ValueRow | undefined,
): AreaDifference {
  const none = { row, other, difference: null, isFirm: false };
  if (other === undefined) return none;
  if (indicator.id === otherIndicator.id) {
    const { difference = null, verdict } =
      changeOf(indicator, row, other) ?? {};
    const isFirm = verdict !== "incomplete" && verdict !== "other-source";
    return { row, other, difference, isFirm };
  }
  const value = classedValueOf(indicator, row);
  const otherValue = classedValueOf(otherIndicator, other);
  if (value === undefined || otherValue === undefined) return none;
  return {
    row,
    other,
    difference: shownDifference(indicator.unit, value, otherValue),
    isFirm:
      stateOf(indicator, row) === "value" &&
      stateOf(otherIndicator, other) === "value",
  };
}

function lookOfDifference(
  pair: Pair,
  edges: DifferenceEdges,
  one: AreaDifference,
): AreaLook {
  if (one.difference === null)
    return { kind: lookOfState[missingState(pair, one)], isPartial: false };
  return {
    kind: "band",
    band: differenceBand(pair[0].unit, edges, one.difference),
    isPartial: !one.isFirm,
  };
}

/** The state of whichever of the two is no figure. */
function missingState(
  pair: Pair,
  { row, other }: AreaDifference,
): keyof typeof lookOfState {
  const states = [
    stateOf(pair[0], row),
    ...(other ? [stateOf(pair[1], other)] : []),
  ];
  const found = states.find(
    (state): state is keyof typeof lookOfState => state in lookOfState,
  );
  return found ?? "not-reported";
}

/** Whether two indicators may be subtracted: points from points, counts from counts. */
export function isSameUnit(a: IndicatorId, b: IndicatorId): boolean {
  return indicatorOf(a).unit === indicatorOf(b).unit;
}

/** In which colours a difference is drawn: of two months of what should fall, less is better. */
export function differenceScale(
  compare: Compare,
  { good }: IndicatorEntry,
): Scale {
  return compare.kind === "month" && good === "down"
    ? "change-down"
    : "change-up";
}
