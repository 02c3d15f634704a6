import { readFileSync } from "node:fs";
import path from "node:path";
import type { Sql } from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import {
  type IndicativeBoundaries,
  makeIndicativeBoundaries,
} from "./indicative-boundaries";
import { readReferenceAreas, readVillagePoints } from "./reference-areas";

async function listProvince(sql: Sql, province: string): Promise<void> {
  await sql`truncate areas cascade`;
  const rows = readReferenceAreas(province).map((area) => ({
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

async function drawingHash(sql: Sql): Promise<unknown> {
  const rows = await sql`select md5(string_agg(
    code || encode(ST_AsBinary(geometry), 'hex') || encode(ST_AsBinary(label_point), 'hex'), '' order by code)) as hash
    from areas where geometry is not null`;
  return rows[0]?.hash;
}

describeOnBothEngines("indicative boundaries", ({ database }) => {
  describe("Jambi", () => {
    let made: IndicativeBoundaries;
    beforeAll(async () => {
      await listProvince(database().sql, "15");
      made = await makeIndicativeBoundaries(database().sql, "15");
    });

    test("is drawn at every level; only villages without a known point have no shape", () => {
      expect(made.drawn).toEqual({
        province: 1,
        regency: 11,
        subdistrict: 144,
        village: 1562,
      });
      expect(made.withoutShape).toHaveLength(23);
      expect(new Set(made.withoutShape.map((code) => code.length))).toEqual(
        new Set([13]),
      );
    });

    test("has valid shapes with their label inside", async () => {
      const wrong = await database()
        .sql`select code from areas where geometry is not null
      and not (ST_IsValid(geometry) and ST_Covers(geometry, label_point) and boundary_source = 'indicative')`;
      expect([...wrong]).toEqual([]);
    });

    test("covers each parent exactly once with its children", async () => {
      const torn = await database().sql`select parent.code from areas parent
      join areas child on child.parent_code = parent.code and child.geometry is not null
      where parent.geometry is not null
      group by parent.code
      having abs(sum(ST_Area(child.geometry)) - ST_Area(parent.geometry)) > 1e-9`;
      expect([...torn]).toEqual([]);
    });

    test("draws every border of a regency with the vertices of the villages along it", async () => {
      const strays = await database().sql`
      with edges as (
        select level, (ST_DumpSegments(ST_Boundary(geometry))).geom as edge from areas
        where level in ('regency', 'village') and geometry is not null
      ), sorted as (
        select level, least(ST_AsText(edge, 15), ST_AsText(ST_Reverse(edge), 15)) as edge from edges
      )
      select edge from sorted where level = 'regency' except select edge from sorted where level = 'village'`;
      expect(strays.length).toBe(0);
    });

    test("resembles the real kabupaten/kota", async () => {
      const file = path.resolve(
        process.cwd(),
        "../shared/boundaries/15-jambi-regency.geojson",
      );
      const overlaps = await database().sql<{ overlap: number }[]>`
      select ST_Area(ST_Intersection(shape, geometry)) / ST_Area(ST_Union(shape, geometry)) as overlap
      from (
        select feature -> 'properties' ->> 'code' as real_code,
          ST_MakeValid(ST_SetSRID(ST_GeomFromGeoJSON(feature -> 'geometry'), 4326)) as shape
        from jsonb_array_elements(${readFileSync(file, "utf8")}::text::jsonb -> 'features') as feature
      ) as real join areas on code = real_code
      order by overlap`;
      expect(overlaps).toHaveLength(11);
      expect(overlaps[5]?.overlap).toBeGreaterThan(0.8);
      expect(overlaps[0]?.overlap).toBeGreaterThan(0.7);
    });

    test("is drawn the same a second time", async () => {
      const first = await drawingHash(database().sql);
      await makeIndicativeBoundaries(database().sql, "15");
      expect(await drawingHash(database().sql)).toBe(first);
    });

    test("keeps an official boundary", async () => {
      await database()
        .sql`update areas set boundary_source = 'official', geometry = ST_Multi(ST_Envelope(geometry))
      where code = '15.01'`;
      const again = await makeIndicativeBoundaries(database().sql, "15");
      expect(again.drawn.regency).toBe(10);
      expect(again.withoutShape).not.toContain("15.01");
      const [kept] = await database()
        .sql`select ST_Equals(geometry, ST_Envelope(geometry)) as same from areas where code = '15.01'`;
      expect(kept).toEqual({ same: true });
    });
  });

  /** Shared points by the dozen in the mountains, islands beyond the outline in the sea. */
  test.each(["95", "21"])(
    "in province %s every village with a point is drawn, none over another",
    async (province) => {
      await listProvince(database().sql, province);
      const made = await makeIndicativeBoundaries(database().sql, province);
      expect(made.drawn.village).toBe(readVillagePoints(province).length);
      const [areas] = await database().sql<
        { villages: number; province: number }[]
      >`
      select sum(ST_Area(geometry)) filter (where level = 'village') as villages,
        sum(ST_Area(geometry)) filter (where level = 'province') as province
      from areas`;
      expect(areas?.villages).toBeCloseTo(areas?.province ?? 0, 8);
    },
  );

  test("a province that does not exist is refused", async () => {
    await expect(
      makeIndicativeBoundaries(database().sql, "99"),
    ).rejects.toThrow(RangeError);
  });
});
