import type { ReactNode } from "react";
import type { LiveChange } from "@/lib/core/client/connection";
import type { DrawingToCome } from "@/components/handout/drawing";
import type { MapRow, Scale } from "./area-look";
import type { Together } from "./together";

export type AreaMapProps = {
  /** What the map shows, for assistive technology. */
  label: string;
  rows: readonly MapRow[];
  scale: Scale;
  /** What is said of an area that is pointed at, below its name. */
  note: (code: string) => ReactNode;
  /** What changed last, for a subject whose figures change while they are looked at. */
  change?: LiveChange | null;
  /** Circles on the areas, by code: their radius in pixels. The areas themselves are pale then. */
  radii?: ReadonlyMap<string, number>;
  /** Areas that are outlined as a group. */
  outlined?: ReadonlySet<string>;
  /** What binds it to a map beside it. */
  together?: Together;
  /** Hands out the map as it leaves the screen; null as long as there is none. */
  onDrawing: (drawing: DrawingToCome | null) => void;
};
