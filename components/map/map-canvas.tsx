"use client";

import type { Map as MapLibre, MapOptions } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import { useEffect, useRef, useState } from "react";
import type { Band } from "@/lib/core/catalogue/bands";
import type { LiveChange } from "@/lib/core/client/connection";
import type { Palette } from "../theme/tokens";
import { useTextScale } from "../ui/use-text-scale";
import type { AreaLook } from "./area-look";
import { closestFit, fitPadding } from "./drawing/fit";
import {
  circleSource,
  labelSource,
  mapStyle,
  pointSource,
  shapeSource,
} from "./map-style";
import { MapButtons } from "./map-buttons";
import { connectPointer, type Pointing } from "./map-pointer";
import { circleFeatures, labelFeatures, pointFeatures } from "./map-features";
import type { MapPoint, MapScene } from "./map-scene";
import { mapPatterns, patternRatio } from "./patterns";
import type { Bounds, Shapes } from "./shapes";
import { geojson, useMarks } from "./use-marks";
import type { Cameras } from "./together";
import { useCameras, useNear } from "./use-cameras";

/** What is needed of MapLibre; scripts/map/build-map.ts builds it. */
export type MapLibrary = { Map: new (options: MapOptions) => MapLibre };

export type MapCanvasProps = Pointing &
  MapScene & {
    library: MapLibrary;
    label: string;
    gestureHint: string;
    /** What is shown at first. */
    bounds: Bounds | null;
    /** All that there is, islands far away as well. */
    wholeBounds: Bounds | null;
    /** Moves with these. */
    cameras: Cameras | null;
    /** Called when somebody comes so near that single posyandu can be told apart, and when they go. */
    onNear: (isNear: boolean) => void;
    highlighted: string | null;
    pulse: LiveChange | null;
    isCalm: boolean;
    /** Called whenever all of it is on screen. */
    onDrawn: () => void;
    /** Called where the browser cannot draw at all (no WebGL). */
    onFail: () => void;
    /** Called where the graphics card has dropped what was drawn; it is drawn again by itself. */
    onLost: () => void;
  };

/** The one place where MapLibre lives. It draws what it is given and says what was pointed at; it knows no numbers. */
export function MapCanvas(props: MapCanvasProps) {
  const holder = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<MapLibre | null>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    const container = holder.current;
    if (container === null) return;
    const made = tryMap(container, latest.current);
    if (made === null) return;
    // A map whose drawing was dropped gets its style back and nothing else: given out anew, it is filled anew.
    made.on("style.load", () => {
      addPatterns(made, latest.current.palette);
      setMap(made);
    });
    made.once("style.load", () => {
      connectPointer(made, latest);
    });
    made.on("webglcontextlost", () => {
      delete container.dataset.drawn;
      setMap(null);
      latest.current.onLost();
    });
    // For those who wait for the picture: tests, and pages that are printed.
    made.on("idle", () => {
      container.dataset.drawn = "true";
      latest.current.onDrawn();
    });
    made.on("dataloading", () => delete container.dataset.drawn);
    return () => {
      setMap(null);
      made.remove();
    };
  }, []);

  useDrawing(map, props);
  return (
    <div className="size-full print:hidden">
      <div
        ref={holder}
        role="application"
        aria-label={props.label}
        className="size-full"
      />
      {map ? (
        <MapButtons
          onZoom={(by) =>
            map.easeTo({
              zoom: map.getZoom() + by,
              duration: props.isCalm ? 0 : 200,
            })
          }
          onReset={() =>
            fit(map, { bounds: props.wholeBounds, isCalm: props.isCalm })
          }
        />
      ) : null}
    </div>
  );
}

function tryMap(
  container: HTMLElement,
  props: MapCanvasProps,
): MapLibre | null {
  try {
    return createMap(container, props);
  } catch {
    // No WebGL: the page says so and offers the table.
    props.onFail();
    return null;
  }
}

