import { fontFaces } from "./font-faces";

/**
 * The one source of colours, spacing and type. The layout writes them as CSS variables; map and charts read them. Scales for data have five classes
 * with even steps of lightness, which colour-blind people can tell apart: from pale to strong on a light background, from dim to bright on a dark
 * one.
 */
const light = {
  ink: "#14212b",
  muted: "#52616b",
  line: "#dfe5e8",
  "line-strong": "#8b989f",
  ground: "#f6f8f8",
  surface: "#ffffff",
  sunken: "#eef2f2",
  accent: "#0b6e6e",
  "accent-strong": "#085656",
  "accent-soft": "#e1f0ef",
  "on-accent": "#ffffff",
  better: "#0b6157",
  worse: "#8a3310",
  "worse-soft": "#fbeee6",
  caution: "#7a5200",
  "caution-soft": "#fbf2dc",
  hatch: "#a3b0b5",
  "up-1": "#e3f0ef",
  "up-2": "#aed5d2",
  "up-3": "#6fb1ae",
  "up-4": "#2f8583",
  "up-5": "#0c5355",
  "down-1": "#fdeee0",
  "down-2": "#f7cda4",
  "down-3": "#ea9c5f",
  "down-4": "#c9622c",
  "down-5": "#8a3310",
  "neutral-1": "#e9ecf6",
  "neutral-2": "#c2c9e4",
  "neutral-3": "#929dca",
  "neutral-4": "#606da6",
  "neutral-5": "#323f75",
  "change-mid": "#f3f4f2",
} as const;

export type TokenName = keyof typeof light;
export type Palette = Record<TokenName, string>;

const dark: Palette = {
  ink: "#e9eff1",
  muted: "#a3b3bb",
  line: "#2b3a43",
  "line-strong": "#647780",
  ground: "#0e161b",
  surface: "#162128",
  sunken: "#1d2a32",
  accent: "#57c2bc",
  "accent-strong": "#8adad5",
  "accent-soft": "#173539",
  "on-accent": "#08201f",
  better: "#6fd0c2",
  worse: "#f2a77c",
  "worse-soft": "#3a241a",
  caution: "#e8c06a",
  "caution-soft": "#332a14",
  hatch: "#556871",
  "up-1": "#1c3438",
  "up-2": "#205558",
  "up-3": "#2f8583",
  "up-4": "#66b9b4",
  "up-5": "#b9e6e1",
  "down-1": "#3a2a22",
  "down-2": "#6b3a20",
  "down-3": "#b05a2a",
  "down-4": "#e39353",
  "down-5": "#fbd5ae",
  "neutral-1": "#242b40",
  "neutral-2": "#3b4669",
  "neutral-3": "#5f6ca0",
  "neutral-4": "#96a2d0",
  "neutral-5": "#d3d9f1",
  "change-mid": "#2b3538",
};

export const palettes = { light, dark } as const satisfies Record<
  string,
  Palette
>;

/** The palette as variables of CSS: for what is drawn before it is known whether it is day or night. */
export const variables = Object.fromEntries(
  Object.keys(light).map((name) => [name, `var(--${name})`]),
) as Palette;

const family = '"Plus Jakarta Sans Variable"';
export const fontFamily = `${family}, system-ui, sans-serif`;

function declarations(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, value]) => `--${name}:${value}`)
    .join(";");
}

/** Typeface and colours. Both schemes: the device decides unless <html data-theme> says otherwise. Paper is always light. */
export function cssVariables(): string {
  const day = declarations(light);
  const night = declarations(dark);
  return [
    fontFaces(family),
    `:root{color-scheme:light;${day}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${night}}}`,
    `@media screen{:root[data-theme=dark]{color-scheme:dark;${night}}}`,
  ].join("\n");
}
