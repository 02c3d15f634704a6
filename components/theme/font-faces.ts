/** As in package.json: a new version has a new name, so that the files may be kept for ever. */
const version = "5.3.0";

/** Which letters are in which file (from the package's own style sheet). Of the second few are ever needed. */
const subsets = [
  {
    name: "latin",
    range:
      "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
  },
  {
    name: "latin-ext",
    range:
      "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
  },
] as const;

/** The typeface's files: as its package calls them, and under public/copied. */
export const fontFiles = subsets.map(({ name }) => ({
  file: `plus-jakarta-sans-${name}-wght-normal.woff2`,
  name: `plus-jakarta-sans-${name}-${version}.woff2`,
}));

const addresses = fontFiles.map(({ name }) => `/copied/${name}`);

/** Loaded with the page, before the style sheet asks for it. */
export const firstFont = addresses[0] ?? "";

/**
 * A line too slow for the letters shows the page in those of the device, and keeps to them: letters that change under the reader's eyes break lines
 * anew and move everything below.
 */
export function fontFaces(family: string): string {
  return subsets
    .map(
      ({ range }, index) =>
        `@font-face{font-family:${family};font-style:normal;font-weight:200 800;font-display:optional;src:url(${addresses[index]}) format("woff2");unicode-range:${range}}`,
    )
    .join("\n");
}
