import { expect, it } from "vitest";
import { findContradictions } from "./find-contradictions";
import { historyOf, soundForm, type Counts } from "./testing/histories";

const found = (now: Counts, before: Counts = soundForm) =>
  findContradictions(historyOf({ 0: now, 1: before })).map(
    ({ kind, elements, why }) => [kind, elements.join(" "), why] as const,
  );
const without = (...codes: (keyof Counts)[]): Counts =>
  Object.fromEntries(
    Object.entries(soundForm).filter(
      ([code]) => !codes.includes(code as keyof Counts),
    ),
  );

it("finds nothing in a sound form, nor where there is no form", () => {
  expect(found(soundForm)).toEqual([]);
  expect(findContradictions(historyOf({ 1: soundForm }))).toEqual([]);
});

it("finds D above S, not D equal to S", () => {
  expect(found({ ...soundForm, d_weighed: 63 })).toEqual([
    ["d-over-s", "d_weighed s_target", { value: 63, before: 62 }],
  ]);
  expect(found({ ...soundForm, d_weighed: 62 })).toEqual([]);
});

it("finds N beside an empty, a zero and a smaller D; a zero N is none", () => {
  expect(found(without("d_weighed")).map(([kind]) => kind)).toEqual([
    "n-without-d",
    "elements-empty",
  ]);
  expect(found({ ...soundForm, d_weighed: 0 })[0]?.[2]).toEqual({
    value: 34,
    before: 0,
  });
  expect(found({ ...soundForm, d_weighed: 33 })[0]?.[0]).toBe("n-without-d");
  expect(found({ ...soundForm, n_gained: 0, d_weighed: 0 })).toEqual([]);
});

it("names the needed elements that are empty; zero is not empty, and other elements are not needed", () => {
  expect(found(without("b_first_time", "stunted", "home_visits"))).toEqual([
    ["elements-empty", "b_first_time stunted", { value: 2, of: 9 }],
  ]);
  expect(found({ ...soundForm, b_first_time: 0, stunted: 0 })).toEqual([]);
});

it.each([
  ["a third more", 60, 80, true],
  ["a third less", 60, 40, true],
  ["just under a third", 61, 81, false],
  ["fewer than ten people", 12, 21, false],
] as const)("judges a target that is %s", (_name, before, after, isFound) => {
  const kinds = found(
    { ...soundForm, s_target: after, d_weighed: 20, n_gained: 9 },
    { ...soundForm, s_target: before },
  ).filter(([kind]) => kind === "sudden-denominator");
  expect(kinds.map(([, , why]) => why)).toEqual(
    isFound ? [{ before, beforeMonth: "2026-08", after }] : [],
  );
});

it("holds a target against the last form of three months, not an older one", () => {
  const sudden = (back: number) =>
    findContradictions(
      historyOf({ 0: soundForm, [back]: { ...soundForm, s_target: 20 } }),
    ).length;
  expect(sudden(3)).toBe(1);
  expect(sudden(4)).toBe(0);
});
