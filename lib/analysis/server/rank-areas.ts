import { changeOf, type FigureChange } from "@/lib/core/catalogue/change";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { placesWon, rankRows } from "@/lib/core/catalogue/ranking";
import type { Month } from "@/lib/core/domain/month-steps";
import { compareShown, shortOfTarget } from "@/lib/core/domain/shown-number";
import type { Ratio } from "@/lib/core/statistics/contributions";
import {
  countDifference,
  countInterval,
} from "@/lib/core/statistics/count-interval";
import { dampedRatios } from "@/lib/core/statistics/damped-ratio";
import { equalBands, placesSpan } from "@/lib/core/statistics/equal-bands";
import { realDifferences } from "@/lib/core/statistics/false-discoveries";
import {
  fewestClusters,
  overdispersionOf,
} from "@/lib/core/statistics/overdispersion";
import { shareDifference } from "@/lib/core/statistics/share-difference";
import {
  shareInterval,
  type Interval,
} from "@/lib/core/statistics/share-interval";
import { twoRatiosP } from "@/lib/core/statistics/two-ratios-test";
import type {
  Movement,
  RankedRow,
  RankingReply,
  UnrankedRow,
} from "@/lib/analysis/contract";
import type { ValueRow } from "@/lib/figures/contract";
import {
  comparisons,
  peersAmong,
  restOf,
  sumOf,
  type KindOf,
} from "./compare-areas";
import { countsOf, ratioOf, type Reckoning } from "./counts-of";
import { mostCompared } from "@/lib/analysis/domain/most-compared";
import {
  isSmallBase,
  scaleOf,
  scatterOf,
} from "@/lib/analysis/domain/scatter-of";
import type { RankingOrder } from "@/lib/analysis/domain/words";

/** An earlier month with its rows, and the area that is asked for. */
type Earlier = { month: Month; rows: readonly ValueRow[]; total: ValueRow };

export type AreasToRank = {
  indicator: IndicatorEntry;
  order: RankingOrder;
  /** The area that is asked for, this month. */
  total: ValueRow;
  rows: readonly ValueRow[];
  monthBefore: Earlier;
  yearBefore: Earlier;
  /** What each area is to reach, in the unit of the indicator; null where there is none. */
  targetOf: (row: ValueRow) => number | null;
  /** The parts of each area, by its code: what is measured between them is by how much more than chance parts differ. Missing where there are none. */
  clusters: ReadonlyMap<string, readonly Ratio[]>;
  kindOf: KindOf;
};

type Told = Pick<RankingReply, "method" | "own" | "ranked" | "unranked">;

/**
 * Ranks areas by the figures that are shown, and says what of their differences is more than chance: bands of equals, spans of places, movements, and each area
 * against the rest, its peers and the target. Pure: everything comes from the counts that are given.
 */
export function rankAreas(areas: AreasToRank): Told {
  const { indicator, rows, monthBefore, yearBefore } = areas;
  const groups = [...areas.clusters.values()];
  const scatter = scatterOf(indicator, [
    ...[...rows, ...monthBefore.rows, ...yearBefore.rows].flatMap(
      (row) => ratioOf(row) ?? [],
    ),
  ]);
  const reckoning = {
    scatter,
    overdispersion: overdispersionOf(groups, scatter),
  };
  const ranking = rankRows(indicator, rows);
  const best = ranking.ranked.map(({ row }) => row);
  const standing = standingOf(indicator, best, reckoning);
  const moved = placesWon(indicator, ranking, monthBefore.rows);
  const sinceMonth = movements(areas, monthBefore, reckoning);
  const sinceYear = movements(areas, yearBefore, reckoning);
  const rest = comparisons(areas, best, reckoning, (row) => restOf(areas, row));
  const peersOf = peersAmong(best, areas.kindOf);
  const peers = comparisons(areas, best, reckoning, (row) =>
    sumOf(peersOf(row)),
  );
  const ranked = ranking.ranked.map(({ row, place, isTied }, at): RankedRow => {
    const { band, places, interval, damped } = standing(at);
    const against = peers.get(row.area);
    return {
      ...row,
      place,
      isTied,
      band,
      places,
      interval,
      damped,
      isSmall: isSmallBase(indicator, row.denominator ?? 0),
      moved: moved.get(row.area) ?? null,
      sinceMonth: sinceMonth.get(row.area) ?? null,
      sinceYear: sinceYear.get(row.area) ?? null,
      target: againstTarget(areas, row),
      rest: rest.get(row.area) ?? null,
      peers: against ? { ...against, areas: peersOf(row).length } : null,
    };
  });
  return {
    method: {
      ...reckoning,
      clusters: clustersBehind(groups),
    },
    own: ownMovements(areas, reckoning),
    ranked: areas.order === "best" ? ranked : ranked.toReversed(),
    unranked: ranking.unranked.map(({ row, reason }): UnrankedRow => ({
      ...row,
      reason,
      sinceMonth: sinceMonth.get(row.area) ?? null,
      sinceYear: sinceYear.get(row.area) ?? null,
    })),
  };
}

