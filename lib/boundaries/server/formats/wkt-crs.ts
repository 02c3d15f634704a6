export type WktCrs = {
  name: string;
  /** The EPSG code at the end of the text, if there is one. */
  epsg: number | null;
  isPlainDegrees: boolean;
  /** False if positions on this datum may be tens of metres off and the text does not say by how much. */
  isDatumKnown: boolean;
};

/** Reads from the WKT of a coordinate system (OGC, ESRI or WKT2) what is needed to transform it. */
export function readWktCrs(text: string): WktCrs {
  const wkt = text.trim();
  const isProjected = /^\s*(PROJCS|PROJCRS|PROJECTEDCRS)\s*\[/i.test(wkt);
  const isGeographic =
    /^\s*(GEOGCS|GEOGCRS|GEODCRS|GEODETICCRS|GEOGRAPHICCRS)\s*\[/i.test(wkt);
  return {
    name: /^\s*\w+\s*\[\s*"([^"]*)"/.exec(wkt)?.[1] ?? wkt.slice(0, 60),
    epsg: outermostEpsg(wkt),
    isPlainDegrees: isGeographic && isInDegrees(wkt),
    isDatumKnown: (isProjected || isGeographic) && hasKnownDatum(wkt),
  };
}

/** The authority of the whole system is the last one, directly before the closing bracket. */
function outermostEpsg(wkt: string): number | null {
  const match =
    /(?:AUTHORITY\s*\[\s*"EPSG"\s*,\s*"?(\d+)"?\s*\]|ID\s*\[\s*"EPSG"\s*,\s*(\d+)\s*\])\s*\]\s*$/i.exec(
      wkt,
    );
  const code = match?.[1] ?? match?.[2];
  return code === undefined ? null : Number(code);
}

function isInDegrees(wkt: string): boolean {
  const hasOtherMeridian =
    /PRIMEM\s*\[\s*"[^"]*"\s*,\s*-?0*[1-9]|PRIMEM\s*\[\s*"[^"]*"\s*,\s*-?\d*\.\d*[1-9]/i.test(
      wkt,
    );
  return !hasOtherMeridian && /UNIT\s*\[\s*"degree/i.test(wkt);
}

/** Datums that agree with WGS 84 within a metre or two. */
const sameAsWgs84 =
  /^(wgs1984|wgs84|worldgeodeticsystem1984|dgn1995|dgn95|datumgeodesinasional1995|srgi2013|sistemreferensigeospasialindonesia2013|itrf\d*|internationalterrestrialreferenceframe\d*)/;

function hasKnownDatum(wkt: string): boolean {
  if (/TOWGS84\s*\[/i.test(wkt)) return true;
  const datum =
    /(?:DATUM|TRF|GEODETICDATUM|ENSEMBLE)\s*\[\s*"([^"]*)"/i.exec(wkt)?.[1] ??
    "";
  const bare = datum
    .toLowerCase()
    .replace(/^d_/, "")
    .replaceAll(/[^a-z0-9]/g, "");
  return sameAsWgs84.test(bare);
}
