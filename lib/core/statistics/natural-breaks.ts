import { ckmeans } from "simple-statistics";

/**
 * The lowest value of each group but the first, if values are cut into groups that are as alike within as can be: Jenks' natural breaks, found exactly by
 * Ckmeans (Wang and Song, Ckmeans.1d.dp: Optimal k-means Clustering in One Dimension by Dynamic Programming, The R Journal 3/2, 2011). Fewer groups where
 * there are fewer different values.
 */
export function naturalEdges(
  values: readonly number[],
  classes: number,
): number[] {
  const distinct = new Set(values).size;
  const groups = Math.min(classes, distinct);
  if (groups < 2) return [];
  return ckmeans([...values], groups)
    .slice(1)
    .flatMap((group) => group[0] ?? []);
}
