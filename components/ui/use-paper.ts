"use client";

import { useSyncExternalStore } from "react";

let isAsked = false;

function subscribe(notify: () => void): () => void {
  const paper = matchMedia("print");
  const begin = () => {
    isAsked = true;
    notify();
  };
  const end = () => {
    isAsked = false;
    notify();
  };
  addEventListener("beforeprint", begin);
  addEventListener("afterprint", end);
  paper.addEventListener("change", notify);
  return () => {
    removeEventListener("beforeprint", begin);
    removeEventListener("afterprint", end);
    paper.removeEventListener("change", notify);
  };
}

/** Whether the page is being printed, in time for what stands on paper alone to be drawn: what nobody sees need not follow the screen. */
export function usePaper(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => isAsked || matchMedia("print").matches,
    () => false,
  );
}
