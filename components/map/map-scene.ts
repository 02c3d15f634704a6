import type { Palette } from "../theme/tokens";
import type { Band } from "@/lib/core/catalogue/bands";
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
  /** True where it stands on one of the strong classes. */
  isOnStrong: boolean;
};

/** A circle as large as a count, on the middle of an area. */
export type MapCircle = {
  code: string;
  at: [number, number];
  /** In pixels of the screen. */
  radius: number;
  look: AreaLook;
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
  circles: readonly MapCircle[];
  /** Areas that are outlined as a group. */
  outlined: ReadonlySet<string>;
  palette: Palette;
  /** Colours of the five classes. */
  scale: readonly string[];
  /** Which of them are strong: lines and letters on them are light by day. */
  strong: readonly Band[];
};
