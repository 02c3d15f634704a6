/** 95 % of a normal distribution lie within this many standard deviations. */
export const z95 = 1.959963984540054;
/** 99.8 % of it do: three sigma, as control charts have it. */
export const z998 = 3.090232306167813;

/**
 * How likely a normal deviate is at least this far from zero, on either side: 0.05 for 1.96. The complementary error function by Chebyshev fitting, with a
 * relative error below 1.2e-7 everywhere (Press et al., Numerical Recipes, section 6.2, `erfcc`), so that small probabilities keep their order.
 */
export function twoSidedP(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.5 * x);
  const series = coefficients.reduceRight((sum, c) => c + t * sum, 0);
  return Math.min(1, t * Math.exp(-x * x + series));
}

const coefficients = [
  -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807,
  -1.13520398, 1.48851587, -0.82215223, 0.17087277,
];
