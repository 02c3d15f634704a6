"use client";

import type { GeoJSONSource, Map as MapLibre } from "maplibre-gl";
import { useEffect } from "react";
import type { LiveChange } from "@/lib/core/client/connection";
import { markSource } from "./map-style";
import type { Shapes } from "./shapes";

/** Draws the borders of the areas of a group, of the one that is pointed at, and of those that have just changed, which swell for a moment. */
export function useMarks(
  map: MapLibre | null,
  {
    shapes,
    outlined,
    highlighted,
    pulse,
    isCalm,
  }: {
    shapes: Shapes;
    outlined: ReadonlySet<string>;
    highlighted: string | null;
    pulse: LiveChange | null;
    isCalm: boolean;
  },
): void {
  useEffect(() => {
    if (!map) return;
    const features = shapes.features.filter(
      ({ properties: { code } }) =>
        code === highlighted || outlined.has(code) || pulse?.areas.has(code),
    );
    void geojson(map, markSource).setData({ ...shapes, features });
  }, [map, shapes, highlighted, outlined, pulse]);
  useEffect(() => {
    if (!map) return;
    for (const code of outlined) mark(map, code, { outlined: true });
    return () => {
      for (const code of outlined) mark(map, code, { outlined: false });
    };
  }, [map, outlined]);
  useEffect(() => {
    if (!map || highlighted === null) return;
    mark(map, highlighted, { hover: true });
    return () => mark(map, highlighted, { hover: false });
  }, [map, highlighted]);
  useEffect(() => {
    if (!map || pulse === null || isCalm || !isRecent(pulse)) return;
    return runPulse(pulse.areas, (code, strength) =>
      mark(map, code, { pulse: strength }),
    );
  }, [map, pulse, isCalm]);
}

/** A panel that closes takes its map away before anything on it is unmarked: then nothing is left to mark. */
function mark(
  map: MapLibre,
  code: string,
  state: Record<string, boolean | number>,
): void {
  if (map.getSource(markSource))
    map.setFeatureState({ source: markSource, id: code }, state);
}

/** A map that is opened later does not point at what happened before. */
function isRecent({ heardAt }: { heardAt: number }): boolean {
  return performance.now() - heardAt < 2_000;
}

export function geojson(map: MapLibre, source: string): GeoJSONSource {
  const found = map.getSource<GeoJSONSource>(source);
  if (found === undefined) throw new Error(`The map has no source ${source}`);
  return found;
}

const beats = 2;
const beatMs = 700;

/**
 * Lets the borders of some areas swell twice and fade, frame by frame. Returns how to stop it; stopped or done, every border is as before.
 */
function runPulse(
  areas: ReadonlySet<string>,
  setStrength: (code: string, strength: number) => void,
): () => void {
  const startedAt = performance.now();
  let frame = 0;
  const all = (strength: number) => {
    for (const code of areas) setStrength(code, strength);
  };
  const step = (now: number) => {
    const passed = now - startedAt;
    if (passed >= beats * beatMs) {
      all(0);
      return;
    }
    all(Math.sin(((passed % beatMs) / beatMs) * Math.PI));
    frame = requestAnimationFrame(step);
  };
  frame = requestAnimationFrame(step);
  return () => {
    cancelAnimationFrame(frame);
    all(0);
  };
}
