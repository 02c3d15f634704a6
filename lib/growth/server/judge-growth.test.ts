import { expect, it } from "vitest";
import { sumsToJudge } from "@/lib/core/disclosure/judge-sums";
import { publicCount } from "@/lib/core/disclosure/public-count";
import { randomFrom } from "@/lib/figures/server/testing/invented-counts";
import { growthRules, judgeGrowth, type GrowthRules } from "./judge-growth";
import { findingsOf } from "./testing/findings-of";
import { readAll } from "./testing/growth-reader";
import { inventMonths } from "./testing/invented-children";

/** What is found out of an invented province. */
function attack(seed: number, rules: GrowthRules) {
  const months = inventMonths(randomFrom(seed));
  const exact = ["15", ...months.regencies].map((area) =>
    findingsOf(area, months),
  );
  const told = judgeGrowth(
    exact.map((found) => [found.area, found] as const),
    rules,
  );
  return readAll(
    exact.map((found) => {
      const shown = told.get(found.area);
      if (shown === undefined) throw new RangeError(`${found.area} is missing`);
      return { exact: found, told: shown };
    }),
  );
}

const seeds = Array.from({ length: 40 }, (_, index) => index + 1);

it("gives no count of one to four away, nor any to less than five", () => {
  const all = { small: 0, shown: 0, large: 0 };
  for (const seed of seeds) {
    const { small, shown, large, found } = attack(seed, growthRules);
    expect({ seed, found }).toEqual({ seed, found: [] });
    all.small += small;
    all.shown += shown;
    all.large += large;
  }
  expect(all.small).toBeGreaterThan(20_000);
  // Hiding costs little: of what is large enough to be shown, nearly all is.
  expect(all.shown / all.large).toBeGreaterThan(0.98);
});

it.each<[string, Partial<GrowthRules>]>([
  [
    "counts from ten on are rounded",
    {
      show: (count, step) =>
        publicCount(count, step).shown === null ? null : count,
    },
  ],
  [
    "counts below ten are not shown",
    { show: (count, step) => publicCount(count, step).shown ?? count },
  ],
  [
    "what follows from others is judged",
    { open: () => ({ ...sumsToJudge(), judge: () => new Set() }) },
  ],
  ["regencies are judged with their province", { addUp: () => undefined }],
  [
    "parts of a sum are judged together",
    {
      open: () => {
        const sums = sumsToJudge();
        return {
          ...sums,
          isSum: (whole, parts) => {
            // A sum of several areas is written down as one number.
            if (parts.length === 1) sums.isSum(whole, parts);
          },
        };
      },
    },
  ],
  [
    "what is left of a whole without its part is judged",
    { open: () => ({ ...sumsToJudge(), rest: () => null }) },
  ],
])("gives some away as soon as the rule is left out that %s", (_, without) => {
  const rules = { ...growthRules, ...without };
  expect(seeds.some((seed) => attack(seed, rules).found.length > 0)).toBe(true);
});
