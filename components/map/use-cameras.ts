"use client";

import type { Map as MapLibre } from "maplibre-gl";
import { useEffect } from "react";
import type { Cameras, Look } from "./together";

/** Moves as the others do, and they as this one. */
export function useCameras(
  map: MapLibre | null,
  cameras: Cameras | null,
): void {
  useEffect(() => {
    if (!map || cameras === null) return;
    let isFollowing = false;
    const follow = (look: Look) => {
      isFollowing = true;
      map.jumpTo(look);
      isFollowing = false;
    };
    const tell = () => {
      if (isFollowing) return;
      const { lng, lat } = map.getCenter();
      cameras.tell(follow, { center: [lng, lat], zoom: map.getZoom() });
    };
    map.on("move", tell);
    const leave = cameras.join(follow);
    return () => {
      leave();
      map.off("move", tell);
    };
  }, [map, cameras]);
}

/** From here on a village is some hundred pixels wide. */
const nearZoom = 10.5;

/** Tells whether somebody has come so near that single posyandu can be told apart. */
export function useNear(
  map: MapLibre | null,
  onNear: (isNear: boolean) => void,
): void {
  useEffect(() => {
    if (!map) return;
    const tell = () => onNear(map.getZoom() >= nearZoom);
    map.on("zoomend", tell);
    return () => void map.off("zoomend", tell);
  }, [map, onNear]);
}
