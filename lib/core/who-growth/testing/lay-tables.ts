import * as printed from "../who-figures";
import type { PublishedRow, PublishedTable } from "../who-figures";
import { weightForHeight, weightForLength } from "../who-weight-for-size";
import { layCurve } from "./lay-curve";
import type { Lms, SlowTables } from "./score-slowly";

const monthDays = 365.25 / 12;

type Sex = "male" | "female";
type Row = readonly number[];

/** Tables for every day of age and every tenth of a centimetre, computed from the printed figures without the product's code. */
export function layTables(): SlowTables {
  return {
    lhfa: byDay((sex) => [
      ...straight(printed.lengthForAgeByWeek[sex], 0, 13),
      ...days(
        weeksThenMonths(
          printed.lengthForAgeByWeek[sex],
          printed.lengthForAgeByMonth[sex],
          2,
        ),
        14,
        730,
      ),
      ...days(inDays(printed.heightForAgeByMonth[sex]), 731, 1826),
    ]),
    wfa: byDay((sex) => [
      ...straight(printed.weightForAgeByWeek[sex], 0, 0),
      ...days(
        weeksThenMonths(
          printed.weightForAgeByWeek[sex],
          printed.weightForAgeByMonth[sex],
          1,
        ),
        1,
        1826,
      ),
    ]),
    bmifa: byDay((sex) => [
      ...straight(printed.bmiForAgeByWeek[sex], 0, 13),
      ...days(
        weeksThenMonths(
          printed.bmiForAgeByWeek[sex],
          printed.bmiForAgeByMonthLying[sex],
          2,
        ),
        14,
        730,
      ),
      ...days(inDays(printed.bmiForAgeByMonthStanding[sex]), 731, 1826),
    ]),
    wfl: bySize(weightForLength, 450, 1100),
    wfh: bySize(weightForHeight, 650, 1200),
  };
}

const sexes: [Sex, string][] = [
  ["male", "1"],
  ["female", "2"],
];

function byDay(rowsOf: (sex: Sex) => Row[]): Map<string, Lms> {
  return new Map(
    sexes.flatMap(([sex, key]) =>
      rowsOf(sex).map(([day = NaN, L = NaN, M = NaN, S = NaN]) => [
        `${key}|${String(day * 100)}`,
        { L, M, S },
      ]),
    ),
  );
}

function bySize(
  table: PublishedTable,
  first: number,
  last: number,
): Map<string, Lms> {
  return new Map(
    sexes.flatMap(([sex, key]) => {
      const curve = layCurve(table[sex]);
      return count(first, last).map((tenths) => {
        const [L = NaN, M = NaN, S = NaN] = curve(tenths / 10);
        return [`${key}|${String(tenths * 10)}`, { L, M, S }];
      });
    }),
  );
}

/** Between two printed weeks in a straight line. */
function straight(weeks: readonly PublishedRow[], first: number, last: number) {
  return count(first, last).map((day) => {
    const before = weeks[Math.floor(day / 7)] ?? [];
    const after = weeks[Math.floor(day / 7) + 1] ?? [];
    const share = (day % 7) / 7;
    return [0, 1, 2, 3].map((place) =>
      place === 0
        ? day
        : (1 - share) * (before[place] ?? NaN) + share * (after[place] ?? NaN),
    );
  });
}

function days(knots: Row[], first: number, last: number): Row[] {
  const curve = layCurve(knots);
  return count(first, last).map((day) => [day, ...curve(day)]);
}

/** Printed weeks from `firstWeek` to the thirteenth, from the fourth month on printed months. */
function weeksThenMonths(
  weeks: readonly PublishedRow[],
  months: readonly PublishedRow[],
  firstWeek: number,
): Row[] {
  return [
    ...weeks.slice(firstWeek).map(([week, ...lms]): Row => [week * 7, ...lms]),
    ...inDays(months).filter(([day = 0]) => day > 100),
  ];
}

const inDays = (months: readonly PublishedRow[]): Row[] =>
  months.map(([month, ...lms]) => [month * monthDays, ...lms]);

const count = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
