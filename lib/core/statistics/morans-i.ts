import { realDifferences } from "./false-discoveries";

/** How an area lies among its neighbours: with high values where they are high as well, and so on; `none` where chance alone may do the same. */
export type ClusterKind =
  "high-high" | "low-low" | "high-low" | "low-high" | "none";

export type LocalMoran = {
  /** Local Moran's I. */
  i: number;
  /** Pseudo p-value from the permutations, on both sides. */
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

type Options = { permutations?: number; seed?: number; rate?: number };

/** One that may stand out after the first draws is drawn for so often in all: of many areas only a very small p is more than chance, and few draws know none. */
const closeDraws = 9_999;
const promising = 0.05;

/**
 * Global and local Moran's I (Anselin, Local Indicators of Spatial Association - LISA, Geographical Analysis 27/2, 1995), weights standardised by row.
 * `neighbours` holds for each value the places of its neighbours in the list. Areas without neighbours take no part. Local: z of the area is held, its
 * neighbours are drawn from all others (conditional permutation); p = 2 (r + 1) / (permutations + 1), r counted on the side on which the value lies. An area has a kind
 * if its p is real among those of all areas (Benjamini and Hochberg), so that of the areas with a kind at most `rate` are expected to be chance. Global: all values
 * are dealt anew, p on the side on which I lies. The generator is seeded, so that the same figures give the same answer. Null where fewer than three areas have neighbours.
 */
export function moransI(
  values: readonly number[],
  neighbours: readonly (readonly number[])[],
  { permutations = 999, seed = 1995, rate = 0.05 }: Options = {},
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
  const lags = near.map((of) => meanOf(z, of));
  const found = lags.map((lag, at) => ((z[at] ?? 0) * lag) / variance);
  const chances = found.map((i, at) =>
    chanceOf(
      { i, at, z, variance, degree: near[at]?.length ?? 0 },
      permutations,
      draw,
    ),
  );
  const real = realDifferences(chances, rate);
  const local = found.map((i, at): LocalMoran => ({
    i,
    p: chances[at] ?? 1,
    kind: real[at] ? kindOf(z[at] ?? 0, lags[at] ?? 0) : "none",
  }));
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

/** How likely an area's own I, or one further out, is among neighbours drawn from all others. */
function chanceOf(
  own: {
    i: number;
    at: number;
    z: readonly number[];
    variance: number;
    degree: number;
  },
  permutations: number,
  draw: () => number,
): number {
  const { i, at, z, variance, degree } = own;
  const others = z.filter((_, index) => index !== at);
  let above = 0;
  let drawn = 0;
  const folded = () => (Math.min(above, drawn - above) + 1) / (drawn + 1);
  const drawTo = (last: number) => {
    for (; drawn < last; drawn += 1) {
      drawFirst(others, degree, draw);
      let sum = 0;
      for (let one = 0; one < degree; one += 1) sum += others[one] ?? 0;
      if (((z[at] ?? 0) * (sum / degree)) / variance >= i) above += 1;
    }
  };
  drawTo(permutations);
  if (folded() <= promising) drawTo(Math.max(permutations, closeDraws));
  return Math.min(1, 2 * folded());
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
