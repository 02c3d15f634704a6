import type { Palette } from "../theme/tokens";
import type { AreaLook } from "./area-look";
import type { MapLabel, MapPoint } from "./map-canvas";
import type { Shapes } from "./shapes";

/** All that a map shows, whoever draws it. */
export type MapScene = {
  shapes: Shapes;
  looks: ReadonlyMap<string, AreaLook>;
  labels: readonly MapLabel[];
  points: readonly MapPoint[];
  palette: Palette;
  /** Colours of the five classes. */
  scale: readonly string[];
};
