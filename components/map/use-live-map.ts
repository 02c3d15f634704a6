"use client";

import {
  useCallback,
  useEffect,
  useState,
  type ComponentType,
  type PointerEvent,
} from "react";
import type { MapCanvasProps } from "./map-canvas";

type LiveMap = {
  Canvas: ComponentType<MapCanvasProps> | null;
  hasFailed: boolean;
};

/** Reads the script of the live map once it is wanted, and again when the line is back. */
export function useLiveMap(isWanted: boolean): LiveMap {
  const [state, setState] = useState<LiveMap>({
    Canvas: null,
    hasFailed: false,
  });
  useEffect(() => {
    if (!isWanted) return;
    let isGone = false;
    const tell = (next: LiveMap) => {
      if (!isGone) setState(next);
    };
    const read = () => {
      import("./map-canvas").then(
        ({ MapCanvas }) => {
          removeEventListener("online", read);
          tell({ Canvas: MapCanvas, hasFailed: false });
        },
        // The drawing stays, and the stage says what it cannot do.
        () => tell({ Canvas: null, hasFailed: true }),
      );
    };
    read();
    addEventListener("online", read);
    return () => {
      isGone = true;
      removeEventListener("online", read);
    };
  }, [isWanted]);
  return state;
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
