import type {
  ChangeSplit,
  Distribution,
  GrowthCounts,
  Quality,
} from "@/lib/growth/contract";
import { totalKey } from "./growth-sums";
import type { GrowthFound } from "./read-found";

/** The judged number of an area under its name in the sheet; null where it is hidden. */
type Shown = (key: string) => number | null;

/** What was found, with nothing but judged numbers in it. */
export function roundFound(found: GrowthFound, shown: Shown): GrowthFound {
  const { total, groups, form, stated, change, quality } = found;
  return {
    ...found,
    target: {
      area: shown("target area"),
      ofChildRows: shown("target ofChildRows"),
    },
    total: total && countsOf(totalKey, shown),
    groups: groups.flatMap(({ sex, age }) => {
      const counts = countsOf(`${sex} ${age}`, shown);
      // Mostly everybody's sex is stated; then this line would only make what follows from all lines of an age unknown.
      const isNothing =
        sex === "-" && Object.values(counts).every((count) => count === null);
      return isNothing ? [] : [{ sex, age, ...counts }];
    }),
    form: form && {
      posyandu: form.posyandu,
      heightMeasured: shown("form heightMeasured"),
      stunted: shown("form stunted"),
      weighed: shown("form weighed"),
    },
    stated: stated && {
      compared: shown("stated compared"),
      statedStunted: shown("stated statedStunted"),
      computedStunted: shown("stated computedStunted"),
      onlyStated: shown("stated onlyStated"),
      onlyComputed: shown("stated onlyComputed"),
      rules: stated.rules.map(({ rule }) => ({
        rule,
        children: shown(`stated rule ${rule}`),
      })),
    },
    change: change && roundChange(change, shown),
    distributions: found.distributions.map((one) => roundSpread(one, shown)),
    quality: quality && roundQuality(quality, shown),
  };
}

function countsOf(line: string, shown: Shown): GrowthCounts {
  const of = (name: keyof GrowthCounts) => shown(`${line} ${name}`);
  return {
    weighed: of("weighed"),
    heightMeasured: of("heightMeasured"),
    stunted: of("stunted"),
    severelyStunted: of("severelyStunted"),
    weightHeightAssessed: of("weightHeightAssessed"),
    wasted: of("wasted"),
    severelyWasted: of("severelyWasted"),
    overweight: of("overweight"),
    weightAgeAssessed: of("weightAgeAssessed"),
    underweight: of("underweight"),
    severelyUnderweight: of("severelyUnderweight"),
    flagged: of("flagged"),
  };
}

function roundChange(change: ChangeSplit, shown: Shown): ChangeSplit {
  return {
    ...change,
    measuredBefore: shown("change measuredBefore"),
    stuntedBefore: shown("change stuntedBefore"),
    measuredNow: shown("change measuredNow"),
    stuntedNow: shown("change stuntedNow"),
    both: {
      n: shown("both n"),
      stuntedBefore: shown("both stuntedBefore"),
      stuntedNow: shown("both stuntedNow"),
    },
    onlyBefore: {
      n: shown("onlyBefore n"),
      stunted: shown("onlyBefore stunted"),
    },
    onlyNow: { n: shown("onlyNow n"), stunted: shown("onlyNow stunted") },
  };
}

/** A spread of an unknown number of children says nothing; else its shares are of the numbers that are shown. */
function roundSpread(spread: Distribution, shown: Shown): Distribution {
  const { index } = spread;
  const whole = shown(`${index} n`);
  const shareOf = (end: string) => {
    const part = shown(`${index} ${end}`);
    return whole === null || part === null ? null : part / whole;
  };
  const told = (value: number | null) =>
    whole === null || value === null ? null : Math.round(value * 10) / 10;
  return {
    index,
    n: whole,
    mean: told(spread.mean),
    sd: told(spread.sd),
    belowMinus3: shareOf("belowMinus3"),
    above3: shareOf("above3"),
    bins: spread.bins.map(({ from }) => ({
      from,
      n: whole === null ? null : shown(`${index} bin ${String(from)}`),
    })),
  };
}

function roundQuality(
  { weightDigits, heightDigits }: Quality,
  shown: Shown,
): Quality {
  const digits = (name: string, spread: readonly (number | null)[]) =>
    spread.map((_, digit) => shown(`quality ${name} ${String(digit)}`));
  return {
    rows: shown("quality rows"),
    missingAge: shown("quality missingAge"),
    missingSex: shown("quality missingSex"),
    missingWeight: shown("quality missingWeight"),
    missingHeight: shown("quality missingHeight"),
    flaggedHaz: shown("quality flaggedHaz"),
    flaggedWaz: shown("quality flaggedWaz"),
    flaggedWhz: shown("quality flaggedWhz"),
    weightDigits: digits("weightDigit", weightDigits),
    heightDigits: digits("heightDigit", heightDigits),
  };
}
