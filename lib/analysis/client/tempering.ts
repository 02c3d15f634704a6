import type { ChangeReply } from "@/lib/analysis/contract";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { countsUnreported } from "@/lib/core/catalogue/indicator-of";
import { changeSourceOf, type ChangeSource } from "./change-source";
import { sameChange } from "./same-change";
import { shownChange, type ShownChange } from "./shown-change";

/**
 * Why the change of a figure is none of what is found. `reporting`, `closed`: most of it comes from who reported, or from who did not open, with that piece in the
 * unit of the indicator and how much of the whole it is; `same`: the posyandu that reported and opened both times did not move, or moved the other way.
 */
export type Tempering =
  | {
      because: "reporting" | "closed";
      part: number;
      much: Extract<ChangeSource, { part: number }>["kind"];
      shown: ShownChange;
    }
  | { because: "same"; shown: ShownChange };

/** Null where the change may be read as it stands: also where who reports, or who opens, is what the figure counts. */
export function temperingOf(
  indicator: IndicatorEntry,
  reply: ChangeReply,
): Tempering | null {
  if (indicator.group === "reporting") return null;
  const shown = shownChange(indicator, reply);
  if (shown === null || shown.difference === 0) return null;
  const source = changeSourceOf(shown);
  const ofOpening = countsUnreported(indicator);
  if ("piece" in source) {
    const { piece, part, kind: much } = source;
    if (piece === "reporting" || (piece === "closed" && !ofOpening))
      return { because: piece, part, much, shown };
  }
  const same = ofOpening ? null : sameChange(indicator, reply);
  return same !== null &&
    Math.sign(same.difference) !== Math.sign(shown.difference)
    ? { because: "same", shown }
    : null;
}
