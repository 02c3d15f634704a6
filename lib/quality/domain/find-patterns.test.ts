import { expect, it } from "vitest";
import { findPatterns } from "./find-patterns";
import { historyOf, soundForm, type Counts } from "./testing/histories";

const kinds = (forms: Readonly<Record<number, Counts>>) =>
  findPatterns(historyOf(forms)).map(({ kind }) => kind);

it("finds a form that equals the one before, also over a gap; one other count is enough to be another form", () => {
  expect(kinds({ 0: soundForm, 1: soundForm })).toEqual(["identical-months"]);
  expect(kinds({ 0: soundForm, 3: soundForm })).toEqual(["identical-months"]);
  expect(kinds({ 0: soundForm, 1: { ...soundForm, wasted: 1 } })).toEqual([]);
});

it("takes an empty cell and a zero for two things", () => {
  const { wasted: _, ...empty } = soundForm;
  expect(kinds({ 0: soundForm, 1: empty })).toEqual([]);
});

it("does not call months without an open day a copy, nor nearly empty forms", () => {
  const closed = { ...soundForm, open_days: 0 };
  expect(kinds({ 0: closed, 1: closed })).toEqual([]);
  const thin = { s_target: 40, d_weighed: 30 };
  expect(kinds({ 0: thin, 1: thin })).toEqual([]);
});

const years = (months: number, count: number) =>
  Object.fromEntries(
    Array.from({ length: months }, (_, back) => [
      back,
      {
        ...soundForm,
        d_weighed: 40 + (back % 7),
        n_gained: 30 + (back % 5),
        t_not_gained: 1 + (back % 3),
        height_measured: 30 + (back % 11),
        weight_height_assessed: 20 + (back % 13),
        home_visits: 2 + (back % 4),
        education_participants: count,
      },
    ]),
  );

it("finds a count that is the same in 36 months, not in 35, and never a zero", () => {
  expect(kinds(years(36, 25))).toEqual(["equal-36-months"]);
  expect(kinds(years(35, 25))).toEqual([]);
  expect(kinds(years(36, 0))).toEqual([]);
  const { 20: _gap, ...withGap } = years(36, 25);
  expect(kinds(withGap)).toEqual([]);
});

const round: Counts = {
  ...soundForm,
  s_target: 60,
  k_card: 55,
  d_weighed: 45,
  n_gained: 35,
  height_measured: 40,
  weight_height_assessed: 30,
  weight_age_assessed: 45,
  education_participants: 25,
};

it("finds a form of which every large count ends in 0 or 5, not one with another digit in it", () => {
  expect(kinds({ 0: round })).toEqual(["all-end-0-5"]);
  expect(kinds({ 0: { ...round, n_gained: 36 } })).toEqual([]);
});

it("counts equal counts once, and needs six", () => {
  const few = { s_target: 60, k_card: 60, d_weighed: 45, n_gained: 35 };
  expect(kinds({ 0: few })).toEqual([]);
});
