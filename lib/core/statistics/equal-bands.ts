/**
 * Divides places in their order into bands of equals. A band goes on as long as the next place differs really from none of those in it, so that inside a band no
 * two places do: that is what "equal" says, and it holds for every pair of it. It does not say that neighbours in two bands differ: such pairs can be, since not
 * being told apart is not transitive. Hence each place also has a span, `placesSpan`.
 *
 * `differs(i, j)`: whether places i and j, from 0, differ really. The band of each place, from 1.
 */
export function equalBands(
  count: number,
  differs: (i: number, j: number) => boolean,
): number[] {
  const bands: number[] = [];
  let first = 0;
  for (let at = 0; at < count; at += 1) {
    const isApart = bands
      .slice(first)
      .some((_, offset) => differs(first + offset, at));
    if (isApart) first = at;
    bands.push(isApart ? (bands.at(-1) ?? 0) + 1 : (bands.at(-1) ?? 1));
  }
  return bands;
}

/** From the best to the worst place that a place may truly have: behind all that are really better, before all that are really worse. From 1. */
export function placesSpan(
  at: number,
  count: number,
  differs: (i: number, j: number) => boolean,
): { from: number; to: number } {
  let better = 0;
  let worse = 0;
  for (let other = 0; other < count; other += 1)
    if (other !== at && differs(at, other)) {
      if (other < at) better += 1;
      else worse += 1;
    }
  return { from: better + 1, to: count - worse };
}
