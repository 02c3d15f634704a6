import type { ElementEntry } from "./element-entry";
import { elements, type ElementCode } from "./elements";
import type { IndicatorEntry, Term } from "./indicator-entry";

export { countsUnreported, indicatorOf } from "./indicator-of";

/** Version of elements and indicators. It changes whenever the meaning of one of them changes. */
export const catalogueVersion = "2026.2";

const byCode = new Map<string, ElementEntry>(
  elements.map((element) => [element.code, element]),
);

/** The catalogue entry of an element. */
export function elementOf(code: ElementCode): ElementEntry {
  const entry = byCode.get(code);
  if (entry === undefined) throw new RangeError(`No element is called ${code}`);
  return entry;
}

/** A numerator with the denominator that it is measured against. */
export type TermPair = {
  numerator: readonly Term[];
  denominator: readonly Term[];
};

/**
 * Which counts must be present together. If numerator and denominator list equally many terms, the terms belong together by position (requests of the
 * six fields): where a field is left empty, neither of its two counts is added. Otherwise all terms of the indicator are needed.
 */
export function pairsOf(indicator: IndicatorEntry): TermPair[] {
  if (indicator.numerator.length !== indicator.denominator.length)
    return [indicator];
  return indicator.numerator.map((term, position) => {
    const against = indicator.denominator[position];
    return {
      numerator: [term],
      denominator: against === undefined ? [] : [against],
    };
  });
}
