"use client";

import {
  useCallback,
  useEffect,
  useState,
  type ComponentType,
  type PointerEvent,
} from "react";
import type { MapCanvasProps, MapLibrary } from "./map-canvas";

type LiveMap =
  | {
      state: "there";
      Canvas: ComponentType<MapCanvasProps>;
      library: MapLibrary;
    }
  | { state: "coming" }
  | { state: "failed"; retry: () => void };

/** An address that next.config.mjs writes into the script when it is built: no environment is read. */
// eslint-disable-next-line no-restricted-syntax -- the build puts the address itself in its place
const mapScript = process.env.MAP_SCRIPT ?? "";

async function readLiveMap(): Promise<LiveMap> {
  const [{ MapCanvas }, library] = await Promise.all([
    import("./map-canvas"),
    // Not a part of the page's scripts: the map's worker needs most of it as well, and a browser fetches it once for both.
    import(
      /* turbopackIgnore: true */ /* @vite-ignore */ mapScript
    ) as Promise<MapLibrary>,
  ]);
  return { state: "there", Canvas: MapCanvas, library };
}

/** Reads the script of the live map once it is wanted; where the network is gone, again as soon as it is back. */
export function useLiveMap(isWanted: boolean): LiveMap {
  const [map, setMap] = useState<LiveMap>({ state: "coming" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!isWanted) return;
    let isGone = false;
    const tell = (next: LiveMap) => {
      if (!isGone) setMap(next);
    };
    const retry = () => {
      tell({ state: "coming" });
      setAttempt(attempt + 1);
    };
    readLiveMap().then(tell, () => {
      // The drawing stays, and the stage says what it cannot do.
      tell({ state: "failed", retry });
      addEventListener("online", retry, { once: true });
    });
    return () => {
      isGone = true;
      removeEventListener("online", retry);
    };
  }, [isWanted, attempt]);
  return map;
}

/**
 * Whether the live map is wanted: once somebody asks for it, or, where there is a mouse, when the page has loaded and has nothing better to do. A phone
 * shows the drawing until a finger touches it: that is all many need, and its line and its battery are spared half a megabyte of script.
 */
export function useAsked() {
  const [asked, setAsked] = useState(false);
  const ask = useCallback(() => setAsked(true), []);
  useEffect(
    () => (matchMedia("(hover: hover)").matches ? whenIdle(ask) : undefined),
    [ask],
  );
  return { asked, asking: askingBy(ask) };
}

/** What somebody does to a map who wants to move it. */
function askingBy(ask: () => void) {
  return {
    onPointerEnter: ({ pointerType }: PointerEvent) => {
      if (pointerType !== "touch") ask();
    },
    // A first finger may only be scrolling past; a second one wants to zoom.
    onPointerDown: ({ isPrimary }: PointerEvent) => {
      if (!isPrimary) ask();
    },
    onClickCapture: ask,
    onFocus: ask,
  };
}

/** So long after loading a page that is never idle is taken for idle, in milliseconds. */
const patience = 5_000;

function whenIdle(then: () => void): () => void {
  let cancel = () => {};
  const wait = () => {
    // Safari has no idle callback.
    if (typeof requestIdleCallback === "undefined") {
      const timer = setTimeout(then, 300);
      cancel = () => clearTimeout(timer);
      return;
    }
    const idle = requestIdleCallback(then, { timeout: patience });
    cancel = () => cancelIdleCallback(idle);
  };
  if (document.readyState === "complete") wait();
  else addEventListener("load", wait, { once: true });
  return () => {
    removeEventListener("load", wait);
    cancel();
  };
}
