/**
 * A small seeded generator (mulberry32): the same sequence on every machine and in every version of Node. The simulation draws some
 * ten million numbers at each first start, so the state is a plain field and every draw a few integer operations.
 */
export type Random = { state: number };

/** 32-bit FNV-1a of a text: turns codes and ids into seeds. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** A seed made of two: neighbouring inputs give unrelated sequences (finaliser of MurmurHash3). */
export function mixSeeds(a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A generator for a thing that has a name, such as a village or a posyandu. */
export function randomFor(seed: number, name: string): Random {
  return { state: mixSeeds(seed, hashText(name)) };
}

/** A number from 0 up to but not including 1. */
export function drawUnit(random: Random): number {
  random.state = (random.state + 0x6d2b79f5) | 0;
  let mixed = random.state;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}

export function isDrawn(random: Random, chance: number): boolean {
  return drawUnit(random) < chance;
}

export function drawBetween(random: Random, low: number, high: number): number {
  return low + (high - low) * drawUnit(random);
}

/** A whole number from `low` to `high`, both included. */
export function drawWhole(random: Random, low: number, high: number): number {
  return low + Math.floor((high - low + 1) * drawUnit(random));
}

/** Roughly normal with mean 0 and standard deviation 1, never beyond ±3. */
export function drawSpread(random: Random): number {
  return 2 * (drawUnit(random) + drawUnit(random) + drawUnit(random)) - 3;
}

/** A whole number of rare events with the given mean (Poisson). */
export function drawFew(random: Random, mean: number): number {
  const stop = Math.exp(-mean);
  let product = drawUnit(random);
  let count = 0;
  while (product > stop) {
    product *= drawUnit(random);
    count += 1;
  }
  return count;
}

/** How many of `total` something happens to when each has the given chance: 0 to `total`. */
export function drawPart(
  random: Random,
  total: number,
  chance: number,
): number {
  if (total <= 0 || chance <= 0) return 0;
  if (chance >= 1) return total;
  const mean = total * chance;
  if (mean < 3) return Math.min(total, drawFew(random, mean));
  if (total - mean < 3)
    return total - Math.min(total, drawFew(random, total - mean));
  const deviation = Math.sqrt(mean * (1 - chance));
  const drawn = Math.round(mean + deviation * drawSpread(random));
  return Math.min(total, Math.max(0, drawn));
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
