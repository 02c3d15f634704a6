import { describe, expect, it } from "vitest";
import { decideProjection, parseEpsg, type Position } from "./crs";
import { BoundaryRefusal } from "./refusal";

const jambiCity: Position = [103.6158, -1.6101];

function toWgs84(code: string, position: Position): Position {
  const { toWgs84: convert } = decideProjection({ kind: "silent" }, code);
  if (convert === null) return position;
  return convert(position);
}

describe("decideProjection", () => {
  // Computed with PROJ 9.1 from 103.6158, -1.6101.
  it.each<[string, Position]>([
    ["EPSG:4326", jambiCity],
    ["EPSG:3857", [11534458.094, -179259.107]],
    ["EPSG:32748", [346018.546, 9821982.832]],
    ["EPSG:23878", [346018.546, 9821982.832]],
    ["EPSG:23833", [212884.462, 1321981.326]],
  ])("brings %s to longitude and latitude", (code, position) => {
    const [lon, lat] = toWgs84(code, position);
    expect(Math.abs(lon - jambiCity[0])).toBeLessThan(2e-6);
    expect(Math.abs(lat - jambiCity[1])).toBeLessThan(2e-6);
  });

  it("prefers what the file names to what was answered by hand", () => {
    const claim = { kind: "epsg", code: 4326 } as const;
    expect(decideProjection(claim, "EPSG:32748").toWgs84).toBeNull();
  });

  it("refuses to guess for a file that names nothing", () => {
    expect(
      refusalOf(() => decideProjection({ kind: "silent" }, undefined)),
    ).toBe("crs-missing");
  });

  it.each(["EPSG:31370", "UTM 48S", ""])("refuses the answer %j", (answer) => {
    expect(refusalOf(() => decideProjection({ kind: "silent" }, answer))).toBe(
      "crs-unknown",
    );
  });

  it("refuses an old datum whose shift the file does not give", () => {
    const text =
      'GEOGCS["GCS_Batavia",DATUM["D_Batavia",SPHEROID["Bessel_1841",6377397.155,299.1528128]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
    expect(
      refusalOf(() => decideProjection({ kind: "wkt", text }, undefined)),
    ).toBe("crs-unknown");
  });

  it("refuses degrees counted from another meridian than Greenwich unless they can be transformed", () => {
    const text =
      'GEOGCS["Odd",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Jakarta",106.807719444444],UNIT["degree",0.0174532925199433]]';
    const projection = decideProjection({ kind: "wkt", text }, undefined);
    expect(projection.toWgs84).not.toBeNull();
  });

  it("takes the DGN95 of a Shapefile as WGS 84", () => {
    const text =
      'GEOGCS["GCS_DGN_1995",DATUM["D_Datum_Geodesi_Nasional_1995",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
    expect(
      decideProjection({ kind: "wkt", text }, undefined).toWgs84,
    ).toBeNull();
  });
});

describe("parseEpsg", () => {
  it.each([
    ["EPSG:32748", 32748],
    ["32748", 32748],
    ["urn:ogc:def:crs:EPSG::32748", 32748],
    ["urn:ogc:def:crs:EPSG:9.8:4326", 4326],
    ["urn:ogc:def:crs:OGC:1.3:CRS84", 4326],
    ["utm 48", null],
  ])("reads %s", (text, code) => {
    expect(parseEpsg(text)).toBe(code);
  });
});

function refusalOf(run: () => unknown): string {
  try {
    run();
    return "taken";
  } catch (error) {
    if (error instanceof BoundaryRefusal) return error.refusal.code;
    throw error;
  }
}
