import type { Band } from "@/lib/core/catalogue/bands";

/** How an area is drawn: a class with its colour, or one of the looks that say why there is none. Partial: too few reported to be ranked. */
export type AreaLook =
  | { kind: "band"; band: Band; isPartial: boolean }
  | { kind: "hatched" | "dots" | "plain"; isPartial: boolean };

/** Name of the colour token of a class. */
export function bandToken(good: "up" | "down", band: Band) {
  return `${good}-${band}` as const;
}
