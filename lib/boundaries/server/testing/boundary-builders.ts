import type { Database } from "@/db/client";
import { describeArea, readReferenceAreas } from "@/db/seed/reference-areas";
import { AreaCode } from "@/lib/core/domain/ids";
import {
  importBoundaries,
  type BoundaryImportRequest,
} from "@/lib/boundaries/server/import-boundaries";
import {
  importFileOf,
  type BoundaryImportFile,
} from "@/lib/boundaries/server/import-file";
import { commandLineLimits } from "@/lib/boundaries/server/formats/limits";
import {
  readBoundaries,
  type ReadOptions,
} from "@/lib/boundaries/server/formats/read-boundaries";

type Sql = Database["sql"];
type Corner = readonly [x: number, y: number];

/** A closed ring in degrees near the middle of Jambi; one unit is a hundredth of a degree. */
export function ringOf(...corners: Corner[]): number[][] {
  const at = ([x, y]: Corner) => [102 + x / 100, -2 + y / 100];
  return [...corners, ...corners.slice(0, 1)].map(at);
}

export function square(x: number, y: number, size: number): number[][] {
  return ringOf([x, y], [x + size, y], [x + size, y + size], [x, y + size]);
}

export function polygon(code: string, ...rings: number[][][]): unknown {
  return {
    type: "Feature",
    properties: { code, name: `Wilayah ${code}` },
    geometry: { type: "Polygon", coordinates: rings },
  };
}

/** A file with these features, as the reader returns it. */
export async function fileOf(
  ...features: unknown[]
): Promise<BoundaryImportFile> {
  const text = JSON.stringify({ type: "FeatureCollection", features });
  return readToImport(Buffer.from(text));
}

/** Reads a file like an import does; throws when it is refused. */
export async function readToImport(
  bytes: Uint8Array,
  options: Partial<ReadOptions> = {},
): Promise<BoundaryImportFile> {
  const read = await readBoundaries(bytes, {
    limits: commandLineLimits,
    ...options,
  });
  if (read.kind === "refused") throw new Error(read.refusal.message.en);
  return importFileOf(read);
}

export async function registerProvince(sql: Sql, province: string) {
  const codes = readReferenceAreas(province);
  await registerAreas(sql, codes);
}

/** Registers just these codes, named like `polygon` names them. */
export async function registerCodes(sql: Sql, ...codes: string[]) {
  await registerAreas(
    sql,
    codes.map((code) => describeArea(AreaCode.parse(code), `Wilayah ${code}`)),
  );
}

async function registerAreas(
  sql: Sql,
  areas: ReturnType<typeof readReferenceAreas>,
) {
  await sql`truncate areas, topologies cascade`;
  const rows = areas.map((area) => ({
    code: area.code,
    level: area.level,
    parent_code: area.parentCode,
    name: area.name,
    official_name: area.officialName,
    kind: area.kind,
  }));
  await sql`insert into areas (code, level, parent_code, name, official_name, kind)
    select code, level, parent_code, name, official_name, kind
    from json_populate_recordset(null::areas, ${JSON.stringify(rows)}::text::json)`;
}

/** Imports into Jambi unless told otherwise. */
export function importInto(
  database: Database,
  file: BoundaryImportFile,
  options: Partial<BoundaryImportRequest> = {},
) {
  return importBoundaries(database, {
    file,
    sourceName: "batas.geojson",
    province: AreaCode.parse("15"),
    actor: "command:test",
    today: "2026-11-22",
    ...options,
  });
}

export async function importWhole(...args: Parameters<typeof importInto>) {
  const outcome = await importInto(...args);
  if (outcome.kind === "refused") throw new Error(outcome.refusal.message.en);
  return outcome.report;
}
