"use client";

import { useMedia } from "../ui/use-media";
import { palettes, type Palette } from "./tokens";

/** The palette in force, for what CSS cannot colour: map and charts. */
export function usePalette(): Palette {
  const deviceIsDark = useMedia("(prefers-color-scheme: dark)");
  const chosen =
    typeof document === "undefined"
      ? undefined
      : document.documentElement.dataset.theme;
  const isDark = chosen === undefined ? deviceIsDark : chosen === "dark";
  return isDark ? palettes.dark : palettes.light;
}
