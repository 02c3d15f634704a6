import type { Sql, TransactionSql } from "postgres";
import { below, inside } from "@/db/core/inside-area";
import { limitShapeWork, stagedPieces } from "./shape-work";
import type { AreaCode, AreaLevel } from "@/lib/core/domain/ids";

/** Everything here works on the boundaries of one import, staged in a temporary table of its transaction. */
export type BoundaryTransaction = TransactionSql;

export type StagedBoundary = {
  /** The place in the file, by which a report can name the feature. */
  place: number;
  code: AreaCode;
  level: AreaLevel;
  name: string | null;
  /** GeoJSON, WGS84. */
  shape: string;
};

/**
 * About a millimetre. With a grid, GEOS does not need to try several methods of overlaying. Those throw exceptions, which would crash the embedded
 * engine.
 */
export const noiseDegrees = 1e-8;

/** How much is written at once. Encoding it must not delay the requests that a server answers meanwhile. */
const chunkCharacters = 1_000_000;

/** Opens the staging table; a second import waits here until the first has ended. From here on every statement of the import has a time. */
export async function openStage(
  tx: TransactionSql,
  statementMs: number,
): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtext('boundaries'))`;
  await limitShapeWork(tx, statementMs);
  await tx`create temporary table staged_boundaries
    (place int, code text, level text, name text, shape geometry, fault text) on commit drop`;
}

export async function stageBoundaries(
  tx: TransactionSql,
  boundaries: StagedBoundary[],
): Promise<void> {
  for (const chunk of chunksOf(boundaries)) {
    await tx`insert into staged_boundaries (place, code, level, name, shape)
      select place, code, level, name, ST_SetSRID(ST_GeomFromGeoJSON(shape), 4326)
      from unnest(${chunk.map((one) => one.place)}::int[], ${chunk.map((one) => one.code)}::text[],
        ${chunk.map((one) => one.level)}::text[], ${chunk.map((one) => one.name)}::text[],
        ${chunk.map((one) => one.shape)}::text[]) as given (place, code, level, name, shape)`;
  }
  await tx`analyze staged_boundaries`;
}

function chunksOf(boundaries: StagedBoundary[]): StagedBoundary[][] {
  const chunks: StagedBoundary[][] = [];
  let room = 0;
  for (const boundary of boundaries) {
    if (room < boundary.shape.length) {
      chunks.push([]);
      room = chunkCharacters;
    }
    chunks.at(-1)?.push(boundary);
    room -= boundary.shape.length;
  }
  return chunks;
}

export type FaultyShape = { place: number; code: AreaCode; fault: string };

/**
 * Repairs invalid shapes and makes every shape a multipolygon. Returns the repaired ones, each with its fault in PostGIS's words, and those that
 * enclose no area, which are dropped.
 */
export async function repairStaged(
  tx: TransactionSql,
): Promise<{ repaired: FaultyShape[]; collapsed: FaultyShape[] }> {
  for (const places of await stagedPieces(tx)) {
    await tx`update staged_boundaries set fault = nullif(ST_IsValidReason(shape), 'Valid Geometry')
      where place = any(${places}::int[])`;
    await tx`update staged_boundaries set shape = ST_Multi(case when fault is null then shape
      else ST_CollectionExtract(ST_MakeValid(shape, 'method=structure'), 3) end)
      where place = any(${places}::int[])`;
  }
  const collapsed = await tx<FaultyShape[]>`
    delete from staged_boundaries where ST_IsEmpty(shape) or ST_Area(shape) = 0
    returning place, code, coalesce(fault, 'Empty') as fault`;
  const repaired = await tx<FaultyShape[]>`
    select place, code, fault from staged_boundaries where fault is not null order by place`;
  return { repaired: [...repaired], collapsed: [...collapsed] };
}

export type DuplicateCode = {
  code: AreaCode;
  features: number;
  handling: "merged" | "largest-kept";
};

/**
 * Leaves one shape per code. Parts that lie apart (one feature for each island) are united. If they cover each other, they are different drawings of
 * the same area, and the largest stays.
 */
export async function mergeDuplicates(
  tx: TransactionSql,
): Promise<DuplicateCode[]> {
  const duplicates = await tx<DuplicateCode[]>`
    select code, count(*)::int as features, case
      when sum(ST_Area(shape)) - ST_Area(ST_Union(shape, ${noiseDegrees}::float8)) <= 0.01 * ST_Area(ST_Union(shape, ${noiseDegrees}::float8))
      then 'merged' else 'largest-kept' end as handling
    from staged_boundaries group by code having count(*) > 1 order by code`;
  if (duplicates.length === 0) return [];
  const codes = duplicates.map(({ code }) => code);
  await tx`create temporary table united_boundaries on commit drop as
    select code, ST_Multi(ST_Union(shape, ${noiseDegrees}::float8)) as shape from staged_boundaries
    where code = any(${codes}::text[]) group by code`;
  await tx`delete from staged_boundaries where code = any(${codes}::text[]) and place not in (
    select distinct on (code) place from staged_boundaries order by code, ST_Area(shape) desc, place)`;
  const merged = duplicates.filter(({ handling }) => handling === "merged");
  await tx`update staged_boundaries as staged set shape = united.shape from united_boundaries as united
    where united.code = staged.code and staged.code = any(${merged.map(({ code }) => code)}::text[])`;
  return [...duplicates];
}

/** Codes and names of all areas of a province that are in force, and its own. */
export async function readRegister(
  tx: TransactionSql,
  province: AreaCode,
): Promise<{ code: AreaCode; name: string }[]> {
  return tx<{ code: AreaCode; name: string }[]>`
    select code, name from areas where valid_to is null and ${inside(tx, "code", province)} order by code`;
}

export type StagedMatch = {
  code: AreaCode;
  level: AreaLevel;
  /** As the file writes it. */
  name: string | null;
  /** As the register writes it; null if the register does not know the code. */
  registeredName: string | null;
  validTo: string | null;
  isParentRegistered: boolean;
};

/** Compares the staged codes with the register, parents before children. */
export async function matchStaged(tx: TransactionSql): Promise<StagedMatch[]> {
  return tx<StagedMatch[]>`
    select staged.code, staged.level, staged.name, areas.name as "registeredName", areas.valid_to::text as "validTo",
      parent.code is not null as "isParentRegistered"
    from staged_boundaries as staged left join areas using (code)
    left join areas as parent on parent.code = regexp_replace(staged.code, '\\.[0-9]+$', '')
      and parent.code <> staged.code and parent.valid_to is null
    order by length(staged.code), staged.code`;
}

export async function dropStaged(
  tx: TransactionSql,
  codes: AreaCode[],
): Promise<void> {
  await tx`delete from staged_boundaries where code = any(${codes}::text[])`;
}

/** How many staged shapes have one in the database already, and how many of them lie half a degree or more away from it. */
export async function measureDisplacement(
  tx: TransactionSql,
): Promise<{ compared: number; displaced: number }> {
  const [row] = await tx<{ compared: number; displaced: number }[]>`
    select count(*)::int as compared,
      count(*) filter (where not ST_Expand(areas.geometry::box2d, 0.5)::geometry && ST_Envelope(shape))::int as displaced
    from staged_boundaries join areas using (code) where areas.geometry is not null`;
  return row ?? { compared: 0, displaced: 0 };
}

export type NewArea = {
  code: AreaCode;
  level: AreaLevel;
  parentCode: AreaCode | null;
  name: string;
  officialName: string;
  kind: string;
};

/** Adds areas to the register, in force from `today` (YYYY-MM-DD). */
export async function createAreas(
  tx: TransactionSql,
  created: NewArea[],
  today: string,
): Promise<void> {
  await tx`insert into areas (code, level, parent_code, name, official_name, kind, valid_from)
    select code, level, parent_code, name, official_name, kind, ${today}::date
    from unnest(${created.map((one) => one.code)}::text[], ${created.map((one) => one.level)}::text[],
      ${created.map((one) => one.parentCode)}::text[], ${created.map((one) => one.name)}::text[],
      ${created.map((one) => one.officialName)}::text[], ${created.map((one) => one.kind)}::text[])
      as given (code, level, parent_code, name, official_name, kind)`;
}

/** Stores the staged shapes as official, each with its label point (the middle of its widest part) and its area in km². */
export async function storeStagedShapes(tx: TransactionSql): Promise<void> {
  for (const places of await stagedPieces(tx))
    await tx`update areas set geometry = shape, boundary_source = 'official',
      area_km2 = ST_Area(shape::geography) / 1000000, label_point = (
        select (ST_MaximumInscribedCircle(part.geom)).center from ST_Dump(shape) as part
        order by ST_Area(part.geom) desc, part.path limit 1)
    from staged_boundaries as staged where areas.code = staged.code and staged.place = any(${places}::int[])`;
}

/** Stores the BPS codes of areas. A code that another area of the province had before is taken from it, because it is one area's only. */
export async function storeBpsCodes(
  tx: TransactionSql,
  province: AreaCode,
  given: { code: AreaCode; bpsCode: string }[],
): Promise<void> {
  const codes = given.map(({ code }) => code);
  const bpsCodes = given.map(({ bpsCode }) => bpsCode);
  await tx`update areas set bps_code = null
    where bps_code = any(${bpsCodes}::text[]) and ${inside(tx, "code", province)}`;
  await tx`update areas set bps_code = given.bps_code
    from unnest(${codes}::text[], ${bpsCodes}::text[]) as given (code, bps_code) where areas.code = given.code`;
}

/**
 * Removes an indicative shape if more than half of it is covered by official shapes of other areas of its level: the file shows that the area is
 * somewhere else.
 */
export async function removeCoveredShapes(
  tx: TransactionSql,
  province: AreaCode,
): Promise<{ code: AreaCode; name: string }[]> {
  return tx<{ code: AreaCode; name: string }[]>`
    with covered as (
      select guess.code from areas as guess join areas as official on official.level = guess.level
        and official.boundary_source = 'official' and official.geometry && guess.geometry
      where guess.boundary_source = 'indicative' and ${below(tx, "guess.code", province)}
        and guess.level in (select level from staged_boundaries)
      group by guess.code, guess.geometry
      having sum(ST_Area(ST_Intersection(guess.geometry, official.geometry, ${noiseDegrees}::float8))) > 0.5 * ST_Area(guess.geometry)
    )
    update areas set geometry = null, boundary_source = null, area_km2 = null
    from covered where areas.code = covered.code returning areas.code, areas.name`;
}

export type StoredShape = {
  code: AreaCode;
  name: string;
  source: "indicative" | "official";
  /** GeoJSON. */
  shape: string;
  labelLon: number | null;
  labelLat: number | null;
};

/** Every stored shape below a province, with an accuracy of about 10 cm. */
export async function readShapes(
  sql: Sql | TransactionSql,
  province: AreaCode,
): Promise<StoredShape[]> {
  return sql<StoredShape[]>`
    select code, name, boundary_source as source, ST_AsGeoJSON(geometry, 6, 0) as shape,
      ST_X(label_point) as "labelLon", ST_Y(label_point) as "labelLat"
    from areas where geometry is not null and boundary_source is not null and valid_to is null
      and ${below(sql, "code", province)} order by code`;
}

export type StoredTopology = {
  parentCode: AreaCode;
  level: AreaLevel;
  hash: string;
  body: Uint8Array;
  bytes: number;
  source: "indicative" | "official" | "mixed";
};

/** Puts the drawings of a province in place of those it had. */
export async function replaceTopologies(
  tx: Sql | TransactionSql,
  province: AreaCode,
  topologies: StoredTopology[],
): Promise<void> {
  await tx`delete from topologies where ${inside(tx, "parent_code", province)}`;
  const hex = topologies.map(({ body }) => Buffer.from(body).toString("hex"));
  await tx`insert into topologies (parent_code, level, hash, body, bytes, source)
    select parent_code, level, hash, decode(body, 'hex'), bytes, source
    from unnest(${topologies.map((one) => one.parentCode)}::text[], ${topologies.map((one) => one.level)}::text[],
      ${topologies.map((one) => one.hash)}::text[], ${hex}::text[],
      ${topologies.map((one) => one.bytes)}::int[], ${topologies.map((one) => one.source)}::text[])
      as made (parent_code, level, hash, body, bytes, source)`;
}
