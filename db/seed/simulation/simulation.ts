import { ancestorAt, type AreaCode } from "@/lib/core/domain/ids";
import {
  addMonths,
  lastClosedMonth,
  monthRange,
  type DeadlineRule,
  type Month,
} from "@/lib/core/domain/month";
import { planSubmissions, type PlannedSubmission } from "./plan-submissions";
import { drawTraits, type Traits } from "./posyandu-traits";
import { hashText } from "./random";
import { tellStories } from "./regency-story";
import { simulateRegistry, type SimulatedPosyandu } from "./simulate-registry";
import { sizeVillages, type SimulatedVillage } from "./size-villages";

export type SimulationInput = {
  province: AreaCode;
  villages: readonly SimulatedVillage[];
  /** Residents by regency. If a regency is missing, they are estimated from its villages. */
  populations: ReadonlyMap<string, number>;
  /** Latest survey prevalence of stunting in percent by area, from which the routine level follows. */
  surveyPct: ReadonlyMap<string, number>;
  now: Date;
  rule: DeadlineRule;
};

/** A simulated province before its rows are written: who is in it, and when what was sent. */
export type Simulation = {
  months: Month[];
  posyandu: SimulatedPosyandu[];
  traitsByRegency: ReadonlyMap<AreaCode, readonly Traits[]>;
  /** In the order in which they arrived. */
  submissions: readonly PlannedSubmission[];
};

/** Three years, so that every month of the last year can be compared with the same month of two earlier years. */
const usualMonths = 36;
/** The smallest number of months with which a month can be compared with the year before. */
const fewestMonths = 13;
/** With more reports, the first start in a large province would take minutes longer. */
const mostReports = 260_000;

/**
 * Simulates the posyandu of a province up to the last month closed before `now`: the same input always gives the same rows. Provinces with
 * more than some 7,000 posyandu get fewer months.
 */
export function simulateProvince(input: SimulationInput): Simulation {
  const { province, villages, rule, now } = input;
  const seed = hashText(`pantau posyandu ${province}`);
  const sizes = sizeVillages(villages, input.populations, seed);
  const months = monthsOf(
    lastClosedMonth(now, rule.utcOffsetHours),
    sizes.reduce((total, size) => total + size.posyandu, 0),
  );
  const regencies = [
    ...new Set(villages.map(({ code }) => ancestorAt(code, "regency"))),
  ].sort();
  const stories = tellStories(regencies, input.surveyPct, seed);
  const posyandu = simulateRegistry(sizes, months, seed);
  const traitsByRegency = new Map(
    stories.map((story) => [
      story.code,
      posyandu
        .filter(({ regency }) => regency === story.code)
        .map((one) => drawTraits(one, story, seed)),
    ]),
  );
  const timetable = { months, stories, rule, now, seed };
  const submissions = planSubmissions(timetable);
  return { months, posyandu, traitsByRegency, submissions };
}

function monthsOf(last: Month, posyandu: number): Month[] {
  const affordable = Math.floor(mostReports / Math.max(1, posyandu));
  const count = Math.min(usualMonths, Math.max(fewestMonths, affordable));
  return monthRange(addMonths(last, 1 - count), last);
}
