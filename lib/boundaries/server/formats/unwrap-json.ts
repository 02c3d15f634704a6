import { unknownFormat } from "./detect-format";
import { isFeature } from "./parse-json";
import { isRecord } from "./polygonal";
import { BoundaryRefusal } from "./refusal";

type Document = Record<string, unknown>;

const collections: ReadonlySet<unknown> = new Set([
  "FeatureCollection",
  "Feature",
  "Topology",
]);
const geometries = /^((Multi)?(Point|LineString|Polygon)|GeometryCollection)$/;

/**
 * The GeoJSON or TopoJSON document in what a file holds. A bare list of features counts as a collection. Services wrap their answer once
 * ({"status": "ok", "data": …}); such a wrapping is taken off where it holds one document.
 */
export function documentOf(value: unknown): Document {
  const own = collectionOf(value);
  if (own !== null) return own;
  if (!isRecord(value)) throw unknownFormat();
  if (geometries.test(String(value.type))) return value;
  if (isOfArcGis(value)) throw arcGisJson();
  const inside = Object.entries(value).flatMap(([key, part]) => {
    const document = collectionOf(part);
    return document === null ? [] : [{ key, document }];
  });
  const [only] = inside;
  if (inside.length > 1) throw severalDocuments(inside.map(({ key }) => key));
  if (only === undefined) throw noDocument(Object.keys(value));
  // The projection may stand beside the list of features instead of in it.
  const { crs } = value;
  return { ...(crs === undefined ? {} : { crs }), ...only.document };
}

function collectionOf(value: unknown): Document | null {
  if (Array.isArray(value))
    return value.some(isFeature)
      ? { type: "FeatureCollection", features: value }
      : null;
  return isRecord(value) && collections.has(value.type) ? value : null;
}

function isOfArcGis({ geometryType, features }: Document): boolean {
  const first: unknown = Array.isArray(features) ? features[0] : null;
  return (
    String(geometryType).startsWith("esri") ||
    (isRecord(first) && isRecord(first.attributes))
  );
}

function arcGisJson(): BoundaryRefusal {
  return new BoundaryRefusal({
    code: "unknown-format",
    message: {
      id: "Ini JSON ArcGIS (Esri), bukan GeoJSON.",
      en: "This is the JSON of ArcGIS (Esri), not GeoJSON.",
    },
    remedy: {
      id: "Minta GeoJSON dari layanan itu (f=geojson), atau ekspor lapisannya sebagai GeoJSON.",
      en: "Ask the service for GeoJSON (f=geojson), or export the layer as GeoJSON.",
    },
  });
}

function severalDocuments(keys: string[]): BoundaryRefusal {
  return new BoundaryRefusal({
    code: "unknown-format",
    message: {
      id: `JSON ini memuat lebih dari satu dokumen GeoJSON: ${quoted(keys)}.`,
      en: `This JSON holds more than one GeoJSON document: ${quoted(keys)}.`,
    },
    remedy: {
      id: "Simpan masing-masing sebagai berkas sendiri, lalu kirim satu per satu.",
      en: "Save each of them as a file of its own and send them one by one.",
    },
  });
}

function noDocument(keys: string[]): BoundaryRefusal {
  return new BoundaryRefusal({
    code: "unknown-format",
    message: {
      id: `JSON ini bukan GeoJSON atau TopoJSON; isi teratasnya: ${quoted(keys)}.`,
      en: `This JSON is no GeoJSON or TopoJSON; at its top it holds: ${quoted(keys)}.`,
    },
    remedy: {
      id: 'Simpan bagian yang bertipe "FeatureCollection" saja sebagai berkas.',
      en: 'Save only the part of the type "FeatureCollection" as a file.',
    },
  });
}

function quoted(keys: string[]): string {
  const shown = keys.slice(0, 8).map((key) => `"${key.slice(0, 40)}"`);
  return shown.join(", ") || "{}";
}
