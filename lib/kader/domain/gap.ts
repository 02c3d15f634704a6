import { fewestKader } from "./fewest-kader";

/** What a posyandu said of its kader; null where it said nothing. */
export type SaidOfKader = { active: number | null; trained: number | null };

/** Persons that are short in an area, and of how many posyandu it is known. */
export type KaderGap = {
  /** Kader who are short of five on duty, posyandu by posyandu: one with seven does not make up for one with three. */
  toRecruit: number;
  /** Posyandu with fewer than five, and those that said how many they have. */
  short: number;
  counted: number;
  /** Kader on duty beyond those who are trained, posyandu by posyandu, and the posyandu that said both. */
  toTrain: number;
  countedBoth: number;
};

/** Nothing is short, of no posyandu. */
export const noGap: KaderGap = {
  toRecruit: 0,
  short: 0,
  counted: 0,
  toTrain: 0,
  countedBoth: 0,
};

/** What is short with one posyandu more: the rule by which the database counts as well. One that said nothing adds nothing. */
export function gapOf(
  { active, trained }: SaidOfKader,
  sum: KaderGap = noGap,
): KaderGap {
  if (active === null) return sum;
  return {
    toRecruit: sum.toRecruit + Math.max(0, fewestKader - active),
    short: sum.short + (active < fewestKader ? 1 : 0),
    counted: sum.counted + 1,
    toTrain:
      sum.toTrain + (trained === null ? 0 : Math.max(0, active - trained)),
    countedBoth: sum.countedBoth + (trained === null ? 0 : 1),
  };
}
