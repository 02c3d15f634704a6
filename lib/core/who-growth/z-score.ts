/**
 * z of a measure `y` by the LMS method: ((y/M)^L - 1) / (L S). No L of the standard is 0.
 * Source: WHO Child Growth Standards, methods and development, 2006.
 */
export function zByLms(y: number, l: number, m: number, s: number): number {
  return (Math.pow(y / m, l) - 1) / (l * s);
}

/** The measure at `k` standard deviations. */
function measureAt(k: number, l: number, m: number, s: number): number {
  return m * Math.pow(1 + l * s * k, 1 / l);
}

/**
 * z of a measure with a skewed distribution (weight and BMI). Beyond ±3 it continues in equal steps, each as large as the distance between the second
 * and the third standard deviation, as in WHO's software. The unrounded z decides whether it is beyond ±3.
 */
export function zWithTails(y: number, l: number, m: number, s: number): number {
  const z = zByLms(y, l, m, s);
  if (z > 3) {
    const third = measureAt(3, l, m, s);
    return 3 + (y - third) / (third - measureAt(2, l, m, s));
  }
  if (z < -3) {
    const third = measureAt(-3, l, m, s);
    return -3 + (y - third) / (measureAt(-2, l, m, s) - third);
  }
  return z;
}

/** Two decimals as R rounds: the nearer of the two neighbours, a tie to the even digit. For showing and flags, never for classes. */
export function roundScore(z: number): number {
  const hundredths = z * 100;
  const below = Math.floor(hundredths) / 100;
  const above = Math.ceil(hundredths) / 100;
  const nearer = z - below - (above - z);
  if (nearer < 0) return below;
  if (nearer > 0) return above;
  return Math.floor(hundredths) % 2 === 0 ? below : above;
}

export type GrowthIndex = "haz" | "waz" | "whz" | "baz";

/** A measurement is implausible if its rounded z is outside these limits; a z on the limit is plausible. Source: WHO's own software. */
const plausible: Record<GrowthIndex, { from: number; to: number }> = {
  haz: { from: -6, to: 6 },
  waz: { from: -6, to: 5 },
  whz: { from: -5, to: 5 },
  baz: { from: -5, to: 5 },
};

/** True for an implausible z: it says more about the measuring than about the child, so the child is left out of numerator and denominator. */
export function isImplausible(index: GrowthIndex, z: number): boolean {
  const rounded = roundScore(z);
  const { from, to } = plausible[index];
  return rounded < from || rounded > to;
}
