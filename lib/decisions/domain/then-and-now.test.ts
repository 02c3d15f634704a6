import { describe, expect, it } from "vitest";
import { indicatorOf } from "@/lib/core/catalogue/catalogue";
import {
  compareFigures,
  definitionOf,
  reaches,
  sumFigures,
  type CountedFigure,
} from "./then-and-now";

const ds = indicatorOf("ds");
const stunting = indicatorOf("stunting");

const figure = (
  numerator: number,
  denominator: number,
  more: Partial<CountedFigure> = {},
): CountedFigure => ({
  state: "value",
  value: (100 * numerator) / denominator,
  numerator,
  denominator,
  coverage: { reported: 10, registered: 10 },
  fromChildren: 0,
  simulated: false,
  ...more,
});
const silent: CountedFigure = {
  state: "not-reported",
  coverage: { reported: 0, registered: 10 },
  fromChildren: 0,
  simulated: false,
};
const then = (one: CountedFigure, indicator = ds) => ({
  ...one,
  definition: definitionOf(indicator),
});

describe("the figure of several areas", () => {
  it("is the sum of the counts over the sum, not the mean of shares", () => {
    const sum = sumFigures(ds, [figure(90, 100), figure(10, 1000)]);
    expect(sum.value).toBeCloseTo((100 * 100) / 1100, 9);
    expect(sum.coverage).toEqual({ reported: 20, registered: 20 });
  });

  it("counts the posyandu of an area that has not reported as missing, and its children not as none", () => {
    const sum = sumFigures(ds, [figure(90, 100), silent]);
    expect(sum).toMatchObject({
      value: 90,
      coverage: { reported: 10, registered: 20 },
    });
    expect(sumFigures(ds, [silent, silent]).state).toBe("not-reported");
  });
});

describe("then and now", () => {
  it("differ by the figures that are shown", () => {
    // 17.44 and 17.46 read 17.4 and 17.5.
    const told = compareFigures(
      ds,
      then(figure(1744, 10_000)),
      figure(1746, 10_000),
    );
    expect(told).toEqual({ verdict: "better", difference: 0.1, reason: null });
    expect(
      compareFigures(ds, then(figure(1741, 10_000)), figure(1744, 10_000)),
    ).toMatchObject({ verdict: "same", difference: 0 });
  });

  it("of fewer measured children are not called better", () => {
    expect(
      compareFigures(
        stunting,
        then(figure(200, 1000), stunting),
        figure(100, 600),
      ),
    ).toMatchObject({ verdict: "fewer-measured" });
  });

  const whole = figure(80, 100);
  it.each([
    ["no-figure-then", silent, whole],
    ["no-figure-now", whole, silent],
    [
      "incomplete",
      figure(80, 100, { coverage: { reported: 7, registered: 10 } }),
      whole,
    ],
    [
      "coverage",
      figure(80, 100, { coverage: { reported: 88, registered: 100 } }),
      figure(80, 100, { coverage: { reported: 99, registered: 100 } }),
    ],
    ["other-source", whole, figure(85, 100, { fromChildren: 10 })],
    ["other-source", figure(80, 100, { simulated: true }), whole],
  ])("are not compared: %s", (reason, before, after) => {
    expect(compareFigures(ds, then(before), after)).toEqual({
      verdict: "not-comparable",
      difference: null,
      reason,
    });
  });

  it("are not compared when the definition has changed, and are at ten points of coverage", () => {
    const old = { ...whole, definition: "[]" };
    expect(compareFigures(ds, old, whole).reason).toBe("definition");
    const less = figure(80, 100, { coverage: { reported: 9, registered: 10 } });
    expect(compareFigures(ds, then(less), figure(85, 100)).verdict).toBe(
      "better",
    );
  });
});

it("a target is reached by the shown figure of enough posyandu alone", () => {
  expect(reaches(ds, figure(7996, 10_000), 80)).toBe(true);
  expect(reaches(ds, figure(799, 1000), 80)).toBe(false);
  expect(reaches(stunting, figure(799, 10_000), 8)).toBe(true);
  const few = { coverage: { reported: 5, registered: 10 } };
  expect(reaches(ds, figure(90, 100, few), 80)).toBeNull();
  expect(reaches(ds, figure(90, 100), null)).toBeNull();
});
