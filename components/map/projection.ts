import type { Position } from "geojson";
import type { Box } from "../frame/drawing";
import type { Bounds } from "./shapes";

/** Degrees of longitude as units, as maps on screens are drawn (Mercator). */
const northing = (latitude: number) =>
  (180 / Math.PI) *
  Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));

/** How high the bounds are for their width. */
export function aspectOf([west, south, east, north]: Bounds): number {
  return (northing(north) - northing(south)) / Math.max(east - west, 1e-9);
}

/** From degrees to the pixels of a box, in whose middle the bounds stand as large as they fit. */
export function projectInto(
  bounds: Bounds,
  box: Box,
): (position: Position) => [number, number] {
  const [west, , east, north] = bounds;
  const across = Math.max(east - west, 1e-9);
  const down = across * aspectOf(bounds);
  const unit = Math.min(box.width / across, box.height / Math.max(down, 1e-9));
  const left = box.x + (box.width - across * unit) / 2;
  const top = box.y + (box.height - down * unit) / 2;
  return ([x = 0, y = 0]) => [
    left + (x - west) * unit,
    top + (northing(north) - northing(y)) * unit,
  ];
}
