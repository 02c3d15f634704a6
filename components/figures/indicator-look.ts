import type { AreaLook } from "@/components/map/area-look";
import { bandAt, type Bands } from "@/lib/core/catalogue/bands";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { stateOf, type ShownState } from "@/lib/core/catalogue/states";
import type { ValueRow } from "@/lib/figures/contract";

/** How a state without a class is drawn. */
export const lookOfState = {
  "not-reported": "hatched",
  "left-empty": "hatched",
  "not-open": "plain",
  suppressed: "dots",
  "too-small": "plain",
  "not-applicable": "plain",
  "no-posyandu": "plain",
} as const satisfies Partial<Record<ShownState, AreaLook["kind"]>>;

/** How an area is drawn for its figure of an indicator. */
export function lookOf(
  indicator: IndicatorEntry,
  bands: Bands,
  row: ValueRow | undefined,
): AreaLook {
  if (row === undefined) return { kind: "plain", isPartial: false };
  const state = stateOf(indicator, row);
  switch (state) {
    case "value":
    case "incomplete":
      return {
        kind: "band",
        band: bandAt(bands, row.value ?? 0),
        isPartial: state === "incomplete",
      };
    default:
      return { kind: lookOfState[state], isPartial: false };
  }
}
