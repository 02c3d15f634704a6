import { AreaCode } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import type { GrowthCounts, GrowthReply } from "@/lib/growth/contract";

export const area = AreaCode.parse("15.01");
export const month = Month.parse("2026-10");

export function found(over: Partial<GrowthCounts> = {}): GrowthCounts {
  return {
    weighed: 2500,
    heightMeasured: 2409,
    stunted: 412,
    severelyStunted: 80,
    weightHeightAssessed: 2400,
    wasted: 120,
    severelyWasted: 20,
    overweight: 60,
    weightAgeAssessed: 2450,
    underweight: 300,
    severelyUnderweight: 50,
    flagged: 23,
    ...over,
  };
}

export const digits = Array.from({ length: 10 }, () => 240);

export function reply(over: Partial<GrowthReply> = {}): GrowthReply {
  return {
    sequence: 7,
    asOf: "2026-11-09T02:41:00.000Z",
    area,
    name: "Kerinci",
    month,
    simulated: true,
    source: { registered: 292, fromChildren: 214, formOnly: 66 },
    target: { area: 4480, ofChildRows: 3100 },
    total: found(),
    form: {
      posyandu: 200,
      heightMeasured: 2400,
      stunted: 384,
      weighed: 2450,
    },
    groups: [
      { ...found({ stunted: 20, heightMeasured: 200 }), sex: "L", age: "0-5" },
      {
        ...found({ stunted: null, heightMeasured: 40 }),
        sex: "P",
        age: "6-11",
      },
    ],
    stated: {
      compared: 2000,
      statedStunted: 300,
      computedStunted: 340,
      onlyStated: 10,
      onlyComputed: 50,
      rules: [{ rule: "age-in-months", children: 60 }],
    },
    distributions: [
      {
        index: "haz",
        n: 2409,
        mean: -1.1,
        sd: 1.42,
        belowMinus3: 0.033,
        above3: 0.002,
        bins: [{ from: -1.5, n: 2409 }],
      },
    ],
    quality: {
      rows: 2500,
      missingAge: 3,
      missingSex: 2,
      missingWeight: 5,
      missingHeight: 60,
      flaggedHaz: 20,
      flaggedWaz: 5,
      flaggedWhz: 8,
      weightDigits: digits,
      heightDigits: digits,
    },
    change: {
      before: Month.parse("2026-09"),
      measuredBefore: 2700,
      stuntedBefore: 486,
      measuredNow: 2409,
      stuntedNow: 412,
      both: { n: 2100, stuntedBefore: 378, stuntedNow: 372 },
      onlyBefore: { n: 600, stunted: 108 },
      onlyNow: { n: 309, stunted: 40 },
      participationBefore: 0.871,
      participationNow: 0.777,
    },
    surveys: [],
    ...over,
  };
}
