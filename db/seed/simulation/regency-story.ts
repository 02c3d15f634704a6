import type { AreaCode } from "@/lib/core/domain/ids";
import { clamp, drawBetween, drawUnit, randomFor } from "./random";

/**
 * What goes wrong in which regency, so that every state of the product has an example. Each role is given to one regency; in a province with few
 * regencies some have two roles.
 */
const roles = [
  /** Sends every month after the deadline. */
  "late",
  /** Sent nothing at all for one month. */
  "skipped",
  /** Weighs fewer children every month, so that its stunting seems to fall. */
  "fading",
  /** Sent a corrected second version of a month. */
  "corrected",
  /** Sent the file of another month, withdrew it and sent the right one. */
  "withdrawn",
  /** Has rows that were refused and have not been corrected yet. */
  "refused",
] as const;
export type StoryRole = (typeof roles)[number];

/** Levels of one regency at the start and the end of the simulated months; shares from 0 to 1. */
export type RegencyStory = {
  code: AreaCode;
  roles: ReadonlySet<StoryRole>;
  attendance: Slope;
  stunting: Slope;
  heightShare: Slope;
  gain: number;
  /** Chance that a posyandu's report is in the file. */
  completeness: number;
  /** Chance that a file comes before the deadline. */
  punctuality: number;
  trained: Slope;
  /** Share of posyandu that in the end work in a field beside health. */
  sixFields: number;
  incentive: "monthly" | "quarterly";
};

export type Slope = { from: number; to: number };

/** The value of a slope at a position from 0 (first month) to 1 (last month). */
export function at({ from, to }: Slope, position: number): number {
  return from + (to - from) * position;
}

/** The national figure of SSGI 2024, used if there is no survey figure of the province. */
const nationalStuntingPct = 19.8;

/**
 * Gives every regency its levels and its roles. Routine stunting is well below the survey's, as in published figures, because the children measured
 * at a posyandu are not a sample and not all are measured.
 */
export function tellStories(
  regencies: readonly AreaCode[],
  surveyPct: ReadonlyMap<string, number>,
  seed: number,
): RegencyStory[] {
  const order = orderByChance(regencies, seed);
  const provincial = surveyPct.get(regencies[0]?.slice(0, 2) ?? "");
  return regencies.map((code) => {
    const place = order.indexOf(code);
    const held = new Set(
      roles.filter((_, index) => index % order.length === place),
    );
    const survey = surveyPct.get(code) ?? provincial ?? nationalStuntingPct;
    return tellStory(code, held, survey / 100, seed);
  });
}

/** The regencies in the order in which they take roles and in which the last month comes in. */
export function orderByChance(
  regencies: readonly AreaCode[],
  seed: number,
): AreaCode[] {
  const drawn = new Map(
    regencies.map((code) => [code, drawUnit(randomFor(seed, `role ${code}`))]),
  );
  return [...regencies].sort(
    (a, b) => (drawn.get(a) ?? 0) - (drawn.get(b) ?? 0),
  );
}

function tellStory(
  code: AreaCode,
  held: ReadonlySet<StoryRole>,
  survey: number,
  seed: number,
): RegencyStory {
  const random = randomFor(seed, `story ${code}`);
  const attendance = drawBetween(random, 0.66, 0.8);
  const stunting = clamp(survey * drawBetween(random, 0.38, 0.5), 0.05, 0.13);
  const height = drawBetween(random, 0.62, 0.82);
  const trained = drawBetween(random, 0.12, 0.35);
  const story: RegencyStory = {
    code,
    roles: held,
    attendance: {
      from: attendance,
      to: attendance + drawBetween(random, 0.03, 0.1),
    },
    stunting: {
      from: stunting,
      to: stunting * drawBetween(random, 0.78, 1.02),
    },
    heightShare: { from: height, to: height + 0.06 },
    gain: drawBetween(random, 0.72, 0.84),
    completeness: drawBetween(random, 0.93, 0.985),
    punctuality: held.has("late") ? 0 : drawBetween(random, 0.9, 0.98),
    trained: {
      from: trained,
      to: Math.min(0.9, trained + drawBetween(random, 0.2, 0.45)),
    },
    sixFields: drawBetween(random, 0.3, 0.75),
    incentive: drawUnit(random) < 0.65 ? "monthly" : "quarterly",
  };
  return held.has("fading") ? fade(story) : story;
}

/** The children who stop coming are the ones who do worse, so D/S and stunting fall together. */
function fade(story: RegencyStory): RegencyStory {
  const { from } = story.stunting;
  return {
    ...story,
    attendance: { from: 0.82, to: 0.61 },
    stunting: { from: Math.max(from, 0.1), to: Math.max(from, 0.1) * 0.6 },
    heightShare: { from: 0.8, to: 0.62 },
  };
}
