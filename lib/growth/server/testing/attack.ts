import { publicCount } from "@/lib/core/disclosure/public-count";
import type { Span } from "@/lib/core/disclosure/spans";
import type { AreaCode } from "@/lib/core/domain/ids";
import { randomFrom } from "@/lib/figures/server/testing/invented-counts";
import {
  growthRules,
  judgeGrowth,
  shownGrowth,
  type GrowthRules,
  type KnownBeside,
  type ToldGrowth,
} from "@/lib/growth/server/judge-growth";
import { provinceFound } from "@/lib/growth/server/province-found";
import type { GrowthFound } from "@/lib/growth/server/read-found";
import { findingsOf } from "./findings-of";
import type { GrowthFindings } from "./growth-mind";
import { readAll, type Telling } from "./growth-reader";
import { inventTimes, type InventedMonths } from "./invented-children";

/** What an attack tries: how often a month is told, beside how many earlier times it is judged, and by which rules. */
export type Attack = {
  times: number;
  history: number;
  rules?: GrowthRules;
  show?: (count: number, step: number) => number | null;
  /** What else it is judged beside; all of it if nothing is said. */
  beside?: Partial<Record<"monthBefore" | "counted", false>>;
};

const province = "15" as AreaCode;

/** Tells the findings of an invented province several times, and finds out what follows from all of it. */
export function attack(
  seed: number,
  { times, history, rules = growthRules, show, beside = {} }: Attack,
): GrowthFindings {
  const random = randomFrom(seed);
  const told: { now: ToldGrowth; before: ToldGrowth }[] = [];
  const tellings: Telling[] = [];
  const state = new Map<string, { now: GrowthFound; before: GrowthFound }>();
  for (const { months, due } of inventTimes(random, times)) {
    for (const area of due)
      state.set(area, {
        now: findingsOf(area, months),
        before: findingsOf(area, lastOf(months)),
      });
    const all = (month: "now" | "before") =>
      withProvince(
        months.regencies.flatMap((area) => state.get(area)?.[month] ?? []),
      );
    const counted = countElsewhere(all("now"), random);
    const { told: before } = judgeGrowth(
      all("before"),
      past(
        told.map((one) => one.before),
        history,
        {},
      ),
      rules,
    );
    const { told: now, monthBefore } = judgeGrowth(
      all("now"),
      past(
        told.map((one) => one.now),
        history,
        {
          ...(beside.monthBefore === false
            ? {}
            : {
                monthBefore: [
                  ...lastTimes(
                    told.map((one) => one.before),
                    history,
                  ),
                  before,
                ],
              }),
          ...(beside.counted === false ? {} : { counted: withTotals(counted) }),
        },
      ),
      rules,
    );
    told.push({ now, before: monthBefore ?? before });
    const read = (growth: ToldGrowth) =>
      [...growth.values()].map((one) => ({
        exact: one.found,
        told: shownGrowth(one, show),
      }));
    tellings.push({ now: read(now), before: read(before), counted });
  }
  return readAll(tellings);
}

const lastTimes = (told: readonly ToldGrowth[], times: number) =>
  times === 0 ? [] : told.slice(-times);

function past(
  told: readonly ToldGrowth[],
  history: number,
  rest: Partial<KnownBeside>,
): KnownBeside {
  return {
    history: lastTimes(told, history),
    monthBefore: [],
    counted: new Map(),
    ...rest,
  };
}

const lastOf = ({ regencies, before }: InventedMonths): InventedMonths => ({
  regencies,
  now: before,
  before: [],
});

function withProvince(regencies: readonly GrowthFound[]): GrowthFound[] {
  const [first, ...others] = regencies;
  return first === undefined
    ? []
    : [provinceFound(province, [first, ...others]), ...regencies];
}

type Counted = Map<string, Map<string, { count: number; span: Span }>>;

/** What the indicators tell: the same counts, with those of a few posyandu that have sent a form alone. */
function countElsewhere(
  found: readonly GrowthFound[],
  random: () => number,
): Counted {
  const forms = new Map<string, number>();
  const names = [
    "weighed",
    "heightMeasured",
    "stunted",
    "severelyStunted",
  ] as const;
  return new Map(
    found.toReversed().map(({ area, total }) => [
      area,
      new Map(
        names.map((name) => {
          const own =
            area === province
              ? (forms.get(name) ?? 0)
              : random() < 0.5
                ? 0
                : Math.floor(random() * 30);
          forms.set(name, (forms.get(name) ?? 0) + own);
          const count = (total?.[name] ?? 0) + own;
          const { from, to } = publicCount(count);
          return [name, { count, span: { from, to } }];
        }),
      ),
    ]),
  );
}

function withTotals(counted: Counted): KnownBeside["counted"] {
  return new Map(
    [...counted].map(([area, counts]) => [
      area as AreaCode,
      new Map([...counts].map(([name, one]) => [`total ${name}`, one])),
    ]),
  );
}
