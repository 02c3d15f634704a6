import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { makeIndicativeBoundaries } from "@/db/seed/indicative-boundaries";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { AreaCode } from "@/lib/core/domain/ids";
import { rebuildTopologies } from "./rebuild-topologies";
import {
  importInto,
  importWhole,
  registerProvince,
} from "@/lib/boundaries/server/testing/boundary-builders";
import { realImport } from "@/lib/boundaries/server/testing/real-file";

describeOnBothEngines("importing real boundaries", ({ database }) => {
  const sql = () => database().sql;
  const sourcesOf = (parent: string) => sql()`
    select level, source from topologies where parent_code = ${parent} order by level`;

  describe("of Jambi, over indicative ones", () => {
    beforeAll(async () => {
      await registerProvince(sql(), "15");
      await makeIndicativeBoundaries(sql(), "15");
      await rebuildTopologies(sql(), AreaCode.parse("15"));
    });

    test("regencies alone: their drawing is official, the levels below stay indicative", async () => {
      expect(await sourcesOf("15")).toEqual([
        { level: "regency", source: "indicative" },
        { level: "subdistrict", source: "indicative" },
      ]);
      const report = await importWhole(
        database(),
        await realImport("variants/15-jambi-regency-utm48s.shp.zip"),
      );
      expect(report.levels).toEqual([
        { level: "regency", matched: 11, created: 0, missing: 0 },
      ]);
      expect(await sourcesOf("15")).toEqual([
        { level: "regency", source: "official" },
        { level: "subdistrict", source: "indicative" },
      ]);
    });

    test("all levels: 11 regencies, 144 subdistricts, 1,568 of 1,585 villages", async () => {
      const subdistricts = await importWhole(
        database(),
        await realImport("variants/15-jambi-district-rbi-fields.shp.zip"),
      );
      expect(subdistricts.levels).toEqual([
        { level: "subdistrict", matched: 144, created: 0, missing: 0 },
      ]);
      const villages = await importWhole(
        database(),
        await realImport("15-jambi-village.geojson"),
      );
      expect(villages.levels).toEqual([
        { level: "village", matched: 1568, created: 0, missing: 17 },
      ]);
      expect(villages.overlapping).toEqual([]);
      expect(villages.repaired).toEqual([]);
    });

    test("areas the file does not draw stay in the register, without the shape they were guessed", async () => {
      const [row] = await sql()`
        select count(*)::int as villages, count(geometry)::int as drawn,
          count(*) filter (where boundary_source = 'official')::int as official
        from areas where level = 'village'`;
      expect(row).toEqual({ villages: 1585, drawn: 1568, official: 1568 });
    });

    test("every label stands inside its area, and areas measure what they should", async () => {
      const [row] = await sql()`
        select count(*) filter (where not ST_Contains(geometry, label_point))::int as astray,
          round(sum(area_km2) filter (where level = 'regency'))::int as regencies,
          round(sum(area_km2) filter (where level = 'subdistrict'))::int as subdistricts
        from areas where boundary_source = 'official'`;
      expect(row?.astray).toBe(0);
      // BPS gives 49,027 km² for Jambi; these borders are simplified.
      expect(row?.regencies).toBeGreaterThan(48_000);
      expect(row?.regencies).toBeLessThan(50_500);
      expect(Math.abs(row?.regencies - row?.subdistricts)).toBeLessThan(10);
    });

    test("drawings of each parent hold all its areas with a shape", async () => {
      const drawings = await sql()`
        select parent_code, level, hash, body, bytes from topologies where source = 'official'`;
      expect(drawings).toHaveLength(2 + 11 + 11 + 144);
      for (const { parent_code, level, body, bytes } of drawings) {
        const { objects } = JSON.parse(gunzipSync(body).toString());
        const [row] = await sql()`select count(*)::int as drawn from areas
          where level = ${level} and geometry is not null and code like ${`${parent_code}.%`}`;
        expect(objects[level].geometries).toHaveLength(row?.drawn);
        expect(body).toHaveLength(bytes);
      }
    });

    test("each import leaves a line in the audit log and one in the change log", async () => {
      const audits = await sql()`
        select actor, action, subject from audit_log where action = 'boundaries.imported'`;
      expect(audits).toHaveLength(3);
      expect(audits[0]).toEqual({
        actor: "command:test",
        action: "boundaries.imported",
        subject: "batas.geojson",
      });
      const changes = await sql()`
        select kind, area_code from change_log order by sequence`;
      expect([...changes]).toEqual(
        Array(3).fill({ kind: "boundaries", area_code: "15" }),
      );
    });

    test("the same areas from every other format match too", async () => {
      const both = { regency: 11, subdistrict: 144 };
      for (const [name, counts] of [
        ["15-jambi-province.geojson", { province: 1 }],
        ["15-jambi-regency.geojson", { regency: 11 }],
        ["15-jambi-district.geojson", { subdistrict: 144 }],
        ["15-jambi-regency.shp.zip", { regency: 11 }],
        ["15-jambi-district.shp.zip", { subdistrict: 144 }],
        ["15-jambi.topojson", both],
        ["15-jambi.gpkg", both],
      ] as const) {
        const report = await importWhole(database(), await realImport(name), {
          dryRun: true,
        });
        const matched = report.levels.map((line) => [line.level, line.matched]);
        expect(Object.fromEntries(matched)).toEqual(counts);
        expect(report.levels.map((line) => line.missing)).toEqual(
          matched.map(() => 0),
        );
      }
    });

    test("of 38 provinces the others are passed over and counted", async () => {
      const report = await importWhole(
        database(),
        await realImport("id-provinces.geojson"),
      );
      expect(report.levels).toEqual([
        { level: "province", matched: 1, created: 0, missing: 0 },
      ]);
      expect(report.passedOver).toHaveLength(37);
    });

    test("a file of another province alone is refused", async () => {
      const outcome = await importInto(
        database(),
        await realImport("16-sumsel-regency.geojson"),
      );
      expect(outcome).toMatchObject({ refusal: { code: "no-such-province" } });
    });
  });

  test.each([
    ["62", "62-kalteng-regency.geojson", "regency", 14],
    ["62", "62-kalteng-district.geojson", "subdistrict", 136],
    ["62", "62-kalteng-village.geojson", "village", 1571],
    ["62", "62-kalteng-province.geojson", "province", 1],
    ["16", "16-sumsel-regency.geojson", "regency", 17],
    ["16", "16-sumsel-regency.topojson", "regency", 17],
    ["16", "16-sumsel-district.geojson", "subdistrict", 241],
    ["16", "16-sumsel-province.geojson", "province", 1],
  ] as const)(
    "province %s: %s matches the register",
    async (code, name, level, matched) => {
      const province = AreaCode.parse(code);
      const known = await sql()`select from areas where code = ${code}`;
      if (known.length === 0) await registerProvince(sql(), code);
      const file = await realImport(name);
      const report = await importWhole(database(), file, { province });
      expect(report.levels).toEqual([
        { level, matched, created: 0, missing: 0 },
      ]);
    },
  );
});
