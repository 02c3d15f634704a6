import initSqlJs, { type Database } from "sql.js";
import { boxOf, type MadeArea, type MadeLayer } from "./made-layer";

/** What every GeoPackage begins with (OGC GeoPackage 1.2). */
const frame = `
  pragma application_id = 1196444487;
  pragma user_version = 10200;
  create table gpkg_spatial_ref_sys (srs_name text not null, srs_id integer not null primary key, organization text not null,
    organization_coordsys_id integer not null, definition text not null, description text);
  create table gpkg_contents (table_name text not null primary key, data_type text not null, identifier text unique, description text,
    last_change datetime, min_x double, min_y double, max_x double, max_y double, srs_id integer);
  create table gpkg_geometry_columns (table_name text not null, column_name text not null, geometry_type_name text not null,
    srs_id integer not null, z tinyint not null, m tinyint not null, primary key (table_name, column_name));
  insert into gpkg_spatial_ref_sys values
    ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', null),
    ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', null),
    ('WGS 84 geodetic', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]', null);`;

/** A GeoPackage in degrees with a table of multipolygons for each layer. */
export async function geoPackageFile(
  ...layers: MadeLayer[]
): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const file = new Database();
  try {
    file.run(frame);
    for (const layer of layers) writeLayer(file, layer);
    return file.export();
  } finally {
    file.close();
  }
}

function writeLayer(file: Database, { name, areas }: MadeLayer): void {
  const columns = Object.keys(areas[0]?.properties ?? {});
  const box = boxOf(areas.flatMap(({ polygons }) => polygons.flat(2)));
  file.run(
    `create table "${name}" (fid integer primary key autoincrement not null, geom multipolygon, ${columns.map((column) => `"${column}" text`).join(", ")})`,
  );
  file.run(
    "insert into gpkg_contents values (?, 'features', ?, '', '2026-11-22T00:00:00.000Z', ?, ?, ?, ?, 4326)",
    [name, name, ...box],
  );
  file.run(
    "insert into gpkg_geometry_columns values (?, 'geom', 'MULTIPOLYGON', 4326, 0, 0)",
    [name],
  );
  const marks = columns.map(() => ", ?").join("");
  for (const area of areas)
    file.run(`insert into "${name}" values (null, ?${marks})`, [
      blobOf(area),
      ...columns.map((column) => area.properties[column] ?? null),
    ]);
}

/** "GP", version 0, little-endian with an envelope, the reference system; then the multipolygon as well-known binary. */
function blobOf({ polygons }: MadeArea): Uint8Array {
  const [west = 0, south = 0, east = 0, north = 0] = boxOf(polygons.flat(2));
  const head = Buffer.concat([
    Buffer.from([0x47, 0x50, 0, 0x03]),
    integers(4326),
    doubles(west, east, south, north),
  ]);
  const parts = polygons.map((rings) =>
    Buffer.concat([
      littleEndian,
      integers(3, rings.length),
      ...rings.flatMap((ring) => [
        integers(ring.length),
        doubles(...ring.flat()),
      ]),
    ]),
  );
  return Buffer.concat([
    head,
    littleEndian,
    integers(6, polygons.length),
    ...parts,
  ]);
}

const littleEndian = Buffer.from([1]);

function integers(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, at) => bytes.writeUInt32LE(value, 4 * at));
  return bytes;
}

function doubles(...values: number[]): Buffer {
  const bytes = Buffer.alloc(8 * values.length);
  values.forEach((value, at) => bytes.writeDoubleLE(value, 8 * at));
  return bytes;
}
