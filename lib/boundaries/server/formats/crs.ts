import proj4 from "proj4";
import { epsgDefinition } from "./epsg";
import { BoundaryRefusal } from "./refusal";
import { readWktCrs } from "./wkt-crs";

/** What a file says about its coordinates. */
export type CrsClaim =
  | { kind: "silent" }
  /** The format itself prescribes WGS84 unless told otherwise (RFC 7946). */
  | { kind: "format-default" }
  | { kind: "epsg"; code: number }
  | { kind: "wkt"; text: string }
  | { kind: "unreadable"; text: string };

export type Position = [number, number];

/** How to convert a position to WGS84 longitude and latitude; null if it is in WGS84 already. */
export type Projection = {
  label: string;
  toWgs84: ((position: Position) => Position) | null;
};

/**
 * Decides the projection of a layer. The one that the file names is used; if it names none, the one that the sender gave. Nothing is ever guessed.
 */
export function decideProjection(
  claim: CrsClaim,
  answer: string | undefined,
): Projection {
  if (claim.kind === "epsg") return projectionOfEpsg(claim.code);
  if (claim.kind === "wkt") return projectionOfWkt(claim.text);
  if (answer !== undefined) return projectionOfAnswer(answer);
  if (claim.kind === "format-default")
    return { label: "WGS 84", toWgs84: null };
  throw claim.kind === "silent" ? crsMissing() : crsUnknown(claim.text);
}

/** Reads EPSG:32748, 32748, urn:ogc:def:crs:EPSG::32748 and CRS84; null for anything else. */
export function parseEpsg(text: string): number | null {
  if (/\bCRS:?84$/i.test(text.trim())) return 4326;
  const match =
    /^(?:urn:(?:x-)?ogc:def:crs:)?(?:EPSG:(?:[\d.]*:)?)?(\d{4,6})$/i.exec(
      text.trim(),
    );
  return match ? Number(match[1]) : null;
}

function projectionOfAnswer(answer: string): Projection {
  const code = parseEpsg(answer);
  if (code === null) throw crsUnknown(answer);
  return projectionOfEpsg(code);
}

function projectionOfEpsg(code: number): Projection {
  const definition = epsgDefinition(code);
  if (definition === null) throw crsUnknown(`EPSG:${String(code)}`);
  return projectionOf(`EPSG:${String(code)}`, definition);
}

function projectionOfWkt(text: string): Projection {
  const wkt = readWktCrs(text);
  if (wkt.epsg !== null) {
    const definition = epsgDefinition(wkt.epsg);
    if (definition !== null) return projectionOf(wkt.name, definition);
  }
  if (!wkt.isDatumKnown) throw crsUnknown(wkt.name);
  return projectionOf(wkt.name, wkt.isPlainDegrees ? "longlat" : text);
}

function projectionOf(label: string, definition: string): Projection {
  if (definition === "longlat") return { label, toWgs84: null };
  try {
    const converter = proj4(definition, "WGS84");
    return { label, toWgs84: (position) => converter.forward(position) };
  } catch (cause) {
    throw crsUnknown(label, cause);
  }
}

const crsRemedy = {
  id: "Sebutkan proyeksinya, misalnya --crs EPSG:4326 (WGS 84) atau --crs EPSG:32748 (UTM 48S), atau ekspor ulang ke WGS 84 dari QGIS.",
  en: "Name the projection, for example --crs EPSG:4326 (WGS 84) or --crs EPSG:32748 (UTM 48S), or export it again as WGS 84 from QGIS.",
};

function crsMissing(): BoundaryRefusal {
  return new BoundaryRefusal({
    code: "crs-missing",
    message: {
      id: "Berkas tidak menyebut sistem koordinatnya (pada Shapefile: tidak ada .prj), dan itu tidak boleh ditebak.",
      en: "The file does not name its coordinate system (a Shapefile without .prj), and it must not be guessed.",
    },
    remedy: crsRemedy,
  });
}

function crsUnknown(name: string, cause?: unknown): BoundaryRefusal {
  const shown = name.slice(0, 80);
  return new BoundaryRefusal(
    {
      code: "crs-unknown",
      message: {
        id: `Sistem koordinat "${shown}" tidak dikenal di sini.`,
        en: `The coordinate system "${shown}" is not known here.`,
      },
      remedy: {
        id: "Ekspor ulang berkas itu ke WGS 84 (EPSG:4326), misalnya dengan QGIS: Ekspor → Simpan Fitur Sebagai → CRS EPSG:4326.",
        en: "Export the file again as WGS 84 (EPSG:4326), for example in QGIS: Export → Save Features As → CRS EPSG:4326.",
      },
    },
    { cause },
  );
}
