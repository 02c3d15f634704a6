import type { Band } from "@/lib/core/catalogue/bands";
import type { Palette } from "../theme/tokens";

/** How an area is drawn: a class with its colour, or one of the looks that say why there is none. Partial: too little is known for its class to be firm. */
export type AreaLook =
  | { kind: "band"; band: Band; isPartial: boolean }
  | { kind: "hatched" | "dots" | "plain"; isPartial: boolean };

/** Colours of the classes: by which direction is an improvement, or neutral where neither is. */
export type Scale = "up" | "down" | "neutral";

/** Name of the colour token of a class. */
export function bandToken(scale: Scale, band: Band) {
  return `${scale}-${band}` as const;
}

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
export function lineOn(look: AreaLook | undefined, palette: Palette): string {
  return look?.kind === "band" && look.band > 3 ? palette.surface : palette.ink;
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
