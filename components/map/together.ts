import type { MapPlace } from "./map-pointer";

/** Where a map looks: its middle in degrees, and its zoom. */
export type Look = { center: [number, number]; zoom: number };

/** What binds maps that stand side by side: they look at the same place, and what is pointed at on one is shown on all. */
export type Together = {
  place: MapPlace | null;
  point: (place: MapPlace | null) => void;
  cameras: Cameras;
};

export type Cameras = {
  /** Takes part: `follow` is called when another one has moved. Returns how to leave. */
  join: (follow: (look: Look) => void) => () => void;
  /** Has moved: all but the one itself follow. */
  tell: (self: (look: Look) => void, look: Look) => void;
};

/** A meeting place of maps that move together. */
export function createCameras(): Cameras {
  const all = new Set<(look: Look) => void>();
  return {
    join: (follow) => {
      all.add(follow);
      return () => void all.delete(follow);
    },
    tell: (self, look) => {
      for (const follow of all) if (follow !== self) follow(look);
    },
  };
}
