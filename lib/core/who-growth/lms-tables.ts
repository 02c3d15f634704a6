import { splineAlong } from "./spline";
import {
  bmiForAgeByMonthLying,
  bmiForAgeByMonthStanding,
  bmiForAgeByWeek,
  heightForAgeByMonth,
  lengthForAgeByMonth,
  lengthForAgeByWeek,
  weightForAgeByMonth,
  weightForAgeByWeek,
  type PublishedRow,
  type PublishedTable,
} from "./who-figures";
import { weightForHeight, weightForLength } from "./who-weight-for-size";

export type Sex = "male" | "female";

/** L, M and S at every step of x: days of age, or tenths of a centimetre. */
export type LmsTable = {
  /** x of the first entry, in steps. */
  first: number;
  l: Float64Array;
  m: Float64Array;
  s: Float64Array;
};
export type LmsTables = Record<Sex, LmsTable>;

/** WHO's month: 365.25 days by twelve. */
export const daysPerMonth = 30.4375;
/** Up to this day of age a child is measured lying, after it standing. The tables change between the two. */
export const lastLyingDay = 730;
/** The last day before 60 months. */
export const lastDay = 1826;

/**
 * Two weeks. Up to here WHO's daily tables of length and BMI follow a straight line from one printed week to the next; after it they follow a curve.
 */
const curveFromDay = 14;

const byWeek = ([week, ...lms]: PublishedRow): PublishedRow => [
  week * 7,
  ...lms,
];
const byMonth = ([month, ...lms]: PublishedRow): PublishedRow => [
  month * daysPerMonth,
  ...lms,
];

type Rows = readonly PublishedRow[];

/** Weeks up to the thirteenth, then months. Where both are printed, the weeks are used, because they are finer. */
function agesOf(weeks: Rows, months: Rows, fromDay: number): Rows {
  const early = weeks.map(byWeek).filter(([day]) => day >= fromDay);
  const end = early.at(-1)?.[0] ?? 0;
  return [...early, ...months.map(byMonth).filter(([day]) => day > end + 7)];
}

/** Steps from `first` to `last`; `perUnit` steps are one unit of x. */
type Span = { first: number; last: number; perUnit: number };

function curve(rows: Rows, { first, last, perUnit }: Span): LmsTable {
  const x = rows.map(([at]) => at);
  const along = {
    from: first / perUnit,
    step: 1 / perUnit,
    count: last - first + 1,
  };
  const lay = (place: 1 | 2 | 3) =>
    splineAlong({ x, y: rows.map((row) => row[place]) }, along);
  return { first, l: lay(1), m: lay(2), s: lay(3) };
}

/** The days before `end`, each on the straight line between two printed weeks. */
function straightDays(weeks: Rows, end: number): LmsTable {
  const lay = (place: 1 | 2 | 3) =>
    Float64Array.from({ length: end }, (_, day) => {
      const week = Math.floor(day / 7);
      const from = weeks[week]?.[place] ?? NaN;
      return (
        from + ((day % 7) / 7) * ((weeks[week + 1]?.[place] ?? NaN) - from)
      );
    });
  return { first: 0, l: lay(1), m: lay(2), s: lay(3) };
}

function joined(...parts: LmsTable[]): LmsTable {
  const all = (key: "l" | "m" | "s") =>
    Float64Array.from(parts.flatMap((part) => [...part[key]]));
  return { first: parts[0]?.first ?? 0, l: all("l"), m: all("m"), s: all("s") };
}

function bySex(make: (sex: Sex) => LmsTable): LmsTables {
  return { male: make("male"), female: make("female") };
}

function byAge(
  weeks: PublishedTable,
  lying: PublishedTable,
  standing: PublishedTable,
): LmsTables {
  return bySex((sex) =>
    joined(
      straightDays(weeks[sex], curveFromDay),
      curve(agesOf(weeks[sex], lying[sex], curveFromDay), {
        first: curveFromDay,
        last: lastLyingDay,
        perUnit: 1,
      }),
      curve(standing[sex].map(byMonth), {
        first: lastLyingDay + 1,
        last: lastDay,
        perUnit: 1,
      }),
    ),
  );
}

/** Length-for-age to day 730, height-for-age from day 731; by day of age. */
export const heightForAge = byAge(
  lengthForAgeByWeek,
  lengthForAgeByMonth,
  heightForAgeByMonth,
);
/** BMI-for-age, from length to day 730 and from height after it; by day of age. */
export const bmiForAge = byAge(
  bmiForAgeByWeek,
  bmiForAgeByMonthLying,
  bmiForAgeByMonthStanding,
);
/** Weight-for-age by day of age. A newborn loses weight, so the day of birth is not part of the curve, which begins after it. */
export const weightForAge = bySex((sex) =>
  joined(
    straightDays(weightForAgeByWeek[sex], 1),
    curve(agesOf(weightForAgeByWeek[sex], weightForAgeByMonth[sex], 7), {
      first: 1,
      last: lastDay,
      perUnit: 1,
    }),
  ),
);
/** Weight-for-length, 45-110 cm, by tenth of a centimetre. */
export const weightForLengthTables = bySex((sex) =>
  curve(weightForLength[sex], { first: 450, last: 1100, perUnit: 10 }),
);
/** Weight-for-height, 65-120 cm, by tenth of a centimetre. */
export const weightForHeightTables = bySex((sex) =>
  curve(weightForHeight[sex], { first: 650, last: 1200, perUnit: 10 }),
);
