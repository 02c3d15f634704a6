import type { ElementCode } from "@/lib/core/catalogue/elements";
import { position } from "./element-position";
import {
  clamp,
  drawBetween,
  drawSpread,
  drawUnit,
  drawWhole,
  isDrawn,
  randomFor,
  type Random,
} from "./random";
import type { RegencyStory } from "./regency-story";
import type { SimulatedPosyandu } from "./simulate-registry";

export const sixFields = [
  "education",
  "public_works",
  "housing",
  "order",
  "social",
] as const;
export type SixField = (typeof sixFields)[number];

/** What stays with a posyandu from month to month. */
export type Traits = {
  posyandu: SimulatedPosyandu;
  regency: RegencyStory;
  seed: number;
  /** Added to the attendance of its regency. */
  attendance: number;
  /** Factor on the stunting of its regency: villages differ. */
  stunting: number;
  growth: number;
  cardShare: number;
  reportChance: number;
  kader: number;
  newKader: number;
  /** Months after the regulation in which its work in a field beside health begins; Infinity when it never does. */
  fields: Readonly<Record<SixField, number>>;
  /** True if it writes zeros for a field in which it does not work. Other posyandu leave the columns empty. */
  writesZeros: boolean;
  /** Positions of the elements it never fills in. */
  omitted: readonly number[];
};

/** Groups of columns that some posyandu never fill in, each with the share of such posyandu. */
const omissions: readonly (readonly [number, readonly ElementCode[]])[] = [
  [0.07, ["o_absent_last_month", "b_first_time"]],
  [0.12, ["development_screened"]],
  [0.08, ["adult_target", "adult_screened"]],
  [0.05, ["elderly_target", "elderly_screened"]],
  [0.1, ["adolescent_target", "adolescent_served"]],
  [0.14, ["kader_purwa", "kader_madya", "kader_utama"]],
  [0.05, ["weight_height_assessed", "wasted", "severely_wasted", "overweight"]],
  [0.08, ["infant_under6m", "exclusive_breastfed"]],
  [0.04, ["referred", "referral_completed"]],
  [0.06, ["pregnant_kek"]],
  [0.05, ["home_visits"]],
  [0.03, ["height_measured", "stunted", "severely_stunted"]],
  [0.06, ["pmt_recipients"]],
];

/** Draws the lasting traits of one posyandu; the same seed and id always give the same. */
export function drawTraits(
  posyandu: SimulatedPosyandu,
  regency: RegencyStory,
  seed: number,
): Traits {
  const random = randomFor(seed, posyandu.id);
  const { quality } = posyandu;
  return {
    posyandu,
    regency,
    seed: Math.floor(drawUnit(random) * 2 ** 32),
    attendance: 0.06 * drawSpread(random) + 0.12 * (quality - 0.55),
    stunting: clamp(Math.exp(0.3 * drawSpread(random)), 0.4, 1.9),
    growth: drawBetween(random, -0.04, 0.06),
    cardShare: clamp(0.86 + 0.12 * quality, 0.8, 0.99),
    reportChance: clamp(regency.completeness + 0.05 * (quality - 0.55), 0, 1),
    kader: drawKader(random, posyandu.underFives),
    newKader: isDrawn(random, 0.25) ? drawWhole(random, 1, 2) : 0,
    fields: drawFields(random, regency, quality),
    writesZeros: isDrawn(random, 0.75),
    omitted: omissions.flatMap(([share, codes]) =>
      isDrawn(random, share) ? codes.map((code) => position[code]) : [],
    ),
  };
}

/** Five by decree is the rule; large posyandu have more, few have less. */
function drawKader(random: Random, underFives: number): number {
  const chance = drawUnit(random);
  if (chance < 0.02) return 3;
  if (chance < 0.06) return 4;
  if (chance < 0.66) return 5;
  return 5 + drawWhole(random, 1, underFives > 110 ? 5 : 3);
}

/** The fields begin one after the other: education first, public order last. */
const appeal: Readonly<Record<SixField, number>> = {
  education: 1.2,
  social: 1,
  housing: 0.85,
  public_works: 0.8,
  order: 0.65,
};

function drawFields(
  random: Random,
  regency: RegencyStory,
  quality: number,
): Record<SixField, number> {
  const draw = (field: SixField) => {
    const chance = regency.sixFields * appeal[field] * (0.6 + 0.7 * quality);
    const begins = isDrawn(random, clamp(chance, 0, 0.92));
    return begins ? drawWhole(random, 0, 26) : Infinity;
  };
  return {
    education: draw("education"),
    public_works: draw("public_works"),
    housing: draw("housing"),
    order: draw("order"),
    social: draw("social"),
  };
}
