import type { Database } from "@/db/client";
import type { AreaLevel } from "@/lib/core/domain/ids";
import type { BoundaryGeometry } from "@/lib/boundaries/server/formats/boundary-feature";
import { polygonsIn } from "@/lib/boundaries/server/formats/polygonal";
import type { MadeArea } from "./made-layer";

type Row = {
  code: string;
  name: string;
  parent: string | null;
  shape: BoundaryGeometry;
};

/** How far the shapes lie to the east of the indicative ones, in degrees: about a kilometre. */
export const eastward = 0.01;

/**
 * What an office might send: the indicative shapes of a level, all moved a little, so that stored shapes can be told from the indicative ones. In
 * each regency one village is not drawn; its land belongs to a neighbour.
 */
export async function officialAreas(
  sql: Database["sql"],
  level: AreaLevel,
): Promise<MadeArea[]> {
  const rows = await sql<Row[]>`
    with given as (
      select distinct on (left(lost.code, 5)) lost.code as lost, heir.code as heir
      from areas as lost join areas as heir on heir.parent_code = lost.parent_code and heir.code > lost.code
        and ST_Intersects(lost.geometry, heir.geometry)
        and ST_Length(ST_Intersection(ST_Boundary(lost.geometry), ST_Boundary(heir.geometry))) > 0
      where lost.level = 'village' order by left(lost.code, 5), lost.code, heir.code
    ), drawn as (
      select coalesce(heir, code) as code, ST_Union(geometry) as shape
      from areas left join given on lost = code
      where level = ${level} and geometry is not null group by 1
    )
    select areas.code, name, parent_code as parent,
      ST_AsGeoJSON(ST_ForcePolygonCCW(ST_Translate(shape, ${eastward}::float8, 0)), 7, 0)::json as shape
    from drawn join areas using (code) order by code`;
  return rows.map(({ code, name, parent, shape }) => ({
    properties: { code, name, parent: parent ?? "" },
    polygons: polygonsIn(shape),
  }));
}
