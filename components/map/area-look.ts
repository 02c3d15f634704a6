import type { Band } from "@/lib/core/catalogue/bands";

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
