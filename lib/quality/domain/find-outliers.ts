import {
  medianOf,
  modifiedZ,
  outlierLimit,
  usualOf,
  type Usual,
} from "@/lib/core/statistics/modified-z";
import { withCounts } from "./make-finding";
import type { Finding } from "./finding";
import type { Severity } from "./finding-kinds";
import {
  countOf,
  historyMonths,
  shareOf,
  type PosyanduHistory,
  type Share,
} from "./history";
import { elementsOf, rates, type Rate } from "./rates";

/** With fewer months of its own, or fewer others, nothing is usual yet. */
const fewestMonths = 12;
const fewestOthers = 12;
/** Twice the limit is heavier. */
const farLimit = 2 * outlierLimit;

/**
 * Shares of the month that lie far from those of the posyandu's own earlier months: a modified z-score beyond 3.5 against all of them, and, where there are
 * any, just as far from the median of the same calendar month in earlier years, so that June's great weighing is not an outlier every June.
 */
export function findOwnOutliers(history: PosyanduHistory): Finding[] {
  const counts = history.back[0];
  if (counts === undefined) return [];
  return rates.flatMap((rate) => {
    const share = shareOf(counts, rate);
    const before = share === null ? null : sharesBefore(history, rate);
    if (share === null || before === null) return [];
    const { usual, season, of } = before;
    const z = stepsFromUsual(share.percent, before);
    const steps = Math.abs(z);
    if (steps <= outlierLimit || steps * usual.step < rate.least) return [];
    return withCounts(history, counts)(
      "outlier-own-history",
      elementsOf(rate),
      {
        ...told(rate, share),
        usual: usual.median,
        of,
        z,
        ...(season !== null && { season }),
      },
      severityOf("own", steps),
    );
  });
}

type SharesBefore = { usual: Usual; season: number | null; of: number };

/** What is usual in the months before; null where there are too few of them. */
function sharesBefore(
  { back }: PosyanduHistory,
  rate: Rate,
): SharesBefore | null {
  const earlier: number[] = [];
  const sameMonth: number[] = [];
  for (let monthsBack = 1; monthsBack <= historyMonths; monthsBack += 1) {
    const counts = back[monthsBack];
    const share = counts === undefined ? null : shareOf(counts, rate);
    if (share === null) continue;
    earlier.push(share.percent);
    if (monthsBack % 12 === 0) sameMonth.push(share.percent);
  }
  const usual = earlier.length < fewestMonths ? null : usualOf(earlier);
  if (usual === null) return null;
  const season = sameMonth.length === 0 ? null : medianOf(sameMonth);
  return { usual, season, of: earlier.length };
}

/** Steps from the nearer of the two: what is usual, and what is usual in this calendar month. 0 where it lies between them, or nothing is measured. */
function stepsFromUsual(
  value: number,
  { usual, season }: SharesBefore,
): number {
  const z = modifiedZ(value, usual) ?? 0;
  const bySeason =
    season === null ? z : (modifiedZ(value, { ...usual, median: season }) ?? 0);
  if (Math.sign(z) !== Math.sign(bySeason)) return 0;
  return Math.abs(z) < Math.abs(bySeason) ? z : bySeason;
}

/**
 * Shares of the month that lie far from those of the posyandu of the same regency that are about as large: its posyandu in the order of S, divided into three
 * groups. Each is held against the others of its group.
 */
export function findLikeOutliers(
  histories: readonly PosyanduHistory[],
): Finding[] {
  return groupsOfSize(histories).flatMap((group) =>
    rates.flatMap((rate) => {
      const members = group.flatMap(({ history, counts }) => {
        const share = shareOf(counts, rate);
        return share === null ? [] : [{ history, counts, share }];
      });
      if (members.length <= fewestOthers) return [];
      const usual = usualOf(members.map(({ share }) => share.percent));
      if (usual === null) return [];
      return members.flatMap(({ history, counts, share }) => {
        const z = modifiedZ(share.percent, usual);
        if (z === null || Math.abs(z) <= outlierLimit) return [];
        if (Math.abs(share.percent - usual.median) < rate.least) return [];
        return withCounts(history, counts)(
          "outlier-like-posyandu",
          elementsOf(rate),
          {
            ...told(rate, share),
            usual: usual.median,
            of: members.length - 1,
            z,
          },
          severityOf("like", Math.abs(z)),
        );
      });
    }),
  );
}

const sizes = 3;

function groupsOfSize(histories: readonly PosyanduHistory[]) {
  const sized = histories
    .flatMap((history) => {
      const counts = history.back[0];
      const target = counts === undefined ? null : countOf(counts, "s_target");
      return counts === undefined || target === null
        ? []
        : [{ history, counts, target }];
    })
    .sort(
      (a, b) =>
        a.target - b.target ||
        Number(a.history.id > b.history.id) -
          Number(a.history.id < b.history.id),
    );
  const size = Math.ceil(sized.length / sizes);
  return Array.from({ length: sizes }, (_, group) =>
    sized.slice(group * size, (group + 1) * size),
  );
}

const told = (rate: Rate, share: Share) => ({
  rate: rate.id,
  value: share.percent,
  numerator: share.numerator,
  denominator: share.denominator,
});

function severityOf(against: "own" | "like", steps: number): Severity {
  const isFar = steps >= farLimit;
  if (against === "own") return isFar ? 3 : 2;
  return isFar ? 2 : 1;
}
