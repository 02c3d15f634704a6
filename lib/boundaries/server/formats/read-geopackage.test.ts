import initSqlJs from "sql.js";
import { describe, expect, it } from "vitest";
import { uploadLimits } from "./limits";
import { polygonsIn } from "./polygonal";
import { readBoundaries } from "./read-boundaries";

const utm48s = [346018.546, 9821982.832];

type Layer = { srsId: number; organization: string; definition: string };

/** A GeoPackage of one area, its corner in UTM 48S, with the coordinate system described as told. */
async function geoPackage(layer: Layer, blob: Buffer): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const file = new Database();
  file.run(`create table gpkg_contents (table_name text, data_type text);
    create table gpkg_geometry_columns (table_name text, column_name text, srs_id integer);
    create table gpkg_spatial_ref_sys (srs_id integer, organization text, organization_coordsys_id integer, definition text);
    create table desa (fid integer primary key, geom blob, KODE_DESA text);
    insert into gpkg_contents values ('desa', 'features');
    insert into gpkg_geometry_columns values ('desa', 'geom', ${layer.srsId});`);
  file.run("insert into gpkg_spatial_ref_sys values (?, ?, ?, ?)", [
    layer.srsId,
    layer.organization,
    layer.srsId,
    layer.definition,
  ]);
  file.run("insert into desa values (1, ?, '1571011001')", [blob]);
  return file.export();
}

function blobOf(flags: number, envelopeBytes: number): Buffer {
  const [x = 0, y = 0] = utm48s;
  const corners = [x, y, x + 500, y, x + 500, y + 500, x, y];
  const wkb = Buffer.alloc(13 + 8 * corners.length);
  wkb[0] = 1;
  wkb.writeUInt32LE(3, 1);
  wkb.writeUInt32LE(1, 5);
  wkb.writeUInt32LE(4, 9);
  corners.forEach((value, index) => wkb.writeDoubleLE(value, 13 + 8 * index));
  const header = Buffer.from([0x47, 0x50, 0, flags, 0, 0, 0, 0]);
  return Buffer.concat([header, Buffer.alloc(envelopeBytes), wkb]);
}

const known = { srsId: 32748, organization: "EPSG", definition: "undefined" };

async function firstCorner(bytes: Uint8Array): Promise<unknown> {
  const file = await readBoundaries(bytes, { limits: uploadLimits });
  if (file.kind === "refused") return file.refusal.code;
  return file.features.flatMap((one) => polygonsIn(one.geometry))[0]?.[0]?.[0];
}

describe("readGeoPackage", () => {
  it.each([
    ["no envelope", 1, 0],
    ["a flat envelope", 3, 32],
    ["an envelope with heights", 5, 48],
  ])("reads shapes with %s", async (_, flags, envelopeBytes) => {
    const bytes = await geoPackage(known, blobOf(flags, envelopeBytes));
    expect(await firstCorner(bytes)).toEqual([
      expect.closeTo(103.6158, 6),
      expect.closeTo(-1.6101, 6),
    ]);
  });

  it("transforms by the definition where the code is not known", async () => {
    const definition =
      'PROJCS["DGN95 / UTM zone 48S",GEOGCS["DGN95",DATUM["Datum_Geodesi_Nasional_1995",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",105],PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],PARAMETER["false_northing",10000000],UNIT["metre",1]]';
    const own = { srsId: 100001, organization: "NONE", definition };
    expect(await firstCorner(await geoPackage(own, blobOf(1, 0)))).toEqual([
      expect.closeTo(103.6158, 6),
      expect.closeTo(-1.6101, 6),
    ]);
  });

  it("is refused when it says that its coordinates are undefined", async () => {
    const silent = { srsId: -1, organization: "NONE", definition: "undefined" };
    expect(await firstCorner(await geoPackage(silent, blobOf(1, 0)))).toBe(
      "crs-missing",
    );
  });

  it("is refused when its only shape is marked empty", async () => {
    const bytes = await geoPackage(known, blobOf(0x11, 0));
    expect(await firstCorner(bytes)).toBe("no-polygons");
  });
});
