import { expect, it } from "vitest";
import { sumsToJudge } from "@/lib/core/disclosure/judge-sums";
import { publicCount } from "@/lib/core/disclosure/public-count";
import { growthRules } from "./judge-growth";
import { attack, type Attack } from "./testing/attack";
import type { GrowthFindings } from "./testing/growth-mind";

const provinces = (count: number) =>
  Array.from({ length: count }, (_, index) => index + 1);

const once = { times: 1, history: 0 };

/** What is found out of some invented provinces, together. */
function attackAll(seeds: readonly number[], how: Attack) {
  const all: Omit<GrowthFindings, "found"> & { found: unknown[] } = {
    small: 0,
    shown: 0,
    large: 0,
    found: [],
  };
  for (const seed of seeds) {
    const { small, shown, large, found } = attack(seed, how);
    all.small += small;
    all.shown += shown;
    all.large += large;
    all.found.push(...found);
    const recovered = found.filter(({ span }) => span.from === span.to);
    expect({ seed, recovered }).toEqual({ seed, recovered: [] });
  }
  return all;
}

it("gives no count of one to four away, nor any to less than five, of two months that are told once", () => {
  const { small, shown, large, found } = attackAll(provinces(20), once);
  expect(small).toBeGreaterThan(15_000);
  expect(found).toEqual([]);
  // Hiding costs little: of what is large enough to be shown, nearly all is.
  expect(shown / large).toBeGreaterThan(0.96);
});

it("gives none away of months that are told four times, and fewer than one in five thousand to less than five", () => {
  const { small, shown, large, found } = attackAll(provinces(8), {
    times: 4,
    history: 3,
  });
  expect(small).toBeGreaterThan(30_000);
  expect(found.length).toBeLessThan(small / 5_000);
  expect(shown / large).toBeGreaterThan(0.94);
});

it.each<[string, Attack]>([
  [
    "counts from ten on are rounded",
    {
      ...once,
      show: (count, step) =>
        publicCount(count, step).shown === null ? null : count,
    },
  ],
  [
    "counts below ten are not shown",
    {
      ...once,
      show: (count, step) => publicCount(count, step).shown ?? count,
    },
  ],
  [
    "what follows from others is judged",
    {
      ...once,
      rules: {
        ...growthRules,
        open: () => ({ ...sumsToJudge(), judge: () => new Set() }),
      },
    },
  ],
  [
    "regencies are judged with their province",
    { ...once, rules: { ...growthRules, addUp: () => undefined } },
  ],
  [
    "parts of a sum are judged together",
    {
      ...once,
      rules: {
        ...growthRules,
        open: () => {
          const sums = sumsToJudge();
          return {
            ...sums,
            isSum: (whole, parts) => {
              if (parts.length === 1) sums.isSum(whole, parts);
            },
          };
        },
      },
    },
  ],
  [
    "what is left of a whole without its part is judged",
    {
      ...once,
      rules: {
        ...growthRules,
        open: () => ({ ...sumsToJudge(), rest: () => null }),
      },
    },
  ],
  ["a month is judged beside what it told before", { times: 4, history: 0 }],
  [
    "a month is judged beside the one before",
    { ...once, beside: { monthBefore: false } },
  ],
])("gives some away as soon as the rule is left out that %s", (_, without) => {
  expect(
    provinces(40).some((seed) => attack(seed, without).found.length > 0),
  ).toBe(true);
});
