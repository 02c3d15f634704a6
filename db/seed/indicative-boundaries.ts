import type { Sql, TransactionSql } from "postgres";
import { inside } from "@/db/core/inside-area";
import {
  type AreaCode,
  type AreaLevel,
  areaLevels,
} from "@/lib/core/domain/ids";
import { readProvinceOutline, readVillagePoints } from "./reference-areas";

export type IndicativeBoundaries = {
  /** Areas that got an indicative shape, by level. */
  drawn: Record<AreaLevel, number>;
  /** Areas of the province that still have no shape at all: no village below them has a known point. */
  withoutShape: AreaCode[];
};

/**
 * About 3 km. A village nearer than this to the coarse coast line belongs to the coast; one farther out is on an island that the outline leaves out.
 */
const nearCoastDegrees = 0.03;
/** About 1.7 km, half of the distance above, so that a drawn island never touches the coast line. */
const islandRadiusDegrees = 0.015;
/** Villages that share a point are placed on a spiral around it. The spiral begins at this distance. */
const spreadDegrees = 0.003;
/** About 10 cm: all lines are noded once on this grid, which makes borders of neighbours and levels identical. */
const gridDegrees = 0.000001;

/**
 * Draws shapes for a province that has no official boundaries yet: the Voronoi cells of its village points, cut by its
 * outline and dissolved by code. In: a database with PostGIS 3.1 or later and the rows of `areas`; out: what was drawn.
 * One transaction; official boundaries are left as they are; the same input draws the same shapes.
 */
export async function makeIndicativeBoundaries(
  sql: Sql,
  provinceCode: string,
): Promise<IndicativeBoundaries> {
  return sql.begin(async (tx) => {
    // PostgreSQL would need longer to compile these queries than to run them.
    await tx`set local jit = off`;
    await loadOutline(tx, provinceCode);
    await loadVillagePoints(tx, provinceCode);
    await spreadSharedPoints(tx);
    await cutFaces(tx);
    await dissolveFaces(tx);
    await storeShapes(tx);
    return countShapes(tx, provinceCode);
  });
}

async function loadOutline(
  tx: TransactionSql,
  provinceCode: string,
): Promise<void> {
  const outline = JSON.stringify(readProvinceOutline(provinceCode));
  await tx`create temporary table seed_outline on commit drop as
    select ST_CollectionExtract(ST_MakeValid(ST_SetSRID(ST_GeomFromGeoJSON(${outline}::text), 4326)), 3) as shape`;
}

async function loadVillagePoints(
  tx: TransactionSql,
  provinceCode: string,
): Promise<void> {
  const points = readVillagePoints(provinceCode);
  const codes = points.map((point) => point.villageCode);
  const lons = points.map((point) => point.lon);
  const lats = points.map((point) => point.lat);
  await tx`create temporary table seed_points on commit drop as
    select code, distance > ${nearCoastDegrees}::float8 as on_island,
      case when distance between 0.0000001 and ${nearCoastDegrees}::float8
        then ST_ClosestPoint(shape, point) else point end as point
    from (
      select code, point, shape, ST_Distance(point, shape) as distance
      from seed_outline, (
        select code, ST_SetSRID(ST_MakePoint(lon, lat), 4326) as point
        from unnest(${codes}::text[], ${lons}::float8[], ${lats}::float8[]) as given (code, lon, lat)
        where code in (select code from areas)
      ) as placed
    ) as measured`;
}

async function spreadSharedPoints(tx: TransactionSql): Promise<void> {
  await tx`update seed_points set point = ST_Translate(point, radius * cos(angle), radius * sin(angle))
    from (
      select code as shared_code, ${spreadDegrees}::float8 * sqrt(place) as radius, 2.399963 * place as angle
      from (select code, row_number() over (partition by point order by code) - 1 as place from seed_points) as ranked
      where place > 0
    ) as spiral
    where code = shared_code`;
  await tx`create index on seed_points using gist (point) where not on_island`;
  await tx`create index on seed_points using gist (point) where on_island`;
  await tx`analyze seed_points`;
}

/** Every face of the drawing belongs to the village whose point is nearest, which is what a Voronoi cell is. */
async function cutFaces(tx: TransactionSql): Promise<void> {
  await tx`create temporary table seed_faces on commit drop as
    with regions as (
      select false as on_island, shape from seed_outline
      union all
      select true, ST_Union(ST_Buffer(point, ${islandRadiusDegrees}::float8, 4)) from seed_points
      where on_island having count(*) > 0
    ), drawings as (
      select on_island, shape, ST_UnaryUnion(ST_Collect(ST_Boundary(shape), (
        select ST_VoronoiLines(ST_Collect(point), 0, ST_Expand(shape, 0.1)) from seed_points
        where seed_points.on_island = regions.on_island
      )), ${gridDegrees}::float8) as lines
      from regions
    )
    select on_island, face, ST_PointOnSurface(face) as inside, null::text as code
    from drawings, lateral (select (ST_Dump(ST_Polygonize(array[lines]))).geom as face) as dumped
    where ST_Contains(shape, ST_PointOnSurface(face))`;
  await tx`update seed_faces set code = (
    select code from seed_points where not seed_points.on_island order by point <-> inside limit 1) where not on_island`;
  await tx`update seed_faces set code = (
    select code from seed_points where seed_points.on_island order by point <-> inside limit 1) where on_island`;
}

/** Each level is the union of the level below, so that a border has the same vertices wherever it is drawn. */
async function dissolveFaces(tx: TransactionSql): Promise<void> {
  await tx`create temporary table seed_shapes on commit drop as
    select code, ST_Multi(ST_Union(face)) as shape from seed_faces group by code`;
  for (const [length, below] of [
    [8, 13],
    [5, 8],
    [2, 5],
  ] as const) {
    await tx`insert into seed_shapes
      select left(code, ${length}), ST_Multi(ST_Union(shape)) from seed_shapes
      where length(code) = ${below} group by 1`;
  }
}

/** The label of a village is at its own point; that of other areas is inside the largest part of the shape. */
async function storeShapes(tx: TransactionSql): Promise<void> {
  await tx`update areas set geometry = shape, boundary_source = 'indicative', label_point = case
      when ST_Contains(shape, point) then point
      else ST_PointOnSurface((
        select part.geom from ST_Dump(shape) as part order by ST_Area(part.geom) desc, part.path limit 1)) end
    from seed_shapes left join seed_points using (code)
    where areas.code = seed_shapes.code and (boundary_source is null or boundary_source = 'indicative')`;
}

async function countShapes(
  tx: TransactionSql,
  provinceCode: string,
): Promise<IndicativeBoundaries> {
  const areas = await tx<
    { code: AreaCode; level: AreaLevel; drawn: boolean; bare: boolean }[]
  >`
    select code, level, coalesce(boundary_source = 'indicative', false) as drawn, geometry is null as bare
    from areas where ${inside(tx, "code", provinceCode)} order by code`;
  const countOf = (level: AreaLevel): number =>
    areas.filter((area) => area.drawn && area.level === level).length;
  const [province, regency, subdistrict, village] = areaLevels.map(countOf);
  return {
    drawn: {
      province: province ?? 0,
      regency: regency ?? 0,
      subdistrict: subdistrict ?? 0,
      village: village ?? 0,
    },
    withoutShape: areas.filter((area) => area.bare).map((area) => area.code),
  };
}
