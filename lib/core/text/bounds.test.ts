import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { publicAnswer } from "@/lib/core/catalogue/public-answer";
import {
  publicCount,
  roundingSteps,
  unknownCount,
} from "@/lib/core/disclosure/public-count";
import { boundOf, boundReaches, boundWords, whyOf } from "./bounds";
import { stateWhy } from "./states";

const percent = { unit: "percent" } as const;
const stunting = indicatorOf("stunting");
const participation = indicatorOf("ds");

/** The number in “< 0,8 %” or “more than 97.5%”. */
const numberIn = (words: string) =>
  Number(/\d+(?:[.,]\d+)?/.exec(words)?.[0].replace(",", "."));

describe("the words of a limit", () => {
  test("are short in tables, whole in sentences, and say what it means", () => {
    expect(boundWords(percent, { atMost: 0.7299 })).toMatchObject({
      short: { id: "<\u00a00,8\u00a0%", en: "<\u00a00.8%" },
      long: { id: "kurang dari 0,8\u00a0%", en: "less than 0.8%" },
    });
    expect(boundWords(percent, { atLeast: 97.59 })).toMatchObject({
      short: { id: ">\u00a097,5\u00a0%", en: ">\u00a097.5%" },
      long: { id: "lebih dari 97,5\u00a0%", en: "more than 97.5%" },
    });
    expect(
      boundWords({ unit: "per-posyandu" }, { atMost: 1.31 })?.short.id,
    ).toBe("<\u00a01,4");
  });

  test("a limit that says nothing is left out", () => {
    for (const nothing of [
      {},
      { atMost: 100 },
      { atMost: 99.95 },
      { atMost: 1e10 },
      { atLeast: 0 },
      { atLeast: 0.04 },
    ])
      expect(boundWords(percent, nothing), JSON.stringify(nothing)).toBeNull();
  });

  test("why a figure is hidden tells the limit, else what its state means", () => {
    const coverage = { reported: 9, registered: 10 };
    const hidden = { state: "suppressed", coverage } as const;
    expect(whyOf(stunting, hidden)).toBe(stateWhy.suppressed);
    expect(whyOf(stunting, { ...hidden, atMost: 2.5 }).id).toContain(
      "kurang dari 2,5\u00a0%, mungkin juga nol",
    );
  });

  test("never say less than the numbers: upper limits go up, lower ones down, by less than a tenth", () => {
    const values = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(values, values, (atMost, atLeast) => {
        const below = boundWords(percent, { atMost });
        const above = boundWords(percent, { atLeast });
        for (const locale of ["id", "en"] as const) {
          if (below !== null)
            for (const words of [below.short, below.long, below.why]) {
              const told = numberIn(words[locale]);
              expect(told).toBeGreaterThanOrEqual(atMost);
              expect(told).toBeLessThan(atMost + 0.100001);
            }
          if (above !== null)
            for (const words of [above.short, above.long, above.why]) {
              const told = numberIn(words[locale]);
              expect(told).toBeLessThanOrEqual(atLeast);
              expect(told).toBeGreaterThan(atLeast - 0.100001);
            }
        }
      }),
    );
  });

  test("are true of the figure that the public is not told", () => {
    const step = fc.constantFrom(...roundingSteps.slice(0, 5));
    const counts = fc
      .tuple(fc.nat(3_000), fc.nat(3_000))
      .map(([part, rest]) => ({ part, whole: part + rest }))
      .filter(({ whole }) => whole > 0);
    fc.assert(
      fc.property(counts, step, step, ({ part, whole }, one, other) => {
        const value = (100 * part) / whole;
        const open = {
          state: "value",
          value,
          numerator: part,
          denominator: whole,
        } as const;
        const told = publicAnswer(
          stunting,
          open,
          publicCount(part, one),
          publicCount(whole, other),
        );
        if (told.state !== "suppressed") return;
        const bound = boundOf(stunting, told);
        if (bound?.side === "below") expect(value).toBeLessThan(bound.value);
        if (bound?.side === "above") expect(value).toBeGreaterThan(bound.value);
      }),
    );
  });

  test("a numerator of which nothing is known has no limit", () => {
    const open = {
      state: "value",
      value: 10,
      numerator: 10,
      denominator: 100,
    } as const;
    const told = publicAnswer(stunting, open, unknownCount, publicCount(100));
    expect(told.state).toBe("suppressed");
    expect("atMost" in told ? boundOf(stunting, told) : null).toBeNull();
  });
});

test("a limit beyond the target reaches it, one on the other side says nothing", () => {
  expect(boundReaches(stunting, { atMost: 14 }, 14.2)).toBe(true);
  expect(boundReaches(stunting, { atMost: 14.3 }, 14.2)).toBe(false);
  expect(boundReaches(stunting, { atLeast: 90 }, 14.2)).toBe(false);
  expect(boundReaches(participation, { atLeast: 90 }, 85)).toBe(true);
  expect(boundReaches(participation, { atMost: 90 }, 85)).toBe(false);
  expect(boundReaches(participation, {}, 85)).toBe(false);
});
