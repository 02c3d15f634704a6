import { expect, test } from "vitest";
import {
  findingIn,
  findingTogether,
  findings,
  type FoundCounts,
} from "./growth-groups";

function group(over: Partial<FoundCounts> = {}): FoundCounts {
  return {
    heightMeasured: 100,
    stunted: 20,
    severelyStunted: 4,
    weightHeightAssessed: 90,
    wasted: 9,
    overweight: 3,
    weightAgeAssessed: 110,
    underweight: 22,
    ...over,
  };
}

test("groups are added first and divided last", () => {
  const all = [group(), group({ heightMeasured: 300, stunted: 30 })];
  expect(findingIn("stunted", all)).toEqual({
    found: 50,
    measured: 400,
    percent: 12.5,
  });
});

test("each finding is counted of its own measured children", () => {
  const shares = findings.map((one) => findingIn(one, [group()]).measured);
  expect(shares).toEqual([100, 100, 90, 90, 110]);
});

test("one hidden count hides the sum, not the number measured", () => {
  const all = [group(), group({ stunted: null })];
  expect(findingIn("stunted", all)).toEqual({
    found: null,
    measured: 200,
    percent: null,
  });
});

test("nobody measured is no percentage", () => {
  expect(findingIn("wasted", [])).toEqual({
    found: 0,
    measured: 0,
    percent: null,
  });
});

test("a hidden number of children without a stated sex does not hide the boys and girls", () => {
  const few = { ...group({ stunted: null, heightMeasured: null }), sex: "-" };
  const boys = { ...group(), sex: "L" };
  const girls = { ...group({ heightMeasured: 300, stunted: 30 }), sex: "P" };
  expect(findingTogether("stunted", [boys, girls, few])).toEqual({
    found: 50,
    measured: 400,
    percent: 12.5,
  });
  expect(
    findingTogether("stunted", [{ ...boys, stunted: null }, girls, few]).found,
  ).toBeNull();
});
