import type { RawFeature, RawLayer } from "./boundary-feature";
import type { Budget } from "./budget";
import { claimOfJson } from "./json-crs";
import { isRecord, readPolygonal } from "./polygonal";
import { damaged } from "./refusal";

/** Reads a parsed GeoJSON document as one layer; coordinates stay as they are. */
export function readGeoJson(
  document: Record<string, unknown>,
  budget: Budget,
): RawLayer[] {
  const features = featuresOf(document);
  budget.features(features.length);
  const name = typeof document.name === "string" ? document.name : "";
  return [
    {
      name: name || "GeoJSON",
      crs: claimOfJson(document),
      features: features.map((feature, index) =>
        rawFeature(feature, index, budget),
      ),
    },
  ];
}

function featuresOf(document: Record<string, unknown>): unknown[] {
  if (document.type === "Feature") return [document];
  if (document.type !== "FeatureCollection")
    return [{ type: "Feature", properties: {}, geometry: document }];
  if (!Array.isArray(document.features))
    throw damaged({
      id: "tanpa daftar fitur",
      en: "it has no list of features",
    });
  return document.features;
}

function rawFeature(
  feature: unknown,
  index: number,
  budget: Budget,
): RawFeature {
  const record = isRecord(feature) ? feature : {};
  const properties = isRecord(record.properties)
    ? { ...record.properties }
    : {};
  // An id can be a code only if it is text. Ids that are numbers are row numbers.
  if (typeof record.id === "string" && properties.id === undefined)
    properties.id = record.id;
  return { index, properties, ...readPolygonal(record.geometry, budget) };
}
