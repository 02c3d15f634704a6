import type { Band } from "@/lib/core/catalogue/bands";
import type { Palette, TokenName } from "../theme/tokens";

/**
 * How an area is drawn: a class with its colour, or one of the looks that say why there is none. Partial: too little is known for its class to be firm.
 * Quiet: its figure is told by something that stands on it.
 */
export type AreaLook =
  | { kind: "band"; band: Band; isPartial: boolean }
  | { kind: "hatched" | "dots" | "plain" | "quiet"; isPartial: boolean };

/**
 * Colours of the classes: by which direction is an improvement, or neutral where neither is. The two of a change run from one to the other over a middle:
 * the first where a rise is an improvement, the second where a fall is.
 */
export type Scale = "up" | "down" | "neutral" | "change-up" | "change-down";

const fromWorse = ["down-5", "down-3", "change-mid", "up-3", "up-5"] as const;
const changeTokens = {
  "change-up": fromWorse,
  "change-down": fromWorse.toReversed(),
};

/** Name of the colour token of a class. */
export function bandToken(scale: Scale, band: Band): TokenName {
  return scale === "change-up" || scale === "change-down"
    ? (changeTokens[scale][band - 1] ?? "change-mid")
    : `${scale}-${band}`;
}

/** Classes on which letters and thin lines are light by day and dark by night: only so they can be read on each (WCAG 1.4.3 with the letters' rim). */
export function strongBands(scale: Scale): readonly Band[] {
  return scale === "change-up" || scale === "change-down" ? [1, 5] : [4, 5];
}

/** Whether an area has one of the strong classes. */
export function isStrong(
  look: AreaLook | undefined,
  strong: readonly Band[],
): boolean {
  return look?.kind === "band" && strong.includes(look.band);
}

/** Pixels of the line round areas that belong together. */
export const outlineWidth = 2.5;

const bands = [1, 2, 3, 4, 5] as const;

/** Colours of the five classes. */
export function classColours(palette: Palette, scale: Scale): string[] {
  return bands.map((band) => palette[bandToken(scale, band)]);
}

/** Colour of an area: that of its class, or what lies under the patterns of those without one. */
export function fillOf(
  look: AreaLook | undefined,
  colours: readonly string[],
  palette: Palette,
): string {
  const colour = look?.kind === "band" ? colours[look.band - 1] : undefined;
  return colour ?? palette.sunken;
}

/** The colour that a thin line needs on an area: light on the strong classes, dark on the pale ones. */
export function lineOn(
  look: AreaLook | undefined,
  palette: Palette,
  strong: readonly Band[],
): string {
  return isStrong(look, strong) ? palette.surface : palette.ink;
}

/** An area, or a posyandu, as the map paints it. */
export type MapRow = {
  code: string;
  name: string;
  look: AreaLook;
  /** Written under its name: a figure, or the word that stands for one. */
  label: string;
  /** Where labels do not all fit, the weightiest are written. */
  weight: number;
};

/** How many areas have a look: 4, or on two maps 2 → 4. */
export function countText({
  count,
  countOther,
}: {
  count: number;
  countOther?: number;
}): string {
  return countOther === undefined
    ? String(count)
    : `${String(countOther)} → ${String(count)}`;
}
