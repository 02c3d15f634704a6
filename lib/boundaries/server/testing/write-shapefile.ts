import { zipSync } from "fflate";
import type { Position } from "@/lib/boundaries/server/formats/crs";
import { boxOf, type MadeArea, type MadeLayer } from "./made-layer";

const degrees =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

/** The .prj of degrees and of UTM 48S, as ESRI's programs write them. */
export const prj = {
  degrees,
  utm48s: `PROJCS["WGS_1984_UTM_Zone_48S",${degrees},PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",10000000.0],PARAMETER["Central_Meridian",105.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`,
};

/** A zip of .shp, .shx, .dbf and .cpg, and of .prj unless that is null (ESRI Shapefile Technical Description, July 1998). */
export function zippedShapefile(
  { name, areas }: MadeLayer,
  projection: string | null = prj.degrees,
): Uint8Array {
  const records = areas.map(recordOf);
  const places = areas.flatMap(({ polygons }) => polygons.flat(2));
  return zipSync({
    [`${name}.shp`]: shpFile(records, places),
    [`${name}.shx`]: shxFile(records, places),
    [`${name}.dbf`]: dbfFile(areas),
    [`${name}.cpg`]: Buffer.from("UTF-8"),
    ...(projection !== null && { [`${name}.prj`]: Buffer.from(projection) }),
  });
}

/** Both files begin with the same hundred bytes; lengths are counted in words of two bytes. */
function header(bytes: number, places: Position[]): Buffer {
  const head = Buffer.alloc(100);
  head.writeInt32BE(9994, 0);
  head.writeInt32BE(bytes / 2, 24);
  head.writeInt32LE(1000, 28);
  head.writeInt32LE(5, 32);
  boxOf(places).forEach((value, at) => head.writeDoubleLE(value, 36 + 8 * at));
  return head;
}

function shpFile(records: Buffer[], places: Position[]): Buffer {
  const parts = records.flatMap((record, index) => {
    const head = Buffer.alloc(8);
    head.writeInt32BE(index + 1, 0);
    head.writeInt32BE(record.length / 2, 4);
    return [head, record];
  });
  const body = Buffer.concat(parts);
  return Buffer.concat([header(100 + body.length, places), body]);
}

function shxFile(records: Buffer[], places: Position[]): Buffer {
  const body = Buffer.alloc(8 * records.length);
  let offset = 100;
  records.forEach((record, index) => {
    body.writeInt32BE(offset / 2, 8 * index);
    body.writeInt32BE(record.length / 2, 8 * index + 4);
    offset += 8 + record.length;
  });
  return Buffer.concat([header(100 + body.length, places), body]);
}

/** A polygon record: all rings in one list, exteriors clockwise and holes the other way. */
function recordOf({ polygons }: MadeArea): Buffer {
  const rings = polygons.flat().map((ring) => ring.toReversed());
  const points = rings.flat();
  const record = Buffer.alloc(44 + 4 * rings.length + 16 * points.length);
  record.writeInt32LE(5, 0);
  boxOf(points).forEach((value, at) => record.writeDoubleLE(value, 4 + 8 * at));
  record.writeInt32LE(rings.length, 36);
  record.writeInt32LE(points.length, 40);
  let first = 0;
  rings.forEach((ring, index) => {
    record.writeInt32LE(first, 44 + 4 * index);
    first += ring.length;
  });
  points.flat().forEach((value, at) => {
    record.writeDoubleLE(value, 44 + 4 * rings.length + 8 * at);
  });
  return record;
}

/** A dBase III table: texts of 80 bytes, numbers of 9 digits, field names of ten letters at most. */
function dbfFile(areas: MadeArea[]): Buffer {
  const fields = Object.entries(areas[0]?.properties ?? {}).map(
    ([name, value]) =>
      typeof value === "number"
        ? { name, type: "N", length: 9 }
        : { name, type: "C", length: 80 },
  );
  const head = Buffer.alloc(32);
  head.set([0x03, 126, 11, 22]);
  head.writeUInt32LE(areas.length, 4);
  head.writeUInt16LE(32 + 32 * fields.length + 1, 8);
  const rowLength = fields.reduce((sum, field) => sum + field.length, 1);
  head.writeUInt16LE(rowLength, 10);
  const described = fields.map(({ name, type, length }) => {
    const bytes = Buffer.alloc(32);
    bytes.write(name.slice(0, 10), "latin1");
    bytes.write(type, 11, "latin1");
    bytes[16] = length;
    return bytes;
  });
  const rows = areas.map(({ properties }) => {
    const cells = fields.map(({ name, length }) => {
      const value = properties[name] ?? "";
      const text =
        typeof value === "number" ? String(value).padStart(length) : value;
      const cell = Buffer.alloc(length, " ");
      cell.write(text);
      return cell;
    });
    return Buffer.concat([Buffer.from(" "), ...cells]);
  });
  return Buffer.concat([
    head,
    ...described,
    Buffer.from([0x0d]),
    ...rows,
    Buffer.from([0x1a]),
  ]);
}
