import { roundShown } from "@/lib/core/domain/shown-number";

/**
 * The parts of a sum, rounded so that they add up to the sum as it is shown: each is rounded down to a whole step, and the steps that are left go to those with the
 * largest remainders (Hamilton's method of apportionment); among equals to the first. `total` is a whole number of steps, `decimals` says how long one is.
 */
export function shownParts(
  parts: readonly number[],
  total: number,
  decimals: number,
): number[] {
  const scale = 10 ** decimals;
  const steps = parts.map((part) => Math.floor(part * scale + 1e-9));
  const left =
    Math.round(total * scale) - steps.reduce((sum, one) => sum + one, 0);
  const order = parts
    .map((part, index) => ({ index, rest: part * scale - (steps[index] ?? 0) }))
    .sort((a, b) => Math.round((b.rest - a.rest) * 1e9) || a.index - b.index);
  const count = Math.max(1, parts.length);
  const everybody = Math.floor(left / count);
  const luckies = new Set(
    order.slice(0, left - everybody * count).map(({ index }) => index),
  );
  return steps.map((step, index) =>
    roundShown(
      (step + everybody + (luckies.has(index) ? 1 : 0)) / scale,
      decimals,
    ),
  );
}
