import type { FileFormat } from "./boundary-feature";
import { BoundaryRefusal } from "./refusal";

export type Container = "zip" | "json" | "geopackage";

/** Tells what a file is by its first bytes. Its name is never used. */
export function detectContainer(bytes: Uint8Array): Container {
  if (bytes.length === 0) throw emptyFile();
  const head = Buffer.from(bytes.subarray(0, 64)).toString("latin1");
  if (head.startsWith("PK\x03\x04")) return "zip";
  if (head.startsWith("SQLite format 3\0")) return "geopackage";
  if (/^(\u00ef\u00bb\u00bf)?\s*\{/.test(head)) return "json";
  if (head.startsWith("\0\0\x27\x0a")) throw bareShp();
  throw unknownFormat();
}

export function formatOfJson(document: Record<string, unknown>): FileFormat {
  return document.type === "Topology" ? "topojson" : "geojson";
}

export function unknownFormat(): BoundaryRefusal {
  return new BoundaryRefusal({
    code: "unknown-format",
    message: {
      id: "Isi berkas ini bukan GeoJSON, TopoJSON, Shapefile dalam zip, atau GeoPackage.",
      en: "The content of this file is no GeoJSON, TopoJSON, zipped Shapefile or GeoPackage.",
    },
    remedy: {
      id: "Ekspor batasnya dari QGIS atau ArcGIS ke salah satu bentuk itu (File Geodatabase dan KML juga perlu diekspor).",
      en: "Export the boundaries from QGIS or ArcGIS into one of these (File Geodatabase and KML need exporting too).",
    },
  });
}

function emptyFile(): BoundaryRefusal {
  return new BoundaryRefusal({
    code: "empty-file",
    message: { id: "Berkas kosong.", en: "The file is empty." },
    remedy: {
      id: "Periksa berkas asalnya, lalu kirim lagi.",
      en: "Check the original file and send it again.",
    },
  });
}

function bareShp(): BoundaryRefusal {
  return new BoundaryRefusal({
    code: "incomplete-shapefile",
    message: {
      id: "Ini .shp saja: tanpa .dbf tidak ada kode wilayah.",
      en: "This is a .shp alone: without its .dbf there are no area codes.",
    },
    remedy: {
      id: "Masukkan .shp, .dbf, .prj, dan .cpg yang bernama sama ke dalam satu zip.",
      en: "Put the .shp, .dbf, .prj and .cpg of the same name into one zip.",
    },
  });
}
