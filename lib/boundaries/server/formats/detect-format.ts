import type { Text } from "@/lib/core/domain/text-pair";
import type { FileFormat } from "./boundary-feature";
import { decodeText, recordSeparator } from "./parse-json";
import { BoundaryRefusal } from "./refusal";

export type Container = "zip" | "json" | "geopackage";

/** Tells what a file is by its first bytes. Its name is never used. */
export function detectContainer(bytes: Uint8Array): Container {
  if (bytes.length === 0) throw emptyFile();
  const head = Buffer.from(bytes.subarray(0, 64)).toString("latin1");
  if (head.startsWith("PK\x03\x04")) return "zip";
  if (head.startsWith("SQLite format 3\0")) return "geopackage";
  if (head.startsWith("\0\0\x27\x0a")) throw bareShp();
  const text = decodeText(bytes.subarray(0, 1000));
  if (/^[{[]/.test(text.replace(recordSeparator, "").trimStart()))
    return "json";
  const other = foreignFormats.find(
    ({ begins }) => begins?.test(head) === true || begins?.test(text) === true,
  );
  throw other === undefined ? unknownFormat() : foreignFormat(other);
}

type Foreign = { begins: RegExp | null; entry: RegExp | null; name: Text };

/** Formats that people send and that are not read, by the beginning of a file or by the name of an entry of a zip. */
const foreignFormats: readonly Foreign[] = [
  {
    begins: /^\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<kml\b/is,
    entry: /\.(kml|kmz)$/i,
    name: {
      id: "KML atau KMZ (Google Earth)",
      en: "KML or KMZ (Google Earth)",
    },
  },
  {
    begins: null,
    entry: /\.gdb\/|\.gdbtable$/i,
    name: {
      id: "File Geodatabase (ArcGIS)",
      en: "a File Geodatabase (ArcGIS)",
    },
  },
  {
    begins: null,
    entry: /\.(tab|mif)$/i,
    name: { id: "berkas MapInfo", en: "a MapInfo file" },
  },
  {
    begins: /^(Rar!|7z\u00bc\u00af|[^ -~]\u008b)/,
    entry: /\.(rar|7z|gz)$/i,
    name: {
      id: "arsip RAR, 7z, atau gzip",
      en: "a RAR, 7z or gzip archive",
    },
  },
  {
    begins: /^\s*<(\?xml|gml|wfs)/i,
    entry: /\.(gml|xml)$/i,
    name: { id: "XML atau GML", en: "XML or GML" },
  },
];

/** The refusal of a zip in which nothing can be read, by the names of its entries. */
export function nothingInZip(names: readonly string[]): BoundaryRefusal {
  const other = foreignFormats.find(({ entry }) =>
    names.some((name) => entry?.test(name) === true),
  );
  return other === undefined ? unknownFormat() : foreignFormat(other);
}

function foreignFormat({ name }: Foreign): BoundaryRefusal {
  return new BoundaryRefusal({
    code: "unknown-format",
    message: {
      id: `Ini ${name.id}, yang tidak dibaca di sini.`,
      en: `This is ${name.en}, which is not read here.`,
    },
    remedy: howToExport,
  });
}

const howToExport: Text = {
  id: "Ekspor batasnya dari QGIS atau ArcGIS ke GeoJSON, TopoJSON, Shapefile dalam zip, atau GeoPackage (File Geodatabase dan KML juga perlu diekspor).",
  en: "Export the boundaries from QGIS or ArcGIS to GeoJSON, TopoJSON, a zipped Shapefile or a GeoPackage (File Geodatabase and KML need exporting too).",
};

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
    remedy: howToExport,
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
