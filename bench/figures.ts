/** One line of the table: the same work done by the product and by the simplest program that could do it, in one run. */
export type Figure = {
  what: string;
  product: string;
  floor: string;
  ratio: string;
};

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const index = Math.min(sorted.length - 1, Math.floor(share * sorted.length));
  return sorted[index] ?? Number.NaN;
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const ms = (value: number) =>
  value >= 1000 ? `${(value / 1000).toFixed(2)} s` : `${value.toFixed(1)} ms`;

/** A figure of two durations in milliseconds. */
export function durations(
  what: string,
  product: number,
  floor: number,
): Figure {
  return {
    what,
    product: ms(product),
    floor: ms(floor),
    ratio: `${(product / floor).toFixed(2)}×`,
  };
}

/** A figure without a floor to compare it with. */
export function plain(what: string, product: string): Figure {
  return { what, product, floor: "–", ratio: "–" };
}

export const heading = "| what | product | floor | ratio |\n|---|---|---|---|";

export function line({ what, product, floor, ratio }: Figure): string {
  return `| ${what} | ${product} | ${floor} | ${ratio} |`;
}
