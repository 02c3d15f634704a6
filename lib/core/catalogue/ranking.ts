import type { AnswerState, Coverage } from "./answer";
import type { IndicatorEntry } from "./indicator-entry";
import { stateOf, type ShownState } from "./states";

export type Rankable = {
  state: AnswerState;
  value?: number | undefined;
  coverage: Coverage;
  notOpen?: boolean | undefined;
};

export type UnrankedReason = Exclude<ShownState, "value">;

export type Ranking<Row> = {
  /** Best first. Areas whose values look the same at the shown decimal share a place, and the next place is left out. */
  ranked: readonly { row: Row; place: number; isTied: boolean }[];
  unranked: readonly { row: Row; reason: UnrankedReason }[];
};

/** Why a row has no place; null when it can be ranked. */
export function unrankedReason(
  indicator: IndicatorEntry,
  row: Rankable,
): UnrankedReason | null {
  const state = stateOf(indicator, row);
  return state === "value" ? null : state;
}

/** Places of areas by an indicator, the best first, with ties at one decimal. Areas without a place are listed apart, each with the reason. */
export function rankRows<Row extends Rankable>(
  indicator: IndicatorEntry,
  rows: readonly Row[],
): Ranking<Row> {
  const judged = rows.map((row) => ({
    row,
    reason: unrankedReason(indicator, row),
  }));
  const sign = indicator.good === "up" ? -1 : 1;
  const sorted = judged
    .filter(({ reason }) => reason === null)
    .map(({ row }) => ({ row, shown: shownValue(row) }))
    .sort((a, b) => sign * (a.shown - b.shown));
  return {
    ranked: sorted.map(({ row, shown }) => ({
      row,
      place: 1 + sorted.findIndex((other) => other.shown === shown),
      isTied: sorted.filter((other) => other.shown === shown).length > 1,
    })),
    unranked: judged.flatMap(({ row, reason }) =>
      reason === null ? [] : [{ row, reason }],
    ),
  };
}

/**
 * Places won since an earlier month, by area; negative if lost. Both months are ranked among the areas that have a place now, so that nobody moves up
 * only because another area is missing.
 */
export function placesWon<Row extends Rankable & { area: string }>(
  indicator: IndicatorEntry,
  { ranked }: Ranking<Row>,
  earlier: readonly Row[],
): Map<string, number> {
  const places = new Map(ranked.map(({ row, place }) => [row.area, place]));
  const before = rankRows(
    indicator,
    earlier.filter(({ area }) => places.has(area)),
  );
  return new Map(
    before.ranked.map(({ row, place }) => [
      row.area,
      place - (places.get(row.area) ?? place),
    ]),
  );
}

function shownValue(row: Rankable): number {
  return Math.round((row.value ?? 0) * 10) / 10;
}
