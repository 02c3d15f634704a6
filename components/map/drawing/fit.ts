/** Pixels that stay free round the areas, in the drawing and in the map that takes its place. */
export const fitPadding = { top: 20, right: 20, bottom: 28, left: 20 };

/** One small village is not shown closer than this. */
export const closestFit = 14;

/** MapLibre's world is so many pixels wide at zoom 0. */
const worldPixels = 512;

/** How many pixels a share of the world is wide at the closest zoom at which areas are fitted into the box. */
export function mostPixels(shareOfWorld: number): number {
  return shareOfWorld * worldPixels * 2 ** closestFit;
}
