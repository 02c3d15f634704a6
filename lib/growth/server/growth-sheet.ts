import type { Sums } from "@/lib/core/disclosure/judge-sums";
import { hiddenBelow, stepOfParts } from "@/lib/core/disclosure/public-count";

/** What can be missed first when something must be hidden. */
export const ranks = { part: 0, detail: 1, group: 2, total: 3 } as const;

/** The numbers of an area by name; the same name means the same in every area, so those of regencies add up to that of the province. */
export type Sheet = Map<string, number>;

/** Writes on a sheet. What is not known is left out, with all that would follow from it. */
export type Page = {
  sheet: Sheet;
  tell: (key: string, count: number | null, rank?: number) => void;
  /** The same number under another name, if it is the same. */
  tellAs: (key: string, count: number | null, other: string) => void;
  rest: (whole: string, ...parts: string[]) => void;
  sum: (whole: string, parts: readonly string[]) => void;
  add: (whole: string, parts: readonly string[]) => void;
  atMost: (smaller: string, larger: string) => void;
};

export function pageOf(sums: Sums, weight: number): Page {
  const sheet: Sheet = new Map();
  const allOf = (keys: readonly string[]): number[] | null => {
    const numbers = keys.flatMap((key) => sheet.get(key) ?? []);
    return numbers.length === keys.length ? numbers : null;
  };
  const tell: Page["tell"] = (key, count, rank = ranks.detail) => {
    if (count === null) return;
    const step = rank === ranks.part ? stepOfParts : hiddenBelow;
    sheet.set(key, sums.tell(count, { step, rank: rank + weight }));
  };
  return {
    sheet,
    tell,
    tellAs: (key, count, other) => {
      const known = sheet.get(other);
      if (known !== undefined && sums.countOf(known) === count)
        sheet.set(key, known);
      else tell(key, count);
    },
    rest: (whole, ...parts) => {
      const numbers = allOf([whole, ...parts]);
      const [all, ...some] = numbers ?? [];
      if (all === undefined) return;
      const rest = sums.rest(all, some);
      if (rest !== null)
        sheet.set(`${whole} without ${parts.join(" and ")}`, rest);
    },
    sum: (whole, parts) => {
      const numbers = allOf([whole, ...parts]);
      const [all, ...some] = numbers ?? [];
      if (all !== undefined) sums.isSum(all, some);
    },
    add: (whole, parts) => {
      const numbers = allOf(parts);
      if (numbers !== null && numbers.length > 0)
        sheet.set(whole, sums.add(numbers));
    },
    atMost: (smaller, larger) => {
      const [less, more] = [sheet.get(smaller), sheet.get(larger)];
      if (less !== undefined && more !== undefined) sums.isAtMost(less, more);
    },
  };
}
