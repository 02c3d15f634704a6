import type { Sql } from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import {
  type IndicativeBoundaries,
  makeIndicativeBoundaries,
} from "./indicative-boundaries";
import { readVillagePoints } from "./reference-areas";
import { listProvince } from "./testing/list-province";

/**
 * The kabupaten/kota of Jambi: km² (Kepmendagri 300.2.2-2430/2025) and the middle (latitude, longitude), both through cahyadsn/wilayah
 * (MIT).
 */
const published = [
  ["15.01", 3445.196, -2.03232, 101.46532],
  ["15.02", 7540.118, -2.19312, 102.06834],
  ["15.03", 5935.894, -2.30626, 102.67255],
  ["15.04", 5453.689, -1.7498, 103.09795],
  ["15.05", 5159.623, -1.61163, 103.74223],
  ["15.06", 5544.567, -1.07129, 103.11457],
  ["15.07", 4544.575, -1.22537, 103.96529],
  ["15.08", 4760.827, -1.59158, 101.92711],
  ["15.09", 6103.737, -1.30756, 102.36429],
  ["15.71", 169.887, -1.61818, 103.59979],
  ["15.72", 364.924, -2.11329, 101.33926],
] as const;

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

    test("puts every kabupaten/kota where it lies, about as large as it is", async () => {
      const drawn = await database().sql<
        { code: string; km2: number; away: number }[]
      >`
      select areas.code, ST_Area(geometry::geography) / 1000000 as km2,
        ST_Distance(ST_Centroid(geometry)::geography, ST_SetSRID(ST_MakePoint(lon, lat), 4326)::geography) / 1000 as away
      from areas join unnest(${published.map(([code]) => code)}::text[], ${published.map(([, , lat]) => lat)}::float8[],
        ${published.map(([, , , lon]) => lon)}::float8[]) as middle (code, lat, lon) using (code)
      order by areas.code`;
      expect(drawn.map(({ code }) => code)).toEqual(
        published.map(([code]) => code),
      );
      drawn.forEach(({ km2, away }, place) => {
        const share = km2 / (published[place]?.[1] ?? Number.NaN);
        expect(share).toBeGreaterThan(0.75);
        expect(share).toBeLessThan(1.2);
        expect(away).toBeLessThan(5);
      });
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

  /** A difficult province: in the mountains dozens of villages share a point, and some islands lie outside the outline. */
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
