"use client";

import { useSyncExternalStore } from "react";

/** Minutes are told, so a part of one is soon enough. */
const stepMs = 10_000;

const subscribe = (onTick: () => void) => {
  const timer = setInterval(onTick, stepMs);
  return () => clearInterval(timer);
};
const now = () => Math.floor(Date.now() / stepMs) * stepMs;

/** The time of the browser in milliseconds, in steps; while the page is made on the server, the time of the answer that it shows. */
export function useNow(asOf: string): number {
  const ticking = useSyncExternalStore<number | null>(
    subscribe,
    now,
    () => null,
  );
  return ticking ?? Date.parse(asOf);
}