function clustersBehind(groups: readonly (readonly Ratio[])[]): number {
  const freedom = groups.reduce(
    (sum, group) => sum + Math.max(0, group.length - 1),
    0,
  );
  return freedom < fewestClusters
    ? 0
    : groups.reduce((sum, group) => sum + group.length, 0);
}

/** What each place says of itself among the others: its band, its span of places, its interval and its damped value. */
function standingOf(
  indicator: IndicatorEntry,
  best: readonly ValueRow[],
  reckoning: Reckoning,
) {
  const scale = scaleOf(indicator);
  const ratios = best.map(countsOf);
  const differs =
    best.length > mostCompared ? null : pairwise(indicator, best, reckoning);
  const bands = differs && equalBands(best.length, differs);
  const damped = dampedRatios(ratios, reckoning);
  return (at: number) => {
    const ratio = ratios[at];
    if (ratio === undefined) throw new RangeError(`Nobody is at ${String(at)}`);
    return {
      band: bands?.[at] ?? null,
      places: differs && placesSpan(at, best.length, differs),
      interval: scaled(intervalOf(ratio, reckoning), scale),
      damped: (damped[at] ?? 0) * scale,
    };
  };
}

/** Whether two places differ really, all pairs tested at once. What reads the same differs in nothing. */
function pairwise(
  { unit }: IndicatorEntry,
  best: readonly ValueRow[],
  reckoning: Reckoning,
): (i: number, j: number) => boolean {
  const ratios = best.map(countsOf);
  const shown = best.map(({ value }) => value ?? 0);
  const probabilities: number[] = [];
  for (const [i, a] of ratios.entries())
    for (const [j, b] of ratios.slice(0, i).entries())
      probabilities.push(
        compareShown(unit, shown[i] ?? 0, shown[j] ?? 0) === 0
          ? 1
          : twoRatiosP(a, b, reckoning),
      );
  const real = realDifferences(probabilities);
  return (i, j) => {
    const [low, high] = i < j ? [i, j] : [j, i];
    return real[(high * (high - 1)) / 2 + low] ?? false;
  };
}

function intervalOf(ratio: Ratio, reckoning: Reckoning): Interval {
  return reckoning.scatter === "share"
    ? shareInterval(ratio, reckoning)
    : countInterval(ratio, reckoning);
}

function differenceOf(a: Ratio, b: Ratio, reckoning: Reckoning): Interval {
  return reckoning.scatter === "share"
    ? shareDifference(a, b, reckoning)
    : countDifference(a, b, reckoning);
}

const scaled = ({ from, to }: Interval, scale: number): Interval => ({
  from: from * scale,
  to: to * scale,
});

/**
 * How every area moved since an earlier month. Mostly the same people are counted in both months, so the two are less apart by chance than two samples would
 * be: what is called more than chance is so all the more.
 */
function movements(
  { indicator, rows }: Pick<AreasToRank, "indicator" | "rows">,
  { month, rows: before }: Pick<Earlier, "month" | "rows">,
  reckoning: Reckoning,
): Map<string, Movement> {
  const earlier = new Map<string, ValueRow>(
    before.map((row) => [row.area, row]),
  );
  const moves = rows.flatMap((row) => {
    const past = earlier.get(row.area);
    const change = past === undefined ? null : changeOf(indicator, row, past);
    if (past === undefined || change === null) return [];
    const [now, then] = [ratioOf(row), ratioOf(past)];
    const pair =
      isJudged(change) && now !== null && then !== null
        ? ([now, then] as const)
        : null;
    return [{ area: row.area, change, pair }];
  });
  const real = realDifferences(
    moves.flatMap(({ pair, change }) =>
      pair === null
        ? []
        : change.difference === 0
          ? 1
          : twoRatiosP(...pair, reckoning),
    ),
  );
  let judged = 0;
  return new Map(
    moves.map(({ area, change, pair }) => [
      area,
      {
        month,
        difference: change.difference,
        verdict: change.verdict,
        isReal: pair === null ? null : (real[judged++] ?? false),
        interval:
          pair === null
            ? null
            : scaled(differenceOf(...pair, reckoning), scaleOf(indicator)),
      },
    ]),
  );
}

/** The same of the area that is asked for, which is compared with nobody: one test by itself. */
function ownMovements(
  { indicator, total, monthBefore, yearBefore }: AreasToRank,
  reckoning: Reckoning,
): Told["own"] {
  const since = ({ month, total: past }: Earlier) =>
    movements(
      { indicator, rows: [total] },
      { month, rows: [past] },
      reckoning,
    ).get(total.area) ?? null;
  return { sinceMonth: since(monthBefore), sinceYear: since(yearBefore) };
}

/** Whether the two months were counted alike and of enough posyandu, so that their difference may be judged at all. */
function isJudged({ verdict }: FigureChange): boolean {
  return (
    verdict !== "incomplete" &&
    verdict !== "other-source" &&
    verdict !== "not-open"
  );
}

function againstTarget(
  { indicator, targetOf }: AreasToRank,
  row: ValueRow,
): RankedRow["target"] {
  const { value } = row;
  const target = targetOf(row);
  if (target === null || value === undefined) return null;
  return { value: target, short: shortOfTarget(indicator, value, target) };
}
