"use client";

import { useEffect, useRef } from "react";

/** Calls back when “q” is pressed and nothing is being written, and no other window lies over the stage. */
export function useDeskKey(onPress: () => void): void {
  const press = useRef(onPress);
  useEffect(() => {
    press.current = onPress;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (key.toLowerCase() !== "q" || event.defaultPrevented) return;
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const isTaken =
        target instanceof HTMLElement &&
        target.closest("input,textarea,select,[contenteditable]") !== null;
      const other = document.querySelector(
        "[role=dialog]:not(:has([data-desk]))",
      );
      if (isTaken || other !== null) return;
      event.preventDefault();
      press.current();
    };
    addEventListener("keydown", hear);
    return () => removeEventListener("keydown", hear);
  }, []);
}
