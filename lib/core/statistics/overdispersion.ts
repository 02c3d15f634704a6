import type { Ratio } from "./contributions";

/** How the numerator scatters by itself: people of a denominator who are counted or not, or counts without an upper end, such as visits. */
export type Scatter = "share" | "count";

/** With fewer clusters beyond the groups than this, the spread between them says little. */
export const fewestClusters = 10;

/**
 * How much more (or less) clusters differ from the ratio of their group than chance alone would make them: Pearson's statistic over its degrees of freedom
 * (McCullagh and Nelder, Generalized Linear Models, 2nd ed. 1989, section 4.5.2; for league tables Spiegelhalter, Statistics in Medicine 24, 2005, pp.
 * 1185-1202). People of one village are alike, so 15,000 children of 100 villages say less than 15,000 who were drawn one by one.
 *
 * 1 where there are too few clusters. For shares never below 1: that clusters are more alike than chance would make them is chance itself. Counts of a
 * posyandu, such as its kader, do not scatter like accidents, so there it may be.
 */
export function overdispersionOf(
  groups: readonly (readonly Ratio[])[],
  scatter: Scatter,
): number {
  let statistic = 0;
  let freedom = 0;
  for (const group of groups) {
    const clusters = group.filter(({ denominator }) => denominator > 0);
    const denominator = sum(clusters.map((cluster) => cluster.denominator));
    const numerator = sum(clusters.map((cluster) => cluster.numerator));
    const ratio = numerator / denominator;
    const spread = spreadOf(ratio, scatter);
    // Nobody or all of a group: it says nothing of how they differ.
    if (clusters.length < 2 || !(spread > 0)) continue;
    for (const cluster of clusters)
      statistic +=
        (cluster.numerator - cluster.denominator * ratio) ** 2 /
        (cluster.denominator * spread);
    freedom += clusters.length - 1;
  }
  if (freedom < fewestClusters) return 1;
  return scatter === "share"
    ? Math.max(1, statistic / freedom)
    : statistic / freedom;
}

/** The variance of one unit of the denominator: binomial or Poisson. */
export function spreadOf(ratio: number, scatter: Scatter): number {
  return scatter === "share" ? ratio * (1 - ratio) : ratio;
}

const sum = (numbers: readonly number[]) =>
  numbers.reduce((all, one) => all + one, 0);
