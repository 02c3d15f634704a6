import type {
  ExpressionSpecification,
  LayerSpecification,
  StyleSpecification,
} from "maplibre-gl";
import type { Band } from "@/lib/core/catalogue/bands";
import { fontFamily, type Palette } from "../theme/tokens";
import { outlineWidth } from "./area-look";

const empty = {
  type: "FeatureCollection" as const,
  features: [],
};

/** Sources of the map; everything in them comes from our own API. */
export const shapeSource = "shapes";
export const labelSource = "labels";
export const pointSource = "points";
export const circleSource = "circles";
/** The few areas whose border is drawn over all others: a layer is paid for by every shape in it, whether it is seen or not. */
export const markSource = "marks";

const isLook = (look: string): ExpressionSpecification => [
  "==",
  ["coalesce", ["feature-state", "look"], ""],
  look,
];
const opacityFor = (
  condition: ExpressionSpecification,
): ExpressionSpecification => ["case", condition, 1, 0];
const flag = (name: string): ExpressionSpecification => [
  "boolean",
  ["feature-state", name],
  false,
];

/** The weight is told by the first name, the face by the second (MapLibre reads the weight from a family's name). */
const family = fontFamily.split(",")[0]?.replaceAll('"', "") ?? "sans-serif";
const labelFont = [`${family} Semibold`, family];

/** Colour by class, from a feature's state or property. */
function byBand(
  scale: readonly string[],
  band: ExpressionSpecification,
  otherwise: string,
): ExpressionSpecification {
  const [one = "", two = "", three = "", four = "", five = ""] = scale;
  return ["match", band, 1, one, 2, two, 3, three, 4, four, 5, five, otherwise];
}

function fillLayers(scale: readonly string[], palette: Palette) {
  const band: ExpressionSpecification = [
    "coalesce",
    ["feature-state", "band"],
    0,
  ];
  return [
    {
      id: "fill",
      type: "fill",
      source: shapeSource,
      paint: {
        "fill-color": byBand(scale, band, palette.sunken),
        "fill-antialias": false,
      },
    },
    ...(["hatch", "dots"] as const).map((pattern) => ({
      id: pattern,
      type: "fill" as const,
      source: shapeSource,
      paint: {
        "fill-pattern": pattern,
        "fill-opacity": opacityFor(
          isLook(pattern === "hatch" ? "hatched" : "dots"),
        ),
      },
    })),
  ] satisfies LayerSpecification[];
}

type LinePaint = NonNullable<
  Extract<LayerSpecification, { type: "line" }>["paint"]
>;

const linesOf = (source: string) => (id: string, paint: LinePaint) =>
  ({
    id,
    type: "line",
    source,
    layout: { "line-join": "round", "line-cap": "butt" },
    paint,
  }) as const;

function borderLayers(palette: Palette, strong: readonly Band[]) {
  const line = linesOf(shapeSource);
  return [
    // A thin broken line just inside the edge, light on the strong classes and dark on the pale ones.
    line("partial-edge", {
      "line-color": [
        "case",
        [
          "in",
          ["coalesce", ["feature-state", "band"], 0],
          ["literal", [...strong]],
        ],
        palette.surface,
        palette.ink,
      ],
      "line-width": 1.25,
      "line-offset": 3.5,
      "line-dasharray": [4, 3],
      "line-opacity": ["case", flag("partial"), 0.75, 0],
    }),
    line("border", {
      "line-color": palette.surface,
      "line-width": ["interpolate", ["linear"], ["zoom"], 6, 0.8, 11, 1.6],
    }),
    line("plain-border", {
      "line-color": palette["line-strong"],
      "line-width": 1.25,
      "line-dasharray": [1, 2],
      "line-opacity": opacityFor(isLook("plain")),
    }),
  ] satisfies LayerSpecification[];
}

function markLayers(palette: Palette) {
  const mark = linesOf(markSource);
  return [
    mark("outlined", {
      "line-color": palette.ink,
      "line-width": outlineWidth,
      "line-opacity": opacityFor(flag("outlined")),
    }),
    mark("hover", {
      "line-color": palette.ink,
      "line-width": 2,
      "line-opacity": opacityFor(flag("hover")),
    }),
    mark("pulse", {
      "line-color": palette.accent,
      "line-width": [
        "interpolate",
        ["linear"],
        ["coalesce", ["feature-state", "pulse"], 0],
        0,
        2,
        1,
        7,
      ],
      "line-opacity": ["coalesce", ["feature-state", "pulse"], 0],
    }),
  ] satisfies LayerSpecification[];
}

