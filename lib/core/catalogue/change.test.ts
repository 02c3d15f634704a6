import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shownValue } from "@/lib/core/domain/shown-number";
import { indicatorOf } from "./catalogue";
import { changeOf, sourceTurn, type Comparable } from "./change";

function month(value: number, denominator = 1000): Comparable {
  return {
    state: "value",
    value,
    denominator,
    coverage: { reported: 10, registered: 10 },
    fromChildren: 0,
  };
}

const stunting = indicatorOf("stunting");
const ds = indicatorOf("ds");

describe("a change", () => {
  test("is better in the good direction and worse against it", () => {
    expect(changeOf(ds, month(80), month(78))?.verdict).toBe("better");
    expect(changeOf(ds, month(78), month(80))?.verdict).toBe("worse");
    expect(changeOf(stunting, month(15), month(17))?.verdict).toBe("better");
    expect(changeOf(stunting, month(17), month(15))?.verdict).toBe("worse");
  });

  test("stunting that fell while fewer were measured is not called better", () => {
    const change = changeOf(stunting, month(15, 700), month(17, 1000));
    expect(change).toMatchObject({
      verdict: "fewer-measured",
      measuredNow: 700,
      measuredBefore: 1000,
    });
  });

  test("stunting that rose is worse, however few were measured", () => {
    expect(changeOf(stunting, month(18, 700), month(17, 1000))?.verdict).toBe(
      "worse",
    );
  });

  test("between months of which one is too incomplete is neither better nor worse", () => {
    const thin = { ...month(70), coverage: { reported: 7, registered: 10 } };
    const full = { ...month(70), coverage: { reported: 8, registered: 10 } };
    expect(changeOf(ds, thin, month(80))?.verdict).toBe("incomplete");
    expect(changeOf(ds, month(80), thin)?.verdict).toBe("incomplete");
    expect(changeOf(ds, full, month(80))?.verdict).toBe("worse");
    // Where the unreported count against the area themselves, nothing is missing.
    const reporting = indicatorOf("reporting_completeness");
    expect(changeOf(reporting, thin, month(80))?.verdict).toBe("worse");
  });

  test("of a posyandu that did not open in one of the months is no rise and no fall", () => {
    const closed: Comparable = { ...month(0), notOpen: true };
    for (const [now, before] of [
      [closed, month(39.2)],
      [month(39.2), closed],
      [closed, closed],
    ] as const)
      expect(changeOf(ds, now, before)).toMatchObject({
        verdict: "not-open",
        difference: null,
      });
    const leftEmpty: Comparable = { ...closed, state: "not-reported" };
    delete leftEmpty.value;
    expect(changeOf(ds, leftEmpty, month(39.2))?.verdict).toBe("not-open");
    // Nothing is compared with a month of which nothing came.
    const silent: Comparable = { ...leftEmpty, notOpen: undefined };
    expect(changeOf(ds, closed, silent)).toBeNull();
    // Cards are there whether or not it opened.
    const ks = indicatorOf("ks");
    expect(changeOf(ks, closed, month(39.2))?.verdict).toBe("worse");
  });

  describe("of source", () => {
    const counted = (value: number, fromChildren: number, denominator = 1000) =>
      ({ ...month(value, denominator), fromChildren }) satisfies Comparable;

    test("is neither better nor worse, also when fewer were measured or both read the same", () => {
      const forms = counted(17, 0);
      for (const children of [
        counted(15, 10),
        counted(19, 10),
        counted(15, 10, 700),
        counted(17, 10),
      ]) {
        const change = changeOf(stunting, children, forms);
        expect(change?.verdict).toBe("other-source");
        expect(change && sourceTurn(change)).toBe("to-children");
      }
      const back = changeOf(stunting, forms, counted(15, 10));
      expect(back?.verdict).toBe("other-source");
      expect(back && sourceTurn(back)).toBe("to-forms");
    });

    test("in a part of the posyandu says so, and up to a twentieth of them is none", () => {
      const part = changeOf(stunting, counted(15, 4), counted(17, 0));
      expect(part?.verdict).toBe("other-source");
      expect(part && sourceTurn(part)).toBe("part");
      const wide = (fromChildren: number) => ({
        ...counted(15, fromChildren),
        coverage: { reported: 100, registered: 100 },
      });
      const forms = { ...wide(0), value: 17 };
      expect(changeOf(stunting, wide(5), forms)?.verdict).toBe("better");
      expect(changeOf(stunting, wide(6), forms)?.verdict).toBe("other-source");
    });

    test("does not concern what children say nothing of", () => {
      const reporting = indicatorOf("reporting_completeness");
      const change = changeOf(reporting, counted(80, 10), counted(90, 0));
      expect(change?.verdict).toBe("worse");
    });

    test("comes after too few reports", () => {
      const thin = {
        ...counted(15, 7),
        coverage: { reported: 7, registered: 10 },
      };
      expect(changeOf(stunting, thin, counted(17, 0))?.verdict).toBe(
        "incomplete",
      );
    });
  });

  test("what reads the same is the same", () => {
    expect(changeOf(ds, month(80.04), month(79.96))).toMatchObject({
      difference: 0,
      verdict: "same",
    });
    expect(changeOf(ds, month(80.06), month(80.04))).toMatchObject({
      difference: 0.1,
      verdict: "better",
    });
  });

  test("is the difference of the two figures that stand beside it, and same if and only if that is nothing", () => {
    const counts = fc
      .integer({ min: 1, max: 5000 })
      .chain((whole) => fc.tuple(fc.nat(whole), fc.constant(whole)));
    fc.assert(
      fc.property(
        counts,
        counts,
        fc.constantFrom(ds, stunting, indicatorOf("kader_per_posyandu")),
        ([part, whole], [partBefore, wholeBefore], indicator) => {
          const factor = indicator.unit === "percent" ? 100 : 1;
          const now = month((part / whole) * factor, whole);
          const before = month(
            (partBefore / wholeBefore) * factor,
            wholeBefore,
          );
          const change = changeOf(indicator, now, before);
          const tenths = (one: Comparable) =>
            Math.round(shownValue(indicator.unit, one.value ?? 0) * 10);
          expect(change?.difference).toBe((tenths(now) - tenths(before)) / 10);
          expect(change?.verdict === "same").toBe(change?.difference === 0);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("is nothing where a month has no value", () => {
    const none: Comparable = {
      state: "not-reported",
      coverage: { reported: 0, registered: 10 },
      fromChildren: 0,
    };
    expect(changeOf(ds, month(80), none)).toBeNull();
    expect(changeOf(ds, none, month(80))).toBeNull();
  });
});
