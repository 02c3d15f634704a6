import { compareShown, shownValue } from "@/lib/core/domain/shown-number";
import { groupBy } from "@/lib/core/domain/group-by";
import type { AnswerState, Coverage } from "./answer";
import type { IndicatorEntry } from "./indicator-entry";
import { stateOf, type ShownState, type Stated } from "./states";

export type Rankable = {
  /** Code of an area or id of a posyandu; with the name it decides who is named first among equals. */
  area: string;
  name: string;
  state: AnswerState;
  value?: number | undefined;
  coverage: Coverage;
  notOpen?: boolean | undefined;
};

export type UnrankedReason = Exclude<ShownState, "value">;

export type Ranking<Row> = {
  /** Best first. Areas that read the same share a place, and as many places after it are left out. Among equals by name. */
  ranked: readonly { row: Row; place: number; isTied: boolean }[];
  /** By name. */
  unranked: readonly { row: Row; reason: UnrankedReason }[];
};

/** Why a row has no place; null when it can be ranked. */
export function unrankedReason(
  indicator: IndicatorEntry,
  row: Stated,
): UnrankedReason | null {
  const state = stateOf(indicator, row);
  return state === "value" ? null : state;
}

/**
 * Places of areas by an indicator, the best first, by the values as they are shown. Areas without a place are listed apart, each with the reason. The
 * order in which the rows come decides nothing.
 */
export function rankRows<Row extends Rankable>(
  indicator: IndicatorEntry,
  rows: readonly Row[],
): Ranking<Row> {
  const judged = rows
    .toSorted(compareNames)
    .map((row) => ({ row, reason: unrankedReason(indicator, row) }));
  const { unit, good } = indicator;
  const sign = good === "up" ? -1 : 1;
  const sorted = judged
    .flatMap(({ row, reason }) => (reason === null ? [row] : []))
    .sort((a, b) => sign * compareShown(unit, a.value ?? 0, b.value ?? 0));
  const groups = groupBy(sorted, ({ value }) => shownValue(unit, value ?? 0));
  let before = 0;
  const ranked = [...groups.values()].flatMap((equals) => {
    const place = before + 1;
    before += equals.length;
    return equals.map((row) => ({ row, place, isTied: equals.length > 1 }));
  });
  return {
    ranked,
    unranked: judged.flatMap(({ row, reason }) =>
      reason === null ? [] : [{ row, reason }],
    ),
  };
}

const names = new Intl.Collator("id", { numeric: true });

/** By name as people look it up, Mawar 2 before Mawar 10; the same name twice by code, in the order of its characters. */
export function compareNames(
  a: Pick<Rankable, "area" | "name">,
  b: Pick<Rankable, "area" | "name">,
): number {
  const byName = names.compare(a.name, b.name);
  if (byName !== 0) return byName;
  return Number(a.area > b.area) - Number(a.area < b.area);
}

/**
 * Places won since an earlier month, by area; negative if lost. Both months are ranked among the areas that have a place now, so that nobody moves up
 * only because another area is missing.
 */
export function placesWon<Row extends Rankable>(
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
