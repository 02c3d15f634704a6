import { elementCodes, type ElementCode } from "@/lib/core/catalogue/elements";
import { isIndicatorId } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";

/** What a measure is taken of: an indicator, or a count that posyandu report. */
export type Measured =
  { type: "indicator"; id: IndicatorId } | { type: "element"; id: ElementCode };

/**
 * What a list shows of each posyandu. `now`: the figure of the month. `change`: the shown figure less the one `months` before, in points or counts. `part`:
 * what the posyandu contributes to the change of the area's figure over those months.
 */
export type Measure = { of: Measured } & (
  { kind: "now"; months: 0 } | { kind: "change" | "part"; months: 1 | 12 }
);

/** Why a text is no measure: nobody knows the name, or a contribution is asked of a count, which is no ratio. */
export type MeasureTrouble = "unknown" | "part-of-count";

const elements: ReadonlySet<string> = new Set(elementCodes);

function isElementCode(text: string): text is ElementCode {
  return elements.has(text);
}

/** Before a count whose code an indicator has as its id too, such as two_t. */
const countPrefix = "count.";

/**
 * Reads `ds`, `change1.ds`, `part12.ds` or `count.two_t`. Seven names are those of an indicator and of a count: the name alone is the indicator, as everywhere
 * in the API, and `count.` before it says that the count is meant. It may stand before every other count as well.
 */
export function readMeasure(text: string): Measure | MeasureTrouble {
  const [, kind, months, name = ""] =
    /^(?:(change|part)(1|12)\.)?(.+)$/.exec(text) ?? [];
  const of = readMeasured(name);
  if (of === null) return "unknown";
  if (kind === undefined) return { kind: "now", months: 0, of };
  if (kind === "part" && of.type === "element") return "part-of-count";
  return {
    kind: kind === "part" ? "part" : "change",
    months: months === "12" ? 12 : 1,
    of,
  };
}

function readMeasured(name: string): Measured | null {
  if (isIndicatorId(name)) return { type: "indicator", id: name };
  const code = name.startsWith(countPrefix)
    ? name.slice(countPrefix.length)
    : name;
  return isElementCode(code) ? { type: "element", id: code } : null;
}

/** The measure as it stands in an address; the shortest text that `readMeasure` reads as the same. */
export function writeMeasure({ kind, months, of }: Measure): string {
  const name =
    of.type === "element" && isIndicatorId(of.id) ? countPrefix + of.id : of.id;
  return kind === "now" ? name : `${kind}${String(months)}.${name}`;
}
