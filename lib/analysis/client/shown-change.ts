import type { ChangePart, ChangeReply } from "@/lib/analysis/contract";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { stateOf } from "@/lib/core/catalogue/states";
import { shownDecimals, shownDifference } from "@/lib/core/domain/shown-number";
import { shownParts } from "@/lib/core/statistics/shown-parts";

/** What a change comes from: what was found, who did not open, who reported. */
export const changePieces = ["found", "closed", "reporting"] as const;
export type ChangePiece = (typeof changePieces)[number];
export type ChangePieces = Record<ChangePiece, number>;

/** A part as it is shown: its pieces add up to `contribution`, and all contributions to the difference of the figures that are shown. */
export type ShownPart = ChangePart & {
  shown: ChangePieces & { contribution: number };
};

/** The difference of the two figures that are shown, the pieces that add up to it, and the parts. */
export type ShownChange = ChangePieces & {
  difference: number;
  parts: ShownPart[];
};

/**
 * The change and its parts as they are shown, in the decimals of the unit. The difference is that of the two shown figures; the parts are rounded so that they add
 * up to it, and so are the pieces of each. Null where there is no change, and where nothing opened in one of the months.
 */
export function shownChange(
  indicator: IndicatorEntry,
  { before, after, parts, change }: ChangeReply,
): ShownChange | null {
  if (
    change === null ||
    before.value === undefined ||
    after.value === undefined ||
    [before, after].some((row) => stateOf(indicator, row) === "not-open")
  )
    return null;
  const { unit } = indicator;
  const decimals = shownDecimals[unit];
  const difference = shownDifference(unit, after.value, before.value);
  const kept = parts.filter(({ isOut }) => !isOut);
  const contributions = shownParts(
    kept.map(({ contribution }) => contribution),
    difference,
    decimals,
  );
  const byArea = new Map<string, number>(
    kept.map(({ area }, index) => [area, contributions[index] ?? 0]),
  );
  const shown = parts.map((part): ShownPart => {
    const contribution = byArea.get(part.area) ?? 0;
    const pieces = part.isOut
      ? { found: 0, closed: 0, reporting: 0 }
      : roundedPieces(part, contribution, decimals);
    return { ...part, shown: { contribution, ...pieces } };
  });
  const sum = (piece: ChangePiece) =>
    kept.reduce((all, part) => all + part[piece], 0);
  const whole = {
    found: sum("found"),
    closed: sum("closed"),
    reporting: sum("reporting"),
  };
  return {
    difference,
    ...roundedPieces(whole, difference, decimals),
    parts: shown,
  };
}

function roundedPieces(
  pieces: ChangePieces,
  total: number,
  decimals: number,
): ChangePieces {
  const [found = 0, closed = 0, reporting = 0] = shownParts(
    changePieces.map((piece) => pieces[piece]),
    total,
    decimals,
  );
  return { found, closed, reporting };
}
