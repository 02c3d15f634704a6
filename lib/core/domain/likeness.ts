/** A name taken apart for being compared with others: its pairs of neighbouring characters as sorted numbers. */
export type NamePairs = readonly number[];

/** Takes a name apart. The ends of the name count as characters, so that a name of one letter has pairs too; an empty name has none. */
export function pairsOf(name: string): NamePairs {
  if (name === "") return [];
  const framed = ` ${name} `;
  const pairs: number[] = [];
  for (let at = 1; at < framed.length; at += 1)
    pairs.push(framed.charCodeAt(at - 1) * 0x1_00_00 + framed.charCodeAt(at));
  return pairs.sort((a, b) => a - b);
}

/**
 * How similar two names are, 0 to 1, in the form in which they are compared: twice the number of pairs of neighbouring characters they share, divided
 * by the number of all pairs of both (Dice). It is good for suggestions only: "melati 1" and "melati 2" are very similar, but never the same
 * posyandu.
 */
export function likeness(a: string, b: string): number {
  return a === b && a !== "" ? 1 : likenessOf(pairsOf(a), pairsOf(b));
}

/** The same for names that were taken apart before: whoever compares many names does that once for each. */
export function likenessOf(ofA: NamePairs, ofB: NamePairs): number {
  if (ofA.length === 0 || ofB.length === 0) return 0;
  let [atA, atB, shared] = [0, 0, 0];
  while (atA < ofA.length && atB < ofB.length) {
    const difference = (ofA[atA] ?? 0) - (ofB[atB] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) atA += 1;
    if (difference >= 0) atB += 1;
  }
  return (2 * shared) / (ofA.length + ofB.length);
}

/** Known names, prepared so that another name is held against all of them at once. */
export type LikenessIndex = {
  /** How similar a name is to each of the known ones; 0 to a name that is not among them. */
  to: (name: string) => (known: string) => number;
};

/** Lists under each pair which names hold it, and how often: a name meets only those that share something with it. */
export function createLikenessIndex(names: Iterable<string>): LikenessIndex {
  const places = new Map<string, number>();
  const lengths: number[] = [];
  const holders = new Map<number, { at: number; times: number }[]>();
  for (const name of names) {
    if (places.has(name)) continue;
    const at = places.size;
    places.set(name, at);
    const pairs = pairsOf(name);
    lengths.push(pairs.length);
    for (const [pair, times] of timesOf(pairs)) {
      const others = holders.get(pair);
      if (others === undefined) holders.set(pair, [{ at, times }]);
      else others.push({ at, times });
    }
  }
  return {
    to(name) {
      const pairs = pairsOf(name);
      const shared = new Uint16Array(places.size);
      for (const [pair, times] of timesOf(pairs))
        for (const holder of holders.get(pair) ?? [])
          shared[holder.at] =
            (shared[holder.at] ?? 0) + Math.min(times, holder.times);
      return (known) => {
        const at = places.get(known);
        if (at === undefined || shared[at] === 0) return 0;
        return (2 * (shared[at] ?? 0)) / (pairs.length + (lengths[at] ?? 0));
      };
    },
  };
}

function timesOf(pairs: NamePairs): Map<number, number> {
  const times = new Map<number, number>();
  for (const pair of pairs) times.set(pair, (times.get(pair) ?? 0) + 1);
  return times;
}
