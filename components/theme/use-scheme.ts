"use client";

import { useSyncExternalStore } from "react";
import { useMedia } from "../ui/use-media";
import { palettes, type Palette } from "./tokens";

export type Choice = "device" | "light" | "dark";

/** What the reader chose, as the layout wrote it on <html>; `device` if nothing was chosen. */
export function chosenScheme(): Choice {
  const chosen = document.documentElement.dataset.theme;
  return chosen === "dark" || chosen === "light" ? chosen : "device";
}

/**
 * Changes the colours at once and keeps the choice in a cookie for a year. The layout reads the cookie, so that the next page does not flash in the
 * other colours.
 */
export function chooseScheme(choice: Choice): void {
  const isDevice = choice === "device";
  if (isDevice) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
  document.cookie = `theme=${isDevice ? "" : choice};path=/;samesite=lax;max-age=${isDevice ? 0 : 31_536_000}`;
}

function watchChoice(notify: () => void): () => void {
  const observer = new MutationObserver(notify);
  observer.observe(document.documentElement, {
    attributeFilter: ["data-theme"],
  });
  return () => observer.disconnect();
}

/** The palette in use, for map and charts, which CSS cannot colour. */
export function usePalette(): Palette {
  const deviceIsDark = useMedia("(prefers-color-scheme: dark)");
  const choice = useSyncExternalStore(
    watchChoice,
    chosenScheme,
    (): Choice => "device",
  );
  const isDark = choice === "device" ? deviceIsDark : choice === "dark";
  return isDark ? palettes.dark : palettes.light;
}
