import type { IndicatorEntry } from "./indicator-entry";
import { indicators, type IndicatorId } from "./indicators";

const byId = new Map<string, IndicatorEntry & { id: IndicatorId }>(
  indicators.map((indicator) => [indicator.id, indicator]),
);

/** The catalogue entry of an indicator. */
export function indicatorOf(
  id: IndicatorId,
): IndicatorEntry & { id: IndicatorId } {
  const entry = byId.get(id);
  if (entry === undefined) throw new RangeError(`No indicator is called ${id}`);
  return entry;
}

/** True for the id of an indicator of the catalogue. */
export function isIndicatorId(text: string | null): text is IndicatorId {
  return text !== null && byId.has(text);
}

/** True if the denominator is the registry itself, so that posyandu without a report are counted in it. */
export function countsUnreported(indicator: IndicatorEntry): boolean {
  return indicator.denominator.includes("posyandu_registered");
}
