import { cleanup, render } from "@testing-library/react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, expect, test } from "vitest";
import { palettes } from "@/components/theme/tokens";
import { classColours, fillOf, type AreaLook } from "../area-look";
import type { Shapes } from "../shapes";
import { AreaDrawing } from "./area-drawing";
import { drawAreas } from "./draw-areas";
import { placeLabels } from "./place-labels";

afterEach(cleanup);

const square = (
  code: string,
  name: string,
  west: number,
): Shapes["features"][0] => ({
  type: "Feature",
  properties: { code, name },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, 0],
        [west + 1, 0],
        [west + 1, -1],
        [west, -1],
        [west, 0],
      ],
    ],
  },
});

const shapes: Shapes = {
  type: "FeatureCollection",
  features: [
    square("15.01", "Kerinci", 101),
    square("15.02", "Merangin", 102),
    square("15.03", "Tanjung Jabung Timur", 103),
  ],
};

const looks = new Map<string, AreaLook>([
  ["15.01", { kind: "band", band: 4, isPartial: true }],
  ["15.02", { kind: "hatched", isPartial: false }],
  ["15.03", { kind: "dots", isPartial: false }],
]);

const palette = palettes.light;
const scale = classColours(palette, "up");
const labels = shapes.features.map(({ properties: { code, name } }, at) => ({
  code,
  name,
  figure: "75,3 %",
  at: [101.5 + at, -0.5] as [number, number],
  size: 13,
  order: at,
  isOnStrong: at === 0,
}));

function draw() {
  const paths = drawAreas(shapes);
  if (paths === null) throw new Error("There are shapes");
  return (
    <AreaDrawing
      id="map"
      paths={paths}
      looks={looks}
      labels={placeLabels(paths, labels)}
      points={[]}
      circles={[]}
      outlined={new Set(["15.02"])}
      strong={[4, 5]}
      palette={palette}
      scale={scale}
      width="900px"
      link={(code, shape) => <a href={`/?area=${code}`}>{shape}</a>}
    />
  );
}

test("every area has a path, the colour of the live map, and what leads there", () => {
  const { container } = render(draw());
  for (const { properties } of shapes.features) {
    const { code } = properties;
    const area = container.querySelector(`[data-area="${code}"]`);
    expect(area?.getAttribute("fill")).toBe(
      fillOf(looks.get(code), scale, palette),
    );
    expect(area?.querySelector("a path")?.getAttribute("d")).toMatch(/^M.+z$/u);
    expect(area?.querySelector("a")?.getAttribute("href")).toBe(
      `/?area=${code}`,
    );
  }
  expect(
    container.querySelector(`[data-area="15.01"]`)?.getAttribute("fill"),
  ).toBe(palette["up-4"]);
});

test("the words of an area lead into it, wherever they stand", () => {
  const { container } = render(draw());
  const words = [...container.querySelectorAll("text")].find(
    ({ textContent }) => textContent.includes("Merangin"),
  );
  expect(words?.closest("a")?.getAttribute("href")).toBe("/?area=15.02");
  expect(words?.closest("[data-words-of]")?.getAttribute("data-words-of")).toBe(
    "15.02",
  );
  expect(words?.closest("[pointer-events=none]")).toBeNull();
});

test("what is not reported is hatched, what is suppressed dotted, what is incomplete has a broken edge", () => {
  const { container } = render(draw());
  const used = (part: string) =>
    [...container.querySelectorAll(`${part} use`)].map((use) =>
      use.getAttribute("href"),
    );
  expect(used("[data-texture=hatched]")).toEqual(["#map-15.02"]);
  expect(used("[data-texture=dots]")).toEqual(["#map-15.03"]);
  expect(new Set(used("[data-partial]"))).toEqual(new Set(["#map-15.01"]));
});

test("it is drawn where there is no browser, with names and figures", () => {
  const svg = renderToStaticMarkup(draw());
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/u);
  for (const word of ["Kerinci", "Tanjung", "Timur", "75,3 %"])
    expect(svg).toContain(word);
});

test("neighbours share their border, and the frame has the proportions of Mercator", () => {
  const paths = drawAreas(shapes);
  expect(paths?.areas.map(({ path }) => path.split("l")[0])).toEqual([
    "M0 0",
    "M1333 0",
    "M2667 0",
  ]);
  expect((paths?.width ?? 0) / (paths?.height ?? 1)).toBeCloseTo(3, 1);
});

test("of two labels that touch the weightier stays, and the other appears from the width at which it is clear", () => {
  const paths = drawAreas(shapes);
  if (paths === null) throw new Error("There are shapes");
  const [first, second] = placeLabels(paths, labels);
  expect(first?.fromPixels).toBe(0);
  expect(second?.fromPixels).toBeGreaterThan(100);
  expect(second?.fromPixels).toBeLessThan(400);
});
