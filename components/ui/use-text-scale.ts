"use client";

import { useSyncExternalStore } from "react";

function readScale(): number {
  const size = getComputedStyle(document.documentElement).fontSize;
  return (parseFloat(size) || 16) / 16;
}

function watchSize(notify: () => void): () => void {
  addEventListener("resize", notify);
  return () => removeEventListener("resize", notify);
}

/** How much larger the page's letters are than on a desk (globals.css says when), for map and charts, which CSS cannot size. */
export function useTextScale(): number {
  return useSyncExternalStore(watchSize, readScale, () => 1);
}
