import {
  expectedShareTest,
  type ExpectedShareTest,
} from "@/lib/core/statistics/expected-share-test";
import { sumKnown } from "./growth-percent";

type Group = {
  sex: "L" | "P" | "-";
  age: "0-5" | "6-11" | "12-23" | "24-59";
  weighed: number | null;
};

/** Deaths of under-fives for each 10,000 and day, as nipnTK's `ageChildren` assumes where nothing else is known. */
const deathsPer10000 = 1;
const perYear = (deathsPer10000 / 10_000) * 365.25;
/** Of a population in which births and deaths balance, how many are between two ages in years, in an arbitrary unit. */
const between = (from: number, to: number) =>
  Math.exp(-perYear * from) - Math.exp(-perYear * to);

/**
 * The share of children of 6 to 23 months among those of 6 to 59 that is expected. nipnTK asks for 6 to 29 months, 0.85 to one; the groups that are counted
 * here end at 23, so the share comes from the model of its `ageChildren`, which gives 0.87 to one at 29 months.
 */
export const youngShare = between(0.5, 2) / between(0.5, 5);

export type Composition = {
  sign: "boys" | "young";
  /** Of how many weighed children, and how many of them are boys, or younger than 24 months; null if hidden. */
  part: number | null;
  of: number | null;
  test: ExpectedShareTest | null;
};

/**
 * Whether boys and girls, and younger and older children, were weighed in the numbers to be expected: the sex ratio and age ratio tests of the NiPN data
 * quality toolkit, over the weighed children whose sex is stated and those of 6 to 59 months. Counts are added first.
 */
export function readComposition(groups: readonly Group[]): Composition[] {
  const counted = (holds: (group: Group) => boolean) =>
    sumKnown(groups.filter(holds).map(({ weighed }) => weighed));
  const tested = (
    sign: Composition["sign"],
    part: number | null,
    { of, expected }: { of: number | null; expected: number },
  ): Composition => ({
    sign,
    part,
    of,
    test:
      part === null || of === null
        ? null
        : expectedShareTest(part, of, expected),
  });
  return [
    tested(
      "boys",
      counted(({ sex }) => sex === "L"),
      { of: counted(({ sex }) => sex !== "-"), expected: 0.5 },
    ),
    tested(
      "young",
      counted(({ age, sex }) => sex !== "-" && /^(6|12)-/.test(age)),
      {
        of: counted(({ age, sex }) => sex !== "-" && age !== "0-5"),
        expected: youngShare,
      },
    ),
  ];
}
