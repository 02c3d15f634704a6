/** How an area lies among its neighbours: with high values where they are high as well, and so on; `none` where chance alone may do the same. */
export type ClusterKind =
  "high-high" | "low-low" | "high-low" | "low-high" | "none";

export type LocalMoran = {
  /** Local Moran's I. */
  i: number;
  /** Pseudo p-value from the permutations, one-sided. */
  p: number;
  kind: ClusterKind;
};

export type Moran = {
  /** Global Moran's I, from -1 to 1; about `expected` where values lie by chance. */
  i: number;
  expected: number;
  p: number;
  /** In the order of the values; null for one without neighbours, or where no value differs from another. */
  local: (LocalMoran | null)[];
};

type Options = { permutations?: number; seed?: number; significance?: number };

/**
 * Global and local Moran's I (Anselin, Local Indicators of Spatial Association - LISA, Geographical Analysis 27/2, 1995), weights standardised by row.
 * `neighbours` holds for each value the places of its neighbours in the list. Areas without neighbours take no part. Local: z of the area is held, its
 * neighbours are drawn from all others (conditional permutation); p = (r + 1) / (permutations + 1), r counted on the side on which the value lies. Global: all values
 * are dealt anew. The generator is seeded, so that the same figures give the same answer. Null where fewer than three areas have neighbours.
 */
export function moransI(
  values: readonly number[],
  neighbours: readonly (readonly number[])[],
  { permutations = 999, seed = 1995, significance = 0.05 }: Options = {},
): Moran | null {
  const members = values.flatMap((_, index) =>
    (neighbours[index]?.length ?? 0) > 0 ? [index] : [],
  );
  const count = members.length;
  if (count < 3) return null;
  const mean =
    members.reduce((sum, index) => sum + (values[index] ?? 0), 0) / count;
  const z = members.map((index) => (values[index] ?? 0) - mean);
  const variance = z.reduce((sum, one) => sum + one * one, 0) / count;
  const place = new Map(members.map((index, at) => [index, at]));
  const near = members.map((index) =>
    (neighbours[index] ?? []).flatMap((one) => place.get(one) ?? []),
  );
  const expected = -1 / (count - 1);
  if (variance < 1e-12)
    return { i: expected, expected, p: 1, local: values.map(() => null) };
  const draw = generator(seed);
  const localOf = (at: number, lag: number) => ((z[at] ?? 0) * lag) / variance;
  const lags = near.map((of) => meanOf(z, of));
  const found = lags.map((lag, at) => localOf(at, lag));
  const local = found.map((i, at): LocalMoran => {
    const others = z.filter((_, index) => index !== at);
    const degree = near[at]?.length ?? 0;
    let above = 0;
    for (let round = 0; round < permutations; round += 1) {
      drawFirst(others, degree, draw);
      let sum = 0;
      for (let one = 0; one < degree; one += 1) sum += others[one] ?? 0;
      if (localOf(at, sum / degree) >= i) above += 1;
    }
    const p = (Math.min(above, permutations - above) + 1) / (permutations + 1);
    const kind = p <= significance ? kindOf(z[at] ?? 0, lags[at] ?? 0) : "none";
    return { i, p, kind };
  });
  const i = sumOf(found) / count;
  const dealt = [...z];
  let above = 0;
  for (let round = 0; round < permutations; round += 1) {
    drawFirst(dealt, dealt.length, draw);
    const other = near.reduce(
      (sum, of, at) => sum + ((dealt[at] ?? 0) * meanOf(dealt, of)) / variance,
      0,
    );
    if (other / count >= i) above += 1;
  }
  const p = (Math.min(above, permutations - above) + 1) / (permutations + 1);
  const byIndex = new Map(members.map((index, at) => [index, local[at]]));
  return {
    i,
    expected,
    p,
    local: values.map((_, index) => byIndex.get(index) ?? null),
  };
}

function kindOf(own: number, lag: number): ClusterKind {
  if (own >= 0) return lag >= 0 ? "high-high" : "high-low";
  return lag >= 0 ? "low-high" : "low-low";
}

const sumOf = (values: readonly number[]) =>
  values.reduce((sum, one) => sum + one, 0);

function meanOf(z: readonly number[], of: readonly number[]): number {
  let sum = 0;
  for (const one of of) sum += z[one] ?? 0;
  return sum / of.length;
}

/** Puts a random choice of so many to the front (Fisher and Yates). */
function drawFirst(list: number[], count: number, draw: () => number): void {
  for (let at = 0; at < count; at += 1) {
    const from = at + Math.floor(draw() * (list.length - at));
    const own = list[at] ?? 0;
    list[at] = list[from] ?? 0;
    list[from] = own;
  }
}

/** Numbers from 0 to 1, always the same for a seed (mulberry32, Tommy Ettinger, public domain). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
