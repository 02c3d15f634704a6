import type { Map as MapLibre, MapMouseEvent } from "maplibre-gl";

export type MapPlace = { key: string; x: number; y: number };

export type Pointing = {
  onHover: (place: MapPlace | null) => void;
  /** An area was clicked. */
  onSelect: (key: string) => void;
  /** A finger tapped a place, or where there is none: it has not seen yet what it would open. */
  onTap: (place: MapPlace | null) => void;
};

/**
 * What a mouse points at is shown, and opened by a click. A finger cannot point: what it taps is shown, and the page decides when to open it.
 * Browsers send a finger's tap as the moves and clicks of a mouse as well, so that they are told apart by the
 * pointer that came before.
 */
export function connectPointer(
  map: MapLibre,
  latest: { current: Pointing },
): void {
  let isFinger = false;
  const tell = ({ pointerType }: PointerEvent) => {
    isFinger = pointerType === "touch";
  };
  const container = map.getCanvasContainer();
  container.addEventListener("pointerdown", tell, { capture: true });
  container.addEventListener("pointermove", tell, { capture: true });
  map.on("mousemove", (event) => {
    if (isFinger) return;
    const key = keyAt(map, event);
    map.getCanvas().style.cursor = key === null ? "" : "pointer";
    const { x, y } = event.point;
    latest.current.onHover(key === null ? null : { key, x, y });
  });
  map.on("mouseout", () => {
    if (!isFinger) latest.current.onHover(null);
  });
  map.on("dragstart", () => latest.current.onHover(null));
  map.on("click", (event) => {
    if (opensCluster(map, event)) return;
    const key = keyAt(map, event);
    const { x, y } = event.point;
    if (isFinger) latest.current.onTap(key === null ? null : { key, x, y });
    else if (key !== null) latest.current.onSelect(key);
  });
}

function keyAt(map: MapLibre, event: MapMouseEvent): string | null {
  const [found] = map.queryRenderedFeatures(event.point, {
    // A name that stands over another area is still the name of its own.
    layers: ["points", "circles", "labels", "fill"],
  });
  const key: unknown = found?.properties.id ?? found?.properties.code;
  return typeof key === "string" ? key : null;
}

function opensCluster(map: MapLibre, { point, lngLat }: MapMouseEvent) {
  const [cluster] = map.queryRenderedFeatures(point, { layers: ["clusters"] });
  if (cluster) map.easeTo({ center: lngLat, zoom: map.getZoom() + 2 });
  return cluster !== undefined;
}
