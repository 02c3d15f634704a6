"use client";

import { useLayoutEffect, useState, type RefObject } from "react";

/**
 * How many rows there is room for on the screen of a hall, which cannot scroll; all of them where the page scrolls instead, as on a follower's phone. Heights in
 * rem: of a row, and of the line below the rows.
 */
export function useRowsThatFit(
  holder: RefObject<HTMLElement | null>,
  {
    rowRem,
    lineRem,
    least,
    first,
  }: {
    rowRem: number;
    lineRem: number;
    /** So many are shown however little room there is. */
    least: number;
    /** What a server draws, which knows no screen. */
    first: number;
  },
): number {
  const [most, setMost] = useState(first);
  // Before anything is painted: else a row too many is seen for a moment.
  useLayoutEffect(() => {
    const box = holder.current;
    if (box === null) return;
    const measure = () => {
      const { fontSize } = getComputedStyle(document.documentElement);
      const room = box.clientHeight / parseFloat(fontSize) - lineRem;
      const isBound =
        box.closest("[data-stage]") !== null &&
        matchMedia("(min-width: 64rem)").matches;
      setMost(
        isBound
          ? Math.max(least, Math.floor(room / rowRem))
          : Number.MAX_SAFE_INTEGER,
      );
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(box);
    return () => sizes.disconnect();
  }, [holder, rowRem, lineRem, least]);
  return most;
}
