/**
 * The proj4 definition of a coordinate system used for Indonesian boundaries;
 * "longlat" when its coordinates are WGS84 degrees already, null when it is not
 * in the list. Source: EPSG registry. DGN95 and SRGI2013 agree with WGS 84
 * within a metre or two, which is less than what a boundary is drawn with.
 */
export function epsgDefinition(code: number): string | null {
  if (degreeCodes.has(code)) return "longlat";
  if (webMercatorCodes.has(code)) return webMercator;
  const utm = utmRanges.find((r) => code >= r.first && code <= r.last);
  if (utm) return utmDefinition(utm.zone + code - utm.first, utm.isSouth);
  // DGN95 / Indonesia TM-3, zones 46.2 to 54.1.
  if (code >= 23830 && code <= 23845) return tm3Definition(code - 23830);
  return null;
}

/** WGS 84 (2D, 3D), DGN95 and SRGI2013. */
const degreeCodes = new Set([4326, 4979, 4755, 4898, 9470]);

const webMercatorCodes = new Set([3857, 900913, 102100, 102113, 3785]);
const webMercator =
  "+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs";

const utmRanges = [
  { first: 32646, last: 32654, zone: 46, isSouth: false },
  { first: 32746, last: 32754, zone: 46, isSouth: true },
  // DGN95 / UTM.
  { first: 23866, last: 23872, zone: 46, isSouth: false },
  { first: 23877, last: 23884, zone: 47, isSouth: true },
] as const;

function utmDefinition(zone: number, isSouth: boolean): string {
  return `+proj=utm +zone=${String(zone)} ${isSouth ? "+south " : ""}+datum=WGS84 +units=m +no_defs`;
}

function tm3Definition(step: number): string {
  const centralMeridian = 94.5 + 3 * step;
  return `+proj=tmerc +lat_0=0 +lon_0=${String(centralMeridian)} +k=0.9999 +x_0=200000 +y_0=1500000 +ellps=WGS84 +units=m +no_defs`;
}
