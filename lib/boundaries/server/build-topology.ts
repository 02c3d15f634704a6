import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { quantize } from "topojson-client";
import { topology } from "topojson-server";
import { filter } from "topojson-simplify";
import type {
  GeometryCollection,
  GeometryObject,
  Topology,
} from "topojson-specification";
import { type AreaCode, isWithin, parentOf } from "@/lib/core/domain/ids";
import { drawShapes } from "./draw-shapes";
import type {
  AreaLevelBelowProvince,
  BuiltTopology,
  ShapeRow,
  TopologySource,
} from "./shape-row";
import { weighShapes, type WeighedShapes } from "./weigh-shapes";

/**
 * How fine a drawing is. The extent of all shapes is divided into `steps`; details smaller than a step are left out. Positions are stored on a grid
 * of degrees.
 */
type Scale = { steps: number; gridDegrees: number };

/** A whole province on one screen. */
const overview: Scale = { steps: 1000, gridDegrees: 0.00005 };
/** One regency or subdistrict on one screen. */
const closeUp: Scale = { steps: 4000, gridDegrees: 0.00002 };

/**
 * Makes every topology of a province from its stored shapes: regencies and subdistricts of the province, subdistricts and villages of each regency,
 * villages of each subdistrict. All are cut from one simplification, so that neighbouring drawings of the same scale meet exactly. No area
 * disappears.
 */
export function buildTopologies(
  province: AreaCode,
  rows: ShapeRow[],
): BuiltTopology[] {
  const areas = rows.filter(({ code }) => code !== province);
  if (areas.length === 0) return [];
  const weighed = weighShapes(areas);
  const sheet = (level: AreaLevelBelowProvince, scale: Scale) =>
    drawSheet(weighed, areas, level, scale);
  const subdistricts = sheet("subdistrict", closeUp);
  const villages = sheet("village", closeUp);
  const regencyCodes = distinct(areas.map(({ code }) => code.slice(0, 5)));
  const subdistrictCodes = distinct(
    villages.rows.map(({ code }) => parentOf(code)),
  );
  return [
    cut(sheet("regency", overview), province),
    cut(sheet("subdistrict", overview), province),
    ...regencyCodes.map((code) => cut(subdistricts, code)),
    ...regencyCodes.map((code) => cut(villages, code)),
    ...subdistrictCodes.map((code) => cut(villages, code)),
  ].filter((built) => built !== null);
}

function distinct(codes: (string | null)[]): AreaCode[] {
  return [...new Set(codes)] as AreaCode[];
}

type Drawn = Topology<{ areas: GeometryCollection }>;
/** All areas of a level at one scale, encoded once. The drawings of single parents are cut from it. */
type Sheet = { level: AreaLevelBelowProvince; rows: ShapeRow[]; drawn: Drawn };

function drawSheet(
  weighed: WeighedShapes,
  areaRows: ShapeRow[],
  level: AreaLevelBelowProvince,
  { steps, gridDegrees }: Scale,
): Sheet {
  const byCode = new Map<string, ShapeRow>(
    areaRows.map((row) => [row.code, row]),
  );
  const tolerance = weighed.extentDegrees / steps;
  const shapes = drawShapes(weighed, level, tolerance);
  const rows = shapes.flatMap(({ code }) => byCode.get(code) ?? []);
  const features = shapes.map(({ code, geometry }): GeoJSON.Feature => ({
    type: "Feature",
    id: code,
    properties: propertiesOf(byCode.get(code)),
    geometry,
  }));
  // The arcs are joined again, because points that are corners at a lower level are ordinary points at this one.
  const areas: GeoJSON.FeatureCollection = {
    type: "FeatureCollection",
    features,
  };
  const joined = topology({ areas }) as Drawn;
  const [west = 0, south = 0] = joined.bbox ?? [];
  const drawn = quantize(joined, {
    scale: [gridDegrees, gridDegrees],
    translate: [Math.floor(west), Math.floor(south)],
  });
  return { level, rows, drawn };
}

function propertiesOf(row: ShapeRow | undefined) {
  const labelPoint = row?.labelPoint?.map((one) => Math.round(one * 1e4) / 1e4);
  return { name: row?.name ?? "", ...(labelPoint && { labelPoint }) };
}

/** The areas of one parent as TopoJSON: one object named like the level, codes as ids, name and label point as properties. */
function cut(
  { level, rows, drawn }: Sheet,
  parentCode: AreaCode,
): BuiltTopology | null {
  const inside = rows.filter(({ code }) => isWithin(code, parentCode));
  if (inside.length === 0) return null;
  const codes = new Set<GeometryObject["id"]>(inside.map(({ code }) => code));
  const geometries = drawn.objects.areas.geometries.filter(({ id }) =>
    codes.has(id),
  );
  const { type, transform, objects, arcs } = filter(
    {
      ...drawn,
      objects: { [level]: { type: "GeometryCollection", geometries } },
    },
    () => true,
  );
  const content = Buffer.from(
    JSON.stringify({ type, transform, objects, arcs }),
  );
  const body = gzipSync(content, { level: 9 });
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 16);
  const source = sourceOf(inside);
  return { parentCode, level, hash, body, bytes: body.length, source };
}

function sourceOf(rows: ShapeRow[]): TopologySource {
  const sources = new Set(rows.map(({ source }) => source));
  const [only = "indicative"] = sources;
  return sources.size > 1 ? "mixed" : only;
}
