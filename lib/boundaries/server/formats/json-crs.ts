import { parseEpsg, type CrsClaim } from "./crs";
import { isRecord } from "./polygonal";

/** The old `crs` member (GeoJSON 2008), which GDAL and QGIS still write for anything but WGS84. */
export function claimOfJson(document: Record<string, unknown>): CrsClaim {
  const crs = document.crs;
  if (crs === undefined || crs === null) return { kind: "format-default" };
  const properties = isRecord(crs) ? crs.properties : undefined;
  const name = isRecord(properties) ? properties.name : undefined;
  if (typeof name !== "string")
    return { kind: "unreadable", text: JSON.stringify(crs).slice(0, 80) };
  const code = parseEpsg(name);
  return code === null
    ? { kind: "unreadable", text: name }
    : { kind: "epsg", code };
}
