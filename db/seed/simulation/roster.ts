import type { Month } from "@/lib/core/domain/month";
import type { PlannedSubmission } from "./plan-submissions";
import type { Traits } from "./posyandu-traits";
import { drawUnit, mixSeeds } from "./random";
import type { SimulatedPosyandu } from "./simulate-registry";

/** The posyandu of one regency whose rows are in each of the month's files. */
export type Rosters = {
  registered: number;
  main: Traits[];
  supplement: Traits[];
};

/** Who is in the month's file, who comes later, and who does not report. */
export function drawRosters(
  regency: readonly Traits[],
  month: Month,
  monthIndex: number,
  plans: readonly PlannedSubmission[],
): Rosters {
  const registered = regency.filter(({ posyandu }) =>
    isRegistered(posyandu, month),
  );
  const part = plans[0]?.part ?? 0;
  const hasSupplement = plans.some(({ kind }) => kind === "supplement");
  const rosters: Rosters = {
    registered: registered.length,
    main: [],
    supplement: [],
  };
  for (const traits of registered) {
    if (sleeps(traits, monthIndex)) continue;
    const chance = chanceOf(traits, monthIndex, 1);
    const inFile = traits.reportChance * part;
    if (chance < inFile) rosters.main.push(traits);
    else if (hasSupplement && chance < inFile + 0.6 * (1 - inFile))
      rosters.supplement.push(traits);
  }
  return rosters;
}

function isRegistered(
  { validFrom, validTo }: SimulatedPosyandu,
  month: Month,
): boolean {
  return validFrom <= month && (validTo === null || validTo >= month);
}

/** Some posyandu send nothing for four months in a row, because a kader, the book or a bridge is missing. */
function sleeps(traits: Traits, monthIndex: number): boolean {
  const chance = chanceOf(traits, Math.floor(monthIndex / 4), 2);
  return chance < 0.03 * (1 - traits.posyandu.quality);
}

/** Rows that were wrong in the first file and are right in the corrected one. */
export function isCorrected(traits: Traits, monthIndex: number): boolean {
  return chanceOf(traits, monthIndex, 3) < 0.12;
}

function chanceOf(traits: Traits, index: number, purpose: number): number {
  return drawUnit({ state: mixSeeds(traits.seed + purpose, index) });
}
