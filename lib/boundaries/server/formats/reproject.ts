import type { BoundaryGeometry } from "./boundary-feature";
import type { Position, Projection } from "./crs";
import { polygonsIn } from "./polygonal";
import { BoundaryRefusal } from "./refusal";

/** The extent of Indonesia with a margin. A boundary outside of it has a wrong projection, or a wrong one was named. */
const indonesia = { west: 94, south: -12, east: 142, north: 7.5 };

/** The seventh decimal of a degree is a centimetre. Further decimals are noise of the conversion, and would separate borders that two areas share. */
const precision = 1e7;

/**
 * Converts a geometry to WGS84 longitude and latitude. If a position cannot be in Indonesia, the whole file is refused: swapped axes or metres taken
 * for degrees are wrong for every feature of the file.
 */
export function reproject(
  geometry: BoundaryGeometry,
  projection: Projection,
): BoundaryGeometry {
  const { toWgs84 } = projection;
  const move = (position: Position): Position => {
    const moved = toWgs84 === null ? position : rounded(toWgs84(position));
    checkPosition(moved);
    return moved;
  };
  const polygons = polygonsIn(geometry).map((rings) =>
    rings.map((ring) => ring.map(move)),
  );
  return geometry.type === "Polygon"
    ? { type: "Polygon", coordinates: polygons[0] ?? [] }
    : { type: "MultiPolygon", coordinates: polygons };
}

/** Number of positions of a geometry. */
export function countVertices(geometry: BoundaryGeometry): number {
  return polygonsIn(geometry)
    .flat()
    .reduce((sum, ring) => sum + ring.length, 0);
}

function rounded([x, y]: Position): Position {
  return [
    Math.round(x * precision) / precision,
    Math.round(y * precision) / precision,
  ];
}

function checkPosition(position: Position): void {
  const [x, y] = position;
  const { west, south, east, north } = indonesia;
  if (x >= west && x <= east && y >= south && y <= north) return;
  const isDegrees = Math.abs(x) <= 180 && Math.abs(y) <= 90;
  throw isDegrees ? outsideIndonesia(position) : outsideRange(position);
}

function outsideRange([x, y]: Position): BoundaryRefusal {
  const isSwapped = y >= indonesia.west && y <= indonesia.east;
  const shown = `${String(x)}, ${String(y)}`;
  return new BoundaryRefusal({
    code: "outside-range",
    message: isSwapped
      ? {
          id: `Koordinat ${shown} terbalik: lintang di depan, bujur di belakang.`,
          en: `The coordinates ${shown} are swapped: latitude first, longitude last.`,
        }
      : {
          id: `Koordinat ${shown} bukan bujur dan lintang.`,
          en: `The coordinates ${shown} are no longitude and latitude.`,
        },
    remedy: isSwapped
      ? {
          id: "Tukar sumbunya (bujur dahulu), lalu ekspor ulang.",
          en: "Swap the axes (longitude first) and export again.",
        }
      : {
          id: "Sebutkan proyeksinya, misalnya --crs EPSG:32748, atau ekspor ulang ke WGS 84 (EPSG:4326).",
          en: "Name the projection, for example --crs EPSG:32748, or export it again as WGS 84 (EPSG:4326).",
        },
  });
}

function outsideIndonesia([x, y]: Position): BoundaryRefusal {
  const shown = `${x.toFixed(3)}, ${y.toFixed(3)}`;
  return new BoundaryRefusal({
    code: "outside-indonesia",
    message: {
      id: `Bujur dan lintang ${shown} terletak di luar Indonesia.`,
      en: `Longitude and latitude ${shown} lie outside Indonesia.`,
    },
    remedy: {
      id: "Periksa sistem koordinat berkas itu: zona UTM, belahan bumi, dan urutan sumbunya.",
      en: "Check the coordinate system of the file: UTM zone, hemisphere and order of axes.",
    },
  });
}