function labelLayer(palette: Palette) {
  return {
    id: "labels",
    type: "symbol",
    source: labelSource,
    layout: {
      "text-field": [
        "format",
        ["get", "name"],
        { "font-scale": 1 },
        "\n",
        {},
        ["get", "figure"],
        { "font-scale": 1.08 },
      ],
      "text-font": labelFont,
      "text-size": ["get", "size"],
      "text-line-height": 1.2,
      "text-max-width": 7,
      "text-padding": 1,
      // Above or below its place where a weightier one stands there, rather than not at all; beside it, it would leave the frame.
      "text-variable-anchor": ["center", "top", "bottom"],
      "text-radial-offset": 0.7,
      "symbol-sort-key": ["get", "order"],
    },
    paint: {
      "text-color": [
        "case",
        ["get", "isOnStrong"],
        palette.surface,
        palette.ink,
      ],
      "text-halo-color": [
        "case",
        ["get", "isOnStrong"],
        palette.ink,
        palette.surface,
      ],
      "text-halo-width": 1.6,
    },
  } satisfies LayerSpecification;
}

/** Circles as large as counts, with the colour of the ratio. */
function circleLayer(scale: readonly string[], palette: Palette) {
  return {
    id: "circles",
    type: "circle",
    source: circleSource,
    paint: {
      "circle-color": byBand(scale, ["get", "band"], palette.ground),
      "circle-radius": ["get", "radius"],
      "circle-stroke-width": 1,
      "circle-stroke-color": palette.ink,
    },
  } satisfies LayerSpecification;
}

function pointLayers(scale: readonly string[], palette: Palette) {
  const band: ExpressionSpecification = ["coalesce", ["get", "band"], 0];
  return [
    {
      id: "clusters",
      type: "circle",
      source: pointSource,
      filter: ["has", "point_count"],
      paint: {
        "circle-color": palette.surface,
        "circle-stroke-color": palette.accent,
        "circle-stroke-width": 2,
        "circle-radius": [
          "interpolate",
          ["linear"],
          ["get", "point_count"],
          2,
          13,
          60,
          24,
        ],
      },
    },
    {
      id: "cluster-counts",
      type: "symbol",
      source: pointSource,
      filter: ["has", "point_count"],
      layout: {
        "text-field": ["to-string", ["get", "point_count"]],
        "text-font": labelFont,
        "text-size": 13,
        "text-allow-overlap": true,
      },
      paint: { "text-color": palette.ink },
    },
    {
      id: "points",
      type: "circle",
      source: pointSource,
      filter: ["!", ["has", "point_count"]],
      paint: {
        "circle-color": byBand(scale, band, palette.ground),
        "circle-radius": 7,
        "circle-stroke-width": [
          "case",
          ["==", ["get", "look"], "hatched"],
          2.5,
          1.5,
        ],
        "circle-stroke-color": [
          "case",
          ["==", ["get", "look"], "band"],
          palette.ink,
          palette["line-strong"],
        ],
      },
    },
  ] satisfies LayerSpecification[];
}

/** The whole map without a base map and without an outside address: ground, classes, patterns, borders, labels, points. */
export function mapStyle(
  palette: Palette,
  scale: readonly string[],
  strong: readonly Band[],
): StyleSpecification {
  return {
    version: 8,
    sources: {
      [shapeSource]: { type: "geojson", data: empty, promoteId: "code" },
      [labelSource]: { type: "geojson", data: empty },
      [circleSource]: { type: "geojson", data: empty },
      [markSource]: { type: "geojson", data: empty, promoteId: "code" },
      [pointSource]: {
        type: "geojson",
        data: empty,
        cluster: true,
        clusterRadius: 34,
        clusterMaxZoom: 12,
      },
    },
    layers: [
      {
        id: "ground",
        type: "background",
        paint: { "background-color": palette.ground },
      },
      ...fillLayers(scale, palette),
      ...borderLayers(palette, strong),
      ...markLayers(palette),
      circleLayer(scale, palette),
      ...pointLayers(scale, palette),
      labelLayer(palette),
    ],
  };
}
