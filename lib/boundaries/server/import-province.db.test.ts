import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { makeIndicativeBoundaries } from "@/db/seed/indicative-boundaries";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { readProvinceOutline } from "@/db/seed/reference-areas";
import { provinceCodes } from "@/db/seed/testing/province-codes";
import { AreaCode, areaLevels, type AreaLevel } from "@/lib/core/domain/ids";
import { rebuildTopologies } from "./rebuild-topologies";
import {
  importInto,
  importWhole,
  readToImport,
  registerProvince,
} from "@/lib/boundaries/server/testing/boundary-builders";
import { inventAreas } from "@/lib/boundaries/server/testing/invented-province";
import {
  moved,
  withRbiFields,
  type MadeLayer,
} from "@/lib/boundaries/server/testing/made-layer";
import {
  eastward,
  officialAreas,
} from "@/lib/boundaries/server/testing/official-areas";
import { toUtm48s } from "@/lib/boundaries/server/testing/utm-48s";
import { geoPackageFile } from "@/lib/boundaries/server/testing/write-geopackage";
import {
  geoJsonFile,
  topoJsonFile,
} from "@/lib/boundaries/server/testing/write-json";
import {
  prj,
  zippedShapefile,
} from "@/lib/boundaries/server/testing/write-shapefile";

describeOnBothEngines("importing a whole province", ({ database }) => {
  const sql = () => database().sql;
  const sourcesOf = (parent: string) => sql()`
    select level, source from topologies where parent_code = ${parent} order by level`;

  describe("of Jambi, over indicative ones", () => {
    const layers = {} as Record<AreaLevel, MadeLayer>;

    beforeAll(async () => {
      await registerProvince(sql(), "15");
      await makeIndicativeBoundaries(sql(), "15");
      await rebuildTopologies(sql(), AreaCode.parse("15"));
      for (const level of areaLevels)
        layers[level] = {
          name: level,
          areas: await officialAreas(sql(), level),
        };
    });

    const westOf = async (code: string): Promise<number> => {
      const [row] =
        await sql()`select ST_XMin(geometry) as west from areas where code = ${code}`;
      return row?.west;
    };

    test("regencies alone: their drawing is official, the levels below stay indicative", async () => {
      expect(await sourcesOf("15")).toEqual([
        { level: "regency", source: "indicative" },
        { level: "subdistrict", source: "indicative" },
      ]);
      const guessed = await westOf("15.71");
      const file = zippedShapefile(moved(layers.regency, toUtm48s), prj.utm48s);
      const report = await importWhole(database(), await readToImport(file));
      expect(await westOf("15.71")).toBeCloseTo(guessed + eastward, 6);
      expect(report.levels).toEqual([
        { level: "regency", matched: 11, created: 0, missing: 0 },
      ]);
      expect(await sourcesOf("15")).toEqual([
        { level: "regency", source: "official" },
        { level: "subdistrict", source: "indicative" },
      ]);
    });

    test("all levels: 11 regencies, 144 subdistricts, 1,551 of 1,585 villages", async () => {
      const subdistricts = await importWhole(
        database(),
        await readToImport(zippedShapefile(withRbiFields(layers.subdistrict))),
      );
      expect(subdistricts.levels).toEqual([
        { level: "subdistrict", matched: 144, created: 0, missing: 0 },
      ]);
      const villages = await importWhole(
        database(),
        await readToImport(geoJsonFile(layers.village.areas)),
      );
      expect(villages.levels).toEqual([
        { level: "village", matched: 1551, created: 0, missing: 34 },
      ]);
      expect(villages.overlapping).toEqual([]);
      expect(villages.repaired).toEqual([]);
    });

    test("areas the file does not draw stay in the register, without the shape they were guessed", async () => {
      const [row] = await sql()`
        select count(*)::int as villages, count(geometry)::int as drawn,
          count(*) filter (where boundary_source = 'official')::int as official
        from areas where level = 'village'`;
      expect(row).toEqual({ villages: 1585, drawn: 1551, official: 1551 });
    });

    test("every label stands inside its area, and areas measure what they should", async () => {
      const [row] = await sql()`
        select count(*) filter (where not ST_Contains(geometry, label_point))::int as astray,
          round(sum(area_km2) filter (where level = 'regency'))::int as regencies,
          round(sum(area_km2) filter (where level = 'subdistrict'))::int as subdistricts
        from areas where boundary_source = 'official'`;
      expect(row?.astray).toBe(0);
      // BPS gives 49,027 km² for Jambi; these borders are those of a coarse outline.
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
      const { province, regency, subdistrict } = layers;
      for (const [bytes, counts] of [
        [geoJsonFile(province.areas), { province: 1 }],
        [geoJsonFile(regency.areas), { regency: 11 }],
        [geoJsonFile(subdistrict.areas), { subdistrict: 144 }],
        [zippedShapefile(regency), { regency: 11 }],
        [zippedShapefile(subdistrict), { subdistrict: 144 }],
        [topoJsonFile(regency, subdistrict), both],
        [await geoPackageFile(regency, subdistrict), both],
      ] as const) {
        const file = await readToImport(bytes);
        const report = await importWhole(database(), file, { dryRun: true });
        const matched = report.levels.map((line) => [line.level, line.matched]);
        expect(Object.fromEntries(matched)).toEqual(counts);
        expect(report.levels.map((line) => line.missing)).toEqual(
          matched.map(() => 0),
        );
      }
    });

    test("of 38 provinces the others are passed over and counted", async () => {
      const outlines = provinceCodes.map((code) => ({
        properties: { code, name: `Provinsi ${code}` },
        polygons: readProvinceOutline(code).coordinates,
      }));
      const report = await importWhole(
        database(),
        await readToImport(geoJsonFile(outlines)),
      );
      expect(report.levels).toEqual([
        { level: "province", matched: 1, created: 0, missing: 0 },
      ]);
      expect(report.passedOver).toHaveLength(37);
    });

    test("a file of another province alone is refused", async () => {
      const outcome = await importInto(
        database(),
        await readToImport(geoJsonFile(inventAreas("16", "regency"))),
      );
      expect(outcome).toMatchObject({ refusal: { code: "no-such-province" } });
    });
  });

  test.each([
    ["62", "regency", "GeoJSON", 14],
    ["62", "subdistrict", "GeoJSON", 136],
    ["62", "village", "GeoJSON", 1571],
    ["62", "province", "GeoJSON", 1],
    ["16", "regency", "GeoJSON", 17],
    ["16", "regency", "TopoJSON", 17],
    ["16", "subdistrict", "GeoJSON", 241],
    ["16", "province", "GeoJSON", 1],
  ] as const)(
    "province %s: its areas of the level %s in %s match the register",
    async (code, level, format, matched) => {
      const province = AreaCode.parse(code);
      const known = await sql()`select from areas where code = ${code}`;
      if (known.length === 0) await registerProvince(sql(), code);
      const areas = inventAreas(code, level);
      const bytes =
        format === "GeoJSON"
          ? geoJsonFile(areas)
          : topoJsonFile({ name: level, areas });
      const file = await readToImport(bytes);
      const report = await importWhole(database(), file, { province });
      expect(report.levels).toEqual([
        { level, matched, created: 0, missing: 0 },
      ]);
    },
  );
});
