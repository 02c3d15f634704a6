import { ancestorAt, type AreaCode } from "@/lib/core/domain/ids";
import { matchName } from "@/lib/core/domain/match-name";
import { addMonths, type Month } from "@/lib/core/domain/month";
import { nameVillage } from "./posyandu-names";
import {
  drawBetween,
  drawSpread,
  drawUnit,
  drawWhole,
  isDrawn,
  randomFor,
  type Random,
} from "./random";
import type { VillageSize } from "./size-villages";

type Strata = "pratama" | "madya" | "purnama" | "mandiri";

export type SimulatedPosyandu = {
  id: string;
  name: string;
  matchName: string;
  villageCode: AreaCode;
  regency: AreaCode;
  registrationNumber: string | null;
  lon: number | null;
  lat: number | null;
  strata: Strata | null;
  validFrom: Month;
  validTo: Month | null;
  /** Under-fives in its area in the first month. */
  underFives: number;
  /** How well it works, 0 to 1; strata, reporting and results follow from it. */
  quality: number;
};

/** Under-fives among residents: 741,541 of 9,064,690 in Sumatera Selatan, 2024. */
const underFiveShare = 0.0818;

/** Draws the registry: the posyandu of every village with name, number, place and the months in which each is expected to report. */
export function simulateRegistry(
  sizes: readonly VillageSize[],
  months: readonly Month[],
  seed: number,
): SimulatedPosyandu[] {
  return sizes.flatMap((size) => drawVillage(size, months, seed));
}

function drawVillage(
  { village, residents, posyandu }: VillageSize,
  months: readonly Month[],
  seed: number,
): SimulatedPosyandu[] {
  const random = randomFor(seed, `registry ${village.code}`);
  const each = (residents * underFiveShare) / posyandu;
  return nameVillage(random, posyandu).map((name, index) => {
    const quality = Math.min(1, Math.max(0, 0.55 + 0.2 * drawSpread(random)));
    const number = String(index + 1).padStart(3, "0");
    return {
      id: `${village.code}-${number.slice(1)}`,
      name,
      matchName: matchName(name),
      villageCode: village.code,
      regency: ancestorAt(village.code, "regency"),
      registrationNumber: isDrawn(random, 0.7)
        ? `${village.code}.${number}`
        : null,
      ...drawPlace(random, village),
      strata: isDrawn(random, 0.05) ? null : strataOf(quality),
      ...drawLife(random, months, index > 0),
      underFives: Math.max(8, Math.round(each * drawBetween(random, 0.7, 1.3))),
      quality,
    };
  });
}

/** Cut so that about 15 % are pratama, 35 % madya, 35 % purnama and 15 % mandiri. */
function strataOf(quality: number): Strata {
  if (quality < 0.34) return "pratama";
  if (quality < 0.55) return "madya";
  return quality < 0.76 ? "purnama" : "mandiri";
}

/** Degrees around the village's point: some 250 m in a kelurahan, 500 m in a desa, which mostly stays inside. */
function drawPlace(
  random: Random,
  { kind, lon, lat }: VillageSize["village"],
): { lon: number | null; lat: number | null } {
  const radius = (kind === "kelurahan" ? 0.0025 : 0.005) * drawUnit(random);
  const angle = drawBetween(random, 0, 2 * Math.PI);
  if (lon === null || lat === null) return { lon: null, lat: null };
  return {
    lon: round(lon + radius * Math.cos(angle)),
    lat: round(lat + radius * Math.sin(angle)),
  };
}

function round(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000;
}

/** A few posyandu are founded or closed during the history. The first one of a village always stays. */
function drawLife(
  random: Random,
  months: readonly Month[],
  mayChange: boolean,
): { validFrom: Month; validTo: Month | null } {
  const [first] = months;
  if (first === undefined) throw new RangeError("No month to simulate");
  const fate = drawUnit(random);
  const turn = drawWhole(random, 3, Math.max(3, months.length - 3));
  if (mayChange && fate < 0.04)
    return { validFrom: addMonths(first, turn), validTo: null };
  const validTo = mayChange && fate > 0.988 ? addMonths(first, turn) : null;
  return { validFrom: first, validTo };
}
