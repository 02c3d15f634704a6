/** Regencies whose operators upload at the same time. */
export const regencies = ["15.01", "15.02", "15.03"] as const;
export type Regency = (typeof regencies)[number];

const postsPerRegency = 24;

/** The posyandu of a regency, spread over four villages. */
export function posyanduIdsOf(
  regency: Regency,
): { id: string; village: string }[] {
  return Array.from({ length: postsPerRegency }, (_, index) => ({
    id: `pos-${regency}-${String(index + 1)}`,
    village: `${regency}.01.200${String((index % 4) + 1)}`,
  }));
}
