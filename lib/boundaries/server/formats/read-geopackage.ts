import initSqlJs, { type Database, type SqlValue } from "sql.js";
import type { RawFeature, RawLayer } from "./boundary-feature";
import type { Budget } from "./budget";
import type { CrsClaim } from "./crs";
import { epsgDefinition } from "./epsg";
import { brokenShape, noShape, type Polygonal } from "./polygonal";
import { readWkb } from "./read-wkb";
import { BoundaryRefusal, damaged } from "./refusal";

type Row = Record<string, SqlValue>;

/** Views are not read, because a view in a file from outside could compute for ever. */
const layersSql = `
  select g.table_name, g.column_name, s.organization, s.organization_coordsys_id, s.definition
  from gpkg_geometry_columns g
  join gpkg_contents c on c.table_name = g.table_name and c.data_type = 'features'
  join sqlite_master m on m.name = g.table_name and m.type = 'table'
  left join gpkg_spatial_ref_sys s on s.srs_id = g.srs_id
  order by c.rowid`;

/** Reads every feature table of a GeoPackage as a layer. */
export async function readGeoPackage(
  bytes: Uint8Array,
  budget: Budget,
): Promise<RawLayer[]> {
  const { Database: SqliteFile } = await initSqlJs();
  let file: Database | null = null;
  try {
    file = new SqliteFile(bytes);
    return readLayers(file, budget);
  } catch (cause) {
    if (cause instanceof BoundaryRefusal) throw cause;
    throw damaged(
      {
        id: "GeoPackage tidak dapat dibaca",
        en: "the GeoPackage cannot be read",
      },
      cause,
    );
  } finally {
    file?.close();
  }
}

function readLayers(file: Database, budget: Budget): RawLayer[] {
  const rows = query(file, layersSql, () => undefined);
  return rows.map((row) => {
    const table = String(row.table_name);
    const column = String(row.column_name);
    const sql = `select * from "${table.replaceAll('"', '""')}"`;
    const features = query(file, sql, () => {
      budget.features(1);
    }).map((values, index) => rawFeature(values, { column, index, budget }));
    return { name: table, crs: claimOf(row), features };
  });
}

function query(file: Database, sql: string, beforeEach: () => void): Row[] {
  const statement = file.prepare(sql);
  const rows: Row[] = [];
  try {
    while (statement.step()) {
      beforeEach();
      rows.push(statement.getAsObject());
    }
    return rows;
  } finally {
    statement.free();
  }
}

function claimOf(row: Row): CrsClaim {
  const code = Number(row.organization_coordsys_id);
  const isEpsg = String(row.organization).toUpperCase() === "EPSG";
  if (isEpsg && epsgDefinition(code) !== null) return { kind: "epsg", code };
  const definition = String(row.definition ?? "undefined");
  // The two reserved rows -1 and 0 say "undefined".
  if (definition.startsWith("undefined")) return { kind: "silent" };
  return { kind: "wkt", text: definition };
}

function rawFeature(
  row: Row,
  { column, index, budget }: { column: string; index: number; budget: Budget },
): RawFeature {
  const { [column]: blob, ...properties } = row;
  return { index, properties, ...readBlob(blob, budget) };
}

const envelopeBytes = [0, 32, 48, 48, 64];

/** The header before the WKB (GeoPackage 1.3, clause 2.1.3): "GP", version, flags, srs_id, envelope. */
function readBlob(blob: SqlValue | undefined, budget: Budget): Polygonal {
  if (!(blob instanceof Uint8Array))
    return { geometry: null, problem: noShape };
  const flags = blob[3] ?? 0;
  const envelope = envelopeBytes[(flags >> 1) & 7];
  const isStandard =
    blob[0] === 0x47 && blob[1] === 0x50 && (flags & 0x20) === 0;
  if (!isStandard || envelope === undefined)
    return { geometry: null, problem: brokenShape };
  if ((flags & 0x10) !== 0) return { geometry: null, problem: noShape };
  return readWkb(blob.subarray(8 + envelope), budget);
}
