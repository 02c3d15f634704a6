import * as z from "zod";
import type { ElementEntry } from "./element-entry";
import { elements, type ElementCode } from "./elements";
import type { IndicatorEntry, Term } from "./indicator-entry";
import { indicators, type IndicatorId } from "./indicators";

export { countsUnreported, indicatorOf } from "./indicator-of";

/** Version of elements and indicators; it changes with every change of meaning. */
export const catalogueVersion = "2026.1";

const indicatorIds = indicators.map((indicator) => indicator.id) as [
  IndicatorId,
  ...IndicatorId[],
];

/** Id of an indicator of the catalogue, parsed at the edge. */
export const IndicatorIdSchema = z.enum(indicatorIds);

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
 * Which counts must be present together. Terms listed in equal number belong together by position (requests of the six fields), so that
 * a field left empty takes neither side into the sum; otherwise all terms of the indicator are needed.
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
