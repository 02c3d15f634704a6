import type { Palette } from "../theme/tokens";
import type { AreaLook } from "./area-look";
import type { Shapes } from "./shapes";

export type MapLabel = {
  code: string;
  at: [number, number];
  name: string;
  figure: string;
  /** Text size in pixels; smaller areas are labelled smaller and later. */
  size: number;
  order: number;
};

export type MapPoint = {
  id: string;
  at: [number, number];
  look: AreaLook;
};

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
