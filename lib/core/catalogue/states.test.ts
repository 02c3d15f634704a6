import { describe, expect, test } from "vitest";
import { stateLabel, stateNamed, stateWhy } from "@/lib/core/text/states";
import { answerOf, type AnswerState } from "./answer";
import { indicatorOf } from "./catalogue";
import { elements } from "./elements";
import { indicators } from "./indicators";
import { unrankedReason } from "./ranking";
import {
  reportingOf,
  roundedValueOf,
  shownShare,
  shownStates,
  shownValueOf,
  stateOf,
  toldCoverage,
} from "./states";

const ds = indicatorOf("ds");

test.each<[AnswerState, number, number, (typeof shownStates)[number]]>([
  ["value", 80, 100, "value"],
  ["value", 79, 100, "incomplete"],
  // It reads 80 %, and 79 %.
  ["value", 35, 44, "value"],
  ["value", 31, 39, "incomplete"],
  // Counted from measured children, while no form has come.
  ["value", 0, 100, "incomplete"],
  ["too-small", 50, 100, "too-small"],
  ["suppressed", 50, 100, "suppressed"],
  ["not-reported", 0, 100, "not-reported"],
  ["not-reported", 0, 0, "not-reported"],
  ["not-reported", 60, 100, "left-empty"],
  ["not-applicable", 60, 100, "not-applicable"],
  ["not-applicable", 0, 0, "no-posyandu"],
])("%s with %d of %d posyandu is %s", (state, reported, registered, shown) => {
  const coverage = { reported, registered };
  expect(stateOf(ds, { state, coverage })).toBe(shown);
  expect(unrankedReason(ds, { state, coverage })).toBe(
    shown === "value" ? null : shown,
  );
});

test("a figure that counts the missing itself is never incomplete", () => {
  for (const id of ["reporting_completeness", "kader_coverage"] as const) {
    const indicator = indicatorOf(id);
    const isRegistry = indicator.denominator.includes("posyandu_registered");
    expect(
      stateOf(indicator, {
        state: "value",
        coverage: { reported: 1, registered: 10 },
      }),
    ).toBe(isRegistry ? "value" : "incomplete");
  }
});

test("a month without a round of vitamin A is not applicable, whoever has reported", () => {
  const vitaminA = indicatorOf("vitamin_a");
  const coverage = { reported: 6, registered: 10 };
  const { state } = answerOf(
    vitaminA,
    { numerator: 0, denominator: 0, posyandu: 6 },
    coverage,
  );
  expect(stateOf(vitaminA, { state, coverage })).toBe("not-applicable");
});

test.each([
  [0, 0, "no-posyandu"],
  [0, 10, "not-reported"],
  [7, 10, "incomplete"],
  [8, 10, "complete"],
])("of reports, %d of %d is %s", (reported, registered, state) => {
  expect(reportingOf({ reported, registered })).toBe(state);
});

describe("a posyandu that did not open", () => {
  const coverage = { reported: 1, registered: 1 };
  const closed = { coverage, notOpen: true };

  test("is said to have not opened, whatever its counts are", () => {
    for (const state of [
      "value",
      "too-small",
      "not-reported",
      "not-applicable",
    ] as const) {
      expect(stateOf(ds, { ...closed, state })).toBe("not-open");
      expect(unrankedReason(ds, { ...closed, state })).toBe("not-open");
      expect(stateOf(ds, { coverage, state })).not.toBe("not-open");
    }
  });

  test("has its zero set aside, and what it did all the same shown", () => {
    const state = "value" as const;
    const shown = (value: number, numerator: number) =>
      shownValueOf(ds, { ...closed, state, value, numerator });
    expect(shown(0, 0)).toBeUndefined();
    expect(shown(20, 12)).toBe(20);
    const rounded = (value: number, numerator: number) =>
      roundedValueOf(ds, { ...closed, state, value, numerator });
    expect(rounded(0, 0)).toBeUndefined();
    expect(rounded(19.96, 12)).toBe(20);
    expect(shownValueOf(ds, { coverage, state, value: 0, numerator: 0 })).toBe(
      0,
    );
  });

  test("keeps the figures that need no open day: reports, kader and head counts", () => {
    for (const indicator of indicators) {
      const isHeadCount = indicator.numerator.every((term) =>
        elements.some(
          ({ code, overMonths }) => code === term && overMonths === "last",
        ),
      );
      const stands =
        isHeadCount || ["reporting", "kader"].includes(indicator.group);
      const state = stateOf(indicator, { ...closed, state: "value" });
      expect([indicator.id, state === "not-open"]).toEqual([
        indicator.id,
        !stands,
      ]);
    }
  });
});

test.each([
  [0, 10, 0],
  [1, 900, 1],
  [899, 900, 99],
  [900, 900, 100],
  [35, 44, 80],
  [0, 0, 0],
])("%d of %d posyandu read as %d percent", (reported, registered, percent) => {
  expect(shownShare({ reported, registered })).toBe(percent);
});

test("every state has a word of its own and a sentence, in both languages, with its threshold", () => {
  for (const locale of ["id", "en"] as const) {
    const labels = shownStates.map((state) => stateLabel[state][locale]);
    expect(new Set(labels).size).toBe(shownStates.length);
    for (const state of shownStates)
      expect(stateWhy[state][locale]).toMatch(/\.$/);
    expect(stateWhy.incomplete[locale]).toContain("80");
    expect(stateNamed.incomplete[locale]).toContain("80");
    expect(stateWhy["too-small"][locale]).toMatch(/ 20 .* 100\)/);
    expect(stateWhy.suppressed[locale]).toContain(" 10 ");
  }
});

test("a report without the counts of a figure was left empty, and is no missing report", () => {
  const none = { reported: 0, registered: 1 };
  const sent = { reported: 1, registered: 1 };
  const answer = { state: "not-reported" as const, coverage: none };
  const told = (of: typeof none) =>
    stateOf(indicatorOf("ds"), {
      ...answer,
      coverage: toldCoverage(answer, of),
    });
  expect([told(none), told(sent)]).toEqual(["not-reported", "left-empty"]);
  const value = { state: "value" as const, coverage: sent };
  expect(toldCoverage(value, none)).toBe(sent);
});
