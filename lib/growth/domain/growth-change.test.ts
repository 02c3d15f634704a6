import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shownValue } from "@/lib/core/domain/shown-number";
import { splitChange, type ChangeCounts } from "./growth-change";

function counts(over: Partial<ChangeCounts> = {}): ChangeCounts {
  return {
    measuredBefore: 1000,
    stuntedBefore: 200,
    measuredNow: 1000,
    stuntedNow: 170,
    both: { n: 800, stuntedBefore: 160, stuntedNow: 152 },
    ...over,
  };
}

describe("a change of stunting", () => {
  test("parts into what was found among the same children and who was measured", () => {
    const split = splitChange(counts());
    expect(split.total).toBeCloseTo(-3);
    expect(split.found).toBeCloseTo(-1);
    expect(split.who).toBeCloseTo(-2);
    expect(split.verdict).toBe("better");
  });

  test("the two parts add up to the whole", () => {
    const split = splitChange(
      counts({
        measuredNow: 977,
        both: { n: 613, stuntedBefore: 131, stuntedNow: 140 },
      }),
    );
    expect((split.found ?? 0) + (split.who ?? 0)).toBeCloseTo(split.total ?? 1);
  });

  test("is written in tenths that add up and that are the differences of what stands beside them", () => {
    const share = (part: number, whole: number) =>
      Math.round(shownValue("percent", (part / whole) * 100) * 10);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 3000 }), {
          minLength: 7,
          maxLength: 7,
        }),
        ([before = 1, now = 1, both = 1, a = 0, b = 0, c = 0, d = 0]) => {
          const stuntedBefore = a % (before + 1);
          const stuntedNow = b % (now + 1);
          const same = { before: c % (both + 1), now: d % (both + 1) };
          const { total, found, who, verdict } = splitChange({
            measuredBefore: before,
            stuntedBefore,
            measuredNow: now,
            stuntedNow,
            both: { n: both, stuntedBefore: same.before, stuntedNow: same.now },
          });
          const tenths = (value: number | null) =>
            Math.round((value ?? Number.NaN) * 10);
          expect(tenths(total)).toBe(
            share(stuntedNow, now) - share(stuntedBefore, before),
          );
          expect(tenths(found)).toBe(
            share(same.now, both) - share(same.before, both),
          );
          expect(tenths(found) + tenths(who)).toBe(tenths(total));
          expect(verdict === "same").toBe(total === 0);
        },
      ),
    );
  });

  test("is no improvement where more than a twentieth fewer were measured", () => {
    const fewer = splitChange(counts({ measuredNow: 949, stuntedNow: 150 }));
    expect(fewer).toMatchObject({ isThinner: true, verdict: "fewer-measured" });
    const just = splitChange(counts({ measuredNow: 950, stuntedNow: 150 }));
    expect(just).toMatchObject({ isThinner: false, verdict: "better" });
  });

  test("a rise is a rise however many were measured", () => {
    expect(
      splitChange(counts({ measuredNow: 700, stuntedNow: 210 })).verdict,
    ).toBe("worse");
  });

  test("without children known in both months the parts are unknown, the whole is not", () => {
    const split = splitChange(
      counts({ both: { n: 0, stuntedBefore: 0, stuntedNow: 0 } }),
    );
    expect(split.total).toBeCloseTo(-3);
    expect(split).toMatchObject({ found: null, who: null });
  });

  test("a hidden count hides what is worked out from it", () => {
    expect(splitChange(counts({ stuntedBefore: null }))).toMatchObject({
      total: null,
      who: null,
      verdict: null,
    });
  });
});
