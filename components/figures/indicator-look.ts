import type { AreaLook } from "@/components/map/area-look";
import { bandAt, type Bands } from "@/lib/core/catalogue/bands";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { countsUnreported } from "@/lib/core/catalogue/indicator-of";
import { rankableShare, reportedShare } from "@/lib/core/catalogue/ranking";
import type { ValueRow } from "@/lib/figures/contract";

/** How an area is drawn for its figure of an indicator. */
export function lookOf(
  indicator: IndicatorEntry,
  bands: Bands,
  row: ValueRow | undefined,
): AreaLook {
  if (row === undefined) return { kind: "plain", isPartial: false };
  // Completeness says itself how much is missing: no second sign for it.
  const partial =
    indicator.group !== "reporting" &&
    !countsUnreported(indicator) &&
    reportedShare(row.coverage) < rankableShare;
  switch (row.state) {
    case "value":
      return {
        kind: "band",
        band: bandAt(bands, row.value ?? 0),
        isPartial: partial,
      };
    case "not-reported":
      return { kind: "hatched", isPartial: false };
    case "suppressed":
      return { kind: "dots", isPartial: partial };
    case "too-small":
    case "not-applicable":
      return { kind: "plain", isPartial: partial };
  }
}