function createMap(container: HTMLElement, props: MapCanvasProps): MapLibre {
  const map = new props.library.Map({
    container,
    style: mapStyle(props.palette, props.scale, props.strong),
    ...(props.bounds ? { bounds: props.bounds } : {}),
    fitBoundsOptions: { padding: fitPadding, maxZoom: closestFit },
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxZoom: 16,
    renderWorldCopies: false,
    fadeDuration: props.isCalm ? 0 : 150,
    cooperativeGestures: matchMedia("(pointer: coarse)").matches,
    locale: {
      "Map.Title": "Pantau Posyandu",
      "CooperativeGesturesHandler.MobileHelpText": props.gestureHint,
    },
    // Borders and letters have soft edges of their own, and every area has a border. Without a graphics card more samples for each dot cost half of the frames.
    canvasContextAttributes: { antialias: false },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  return map;
}

function addPatterns(map: MapLibre, palette: Palette): void {
  for (const [name, image] of Object.entries(mapPatterns(palette)))
    if (!map.hasImage(name))
      map.addImage(name, image, { pixelRatio: patternRatio });
}

function useDrawing(map: MapLibre | null, props: MapCanvasProps): void {
  const { shapes, looks, labels, points, circles, outlined } = props;
  const { highlighted, pulse, bounds, isCalm, palette, scale, strong } = props;
  useEffect(() => {
    if (map) void geojson(map, shapeSource).setData(shapes);
  }, [map, shapes]);
  useEffect(() => {
    if (map) recolour(map, palette, scale, strong);
  }, [map, palette, scale, strong]);
  useEffect(() => {
    if (map) paintAreas(map, shapes, looks);
  }, [map, shapes, looks]);
  const textScale = useTextScale();
  useEffect(() => {
    if (map)
      void geojson(map, labelSource).setData(labelFeatures(labels, textScale));
  }, [map, labels, textScale]);
  useEffect(() => {
    if (map) void geojson(map, circleSource).setData(circleFeatures(circles));
  }, [map, circles]);
  useEffect(() => {
    if (map) drawPoints(map, points);
  }, [map, points]);
  useEffect(() => {
    if (map) fit(map, { bounds, isCalm });
  }, [map, bounds, isCalm]);
  useCameras(map, props.cameras);
  useNear(map, props.onNear);
  useMarks(map, { shapes, outlined, highlighted, pulse, isCalm });
}

function fit(
  map: MapLibre,
  { bounds, isCalm }: Pick<MapCanvasProps, "bounds" | "isCalm">,
): void {
  if (bounds)
    map.fitBounds(bounds, {
      padding: fitPadding,
      duration: isCalm ? 0 : 500,
      maxZoom: closestFit,
    });
}

type Paint = Parameters<MapLibre["setPaintProperty"]>;

/** Another direction of good or another scheme changes the colours, not the shapes. */
function recolour(
  map: MapLibre,
  palette: Palette,
  scale: readonly string[],
  strong: readonly Band[],
): void {
  for (const layer of mapStyle(palette, scale, strong).layers) {
    const paint = Object.entries(layer.paint ?? {}) as [Paint[1], Paint[2]][];
    for (const [name, value] of paint)
      map.setPaintProperty(layer.id, name, value);
  }
  for (const [name, image] of Object.entries(mapPatterns(palette)))
    if (map.hasImage(name)) map.updateImage(name, image);
}

/** Layers that only some looks need: without one of those they are left out, since what cannot be seen is painted all the same. */
const texture: Record<string, (look: AreaLook) => boolean> = {
  hatch: ({ kind }) => kind === "hatched",
  dots: ({ kind }) => kind === "dots",
  "plain-border": ({ kind }) => kind === "plain",
  "partial-edge": ({ isPartial }) => isPartial,
};

function paintAreas(
  map: MapLibre,
  shapes: Shapes,
  looks: ReadonlyMap<string, AreaLook>,
): void {
  showTexture(map, [...looks.values()]);
  for (const { properties } of shapes.features) {
    const look = looks.get(properties.code);
    const place = { source: shapeSource, id: properties.code };
    const painted = map.getFeatureState(place) as Record<string, unknown>;
    const next = {
      look: look?.kind ?? "loading",
      band: look?.kind === "band" ? look.band : 0,
      partial: look?.isPartial ?? false,
    };
    // An area that is told its own look again is painted anew all the same.
    if (Object.entries(next).some(([name, value]) => painted[name] !== value))
      map.setFeatureState(place, next);
  }
}

function showTexture(map: MapLibre, looks: readonly AreaLook[]): void {
  for (const [layer, isIn] of Object.entries(texture)) {
    const visibility = looks.some(isIn) ? "visible" : "none";
    const shown = map.getLayoutProperty(layer, "visibility") ?? "visible";
    if (shown !== visibility)
      map.setLayoutProperty(layer, "visibility", visibility);
  }
}

/** Few posyandu are drawn one by one; many gather until one looks closer. */
const mostSingle = 120;

function drawPoints(map: MapLibre, points: readonly MapPoint[]): void {
  const source = geojson(map, pointSource);
  void source.setClusterOptions({ cluster: points.length > mostSingle });
  void source.setData(pointFeatures(points));
}
