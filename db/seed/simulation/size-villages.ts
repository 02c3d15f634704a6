import { groupBy } from "@/lib/core/domain/group-by";
import { ancestorAt, type AreaCode } from "@/lib/core/domain/ids";
import { clamp, drawSpread, randomFor } from "./random";

export type SimulatedVillage = {
  code: AreaCode;
  kind: string;
  /** A point inside the village (WGS84), or null where none is known. */
  lon: number | null;
  lat: number | null;
};

/** A village with the residents and posyandu that the simulation gives it. */
export type VillageSize = {
  village: SimulatedVillage;
  residents: number;
  posyandu: number;
};

/** Estimate for Jambi: 3,834,439 residents and some 3,500 posyandu. Villages have at least one, so the rest serve a little more. */
const residentsPerPosyandu = 1_105;

/** Registration numbers end in three digits, and names run out long before. */
const mostPosyandu = 60;

/** Used if the residents of a regency are not known: about the mean of Indonesia's desa and kelurahan. */
const meanResidents: Readonly<Record<string, number>> = {
  kelurahan: 4_500,
  desa: 2_300,
  "desa adat": 900,
};

const weightOfKind: Readonly<Record<string, number>> = {
  kelurahan: 2.4,
  desa: 1,
  "desa adat": 0.7,
};

/** Distributes the residents of every regency over its villages and gives each village at least one posyandu. */
export function sizeVillages(
  villages: readonly SimulatedVillage[],
  populations: ReadonlyMap<string, number>,
  seed: number,
): VillageSize[] {
  const regencies = groupBy(villages, ({ code }) =>
    ancestorAt(code, "regency"),
  );
  return [...regencies].flatMap(([regency, group]) =>
    sizeRegency(group, populations.get(regency) ?? guessResidents(group), seed),
  );
}

function guessResidents(villages: readonly SimulatedVillage[]): number {
  return villages.reduce(
    (total, { kind }) => total + (meanResidents[kind] ?? 2_300),
    0,
  );
}

function sizeRegency(
  villages: readonly SimulatedVillage[],
  population: number,
  seed: number,
): VillageSize[] {
  const weights = villages.map(({ code, kind }) => {
    const spread = drawSpread(randomFor(seed, `size ${code}`));
    return (weightOfKind[kind] ?? 1) * Math.exp(0.4 * spread);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return villages.map((village, index) => {
    const share = (weights[index] ?? 0) / total;
    const residents = Math.round(population * share);
    const posyandu = clamp(
      Math.round(residents / residentsPerPosyandu),
      1,
      mostPosyandu,
    );
    return { village, residents, posyandu };
  });
}
