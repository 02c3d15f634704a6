import { beforeEach, describe, expect, test } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import {
  fileOf,
  importInto,
  importWhole,
  polygon,
  registerCodes,
  ringOf,
  square,
} from "@/lib/boundaries/server/testing/boundary-builders";

describeOnBothEngines("importing boundaries", ({ database, engine }) => {
  const sql = () => database().sql;
  const areaOf = async (code: string): Promise<number> => {
    const [row] =
      await sql()`select ST_Area(geometry) * 10000 as area from areas where code = ${code}`;
    return row?.area;
  };

  beforeEach(async () => {
    await registerCodes(sql(), "15", "15.01", "15.02", "15.01.01", "15.01.02");
  });

  describe("shapes", () => {
    test("a boundary that crosses itself is repaired and reported with its place", async () => {
      const bowTie = ringOf([0, 0], [10, 10], [10, 0], [0, 10]);
      const report = await importWhole(
        database(),
        await fileOf(
          polygon("15.01", bowTie),
          polygon("15.02", square(20, 0, 5)),
        ),
      );
      expect(report.repaired).toEqual([
        {
          code: "15.01",
          name: "Wilayah 15.01",
          fault: {
            id: "garis batas memotong dirinya sendiri di 102.05, -1.95",
            en: "the boundary crosses itself at 102.05, -1.95",
          },
        },
      ]);
      expect(await areaOf("15.01")).toBeCloseTo(50, 6);
    });

    test("a shape that encloses nothing is unreadable, the others are stored", async () => {
      const flat = ringOf([0, 0], [10, 0], [5, 0]);
      const report = await importWhole(
        database(),
        await fileOf(
          polygon("15.01", flat),
          polygon("15.02", square(20, 0, 5)),
        ),
      );
      expect(report.unreadable).toMatchObject([{ code: "15.01", index: 0 }]);
      expect(report.levels).toEqual([
        { level: "regency", matched: 1, created: 0, missing: 1 },
      ]);
      expect(await areaOf("15.01")).toBeNull();
    });

    test("two areas that cover each other are reported with the size of the overlap", async () => {
      const report = await importWhole(
        database(),
        await fileOf(
          polygon("15.01", square(0, 0, 10)),
          polygon("15.02", square(8, 0, 10)),
        ),
      );
      expect(report.overlapping).toHaveLength(1);
      const [pair] = report.overlapping;
      expect([pair?.a.code, pair?.b.code]).toEqual(["15.01", "15.02"]);
      expect(pair?.share).toBeCloseTo(0.2, 3);
      expect(pair?.areaKm2).toBeCloseTo(20 * 1.1119 * 1.1057, 0);
    });

    test("neighbours that share a border do not overlap", async () => {
      const report = await importWhole(
        database(),
        await fileOf(
          polygon("15.01", square(0, 0, 10)),
          polygon("15.02", square(10, 0, 10)),
        ),
      );
      expect(report.overlapping).toEqual([]);
    });

    test("an area that covers one of an earlier import is reported too", async () => {
      await importWhole(
        database(),
        await fileOf(polygon("15.02", square(0, 0, 10))),
      );
      const report = await importWhole(
        database(),
        await fileOf(polygon("15.01", square(5, 0, 10))),
      );
      expect(report.overlapping).toHaveLength(1);
    });

    test("a child outside its parent is reported with the share outside", async () => {
      const report = await importWhole(
        database(),
        await fileOf(
          polygon("15.01", square(0, 0, 10)),
          polygon("15.01.01", square(5, 0, 10)),
          polygon("15.01.02", square(0, 0, 5)),
        ),
      );
      expect(report.outsideParent).toEqual([
        {
          code: "15.01.01",
          name: "Wilayah 15.01.01",
          parentCode: "15.01",
          share: expect.closeTo(0.5, 6),
        },
      ]);
    });
  });

  describe("what stood before", () => {
    const guess = async (code: string, ring: number[][]) => {
      const shape = JSON.stringify({
        type: "MultiPolygon",
        coordinates: [[ring]],
      });
      await sql()`update areas set boundary_source = 'indicative',
        geometry = ST_SetSRID(ST_GeomFromGeoJSON(${shape}::text), 4326) where code = ${code}`;
    };

    test("an indicative shape under an official one of another area is taken away, one beside it stays", async () => {
      await registerCodes(sql(), "15", "15.01", "15.02", "15.03");
      await guess("15.02", square(2, 2, 3));
      await guess("15.03", square(20, 0, 3));
      const report = await importWhole(
        database(),
        await fileOf(polygon("15.01", square(0, 0, 10))),
      );
      expect(report.takenAway.map(({ code }) => code)).toEqual(["15.02"]);
      expect(report.missing).toMatchObject([
        { code: "15.02", hasShape: false },
        { code: "15.03", hasShape: true },
      ]);
      const [drawing] =
        await sql()`select source from topologies where level = 'regency'`;
      expect(drawing?.source).toBe("mixed");
    });

    test("only areas of the regencies in the file count as missing", async () => {
      await registerCodes(
        sql(),
        "15",
        "15.01",
        "15.01.01",
        "15.01.02",
        "15.02",
        "15.02.01",
      );
      const report = await importWhole(
        database(),
        await fileOf(polygon("15.01.01", square(0, 0, 2))),
      );
      expect(report.missing.map(({ code }) => code)).toEqual(["15.01.02"]);
    });

    test("a file whose areas lie elsewhere than before is refused: its projection is wrong", async () => {
      await guess("15.01", square(0, 0, 5));
      await guess("15.02", square(5, 0, 5));
      const outcome = await importInto(
        database(),
        await fileOf(
          polygon("15.01", square(600, 0, 5)),
          polygon("15.02", square(605, 0, 5)),
        ),
      );
      expect(outcome).toMatchObject({ refusal: { code: "displaced" } });
    });
  });

  describe("all or nothing", () => {
    const stored = () => sql()`
      select (select count(geometry)::int from areas) as shapes,
        (select count(*)::int from topologies) as drawings,
        (select count(*)::int from areas) as areas,
        (select sequence::int from ledger) as sequence`;

    test("a dry run reports the same and keeps nothing", async () => {
      const before = await stored();
      const file = await fileOf(
        polygon("15.01", square(0, 0, 10)),
        polygon("15.01.03", square(0, 0, 2)),
      );
      const dry = await importWhole(database(), file, { dryRun: true });
      expect(await stored()).toEqual(before);
      expect(dry.applied).toBe(false);
      const real = await importWhole(database(), file);
      expect(real).toEqual({
        ...dry,
        applied: true,
        topologies: { count: 3, bytes: expect.any(Number) },
      });
    });

    test("when drawing fails nothing is kept", async () => {
      const before = await stored();
      const file = await fileOf(polygon("15.01", square(0, 0, 10)));
      const build = () => {
        throw new Error("out of paper");
      };
      await expect(importInto(database(), file, { build })).rejects.toThrow(
        "out of paper",
      );
      expect(await stored()).toEqual(before);
    });

    test.runIf(engine === "postgresql")(
      "a file on whose shapes the database works too long is refused",
      async () => {
        const before = await stored();
        const outcome = await importInto(database(), await manyAreas(), {
          statementMs: 1,
        });
        expect(outcome).toMatchObject({ refusal: { code: "too-slow" } });
        expect(await stored()).toEqual(before);
      },
    );

    test("two imports at once end one after the other", async () => {
      const one = await fileOf(
        polygon("15.01", square(0, 0, 5)),
        polygon("15.02", square(5, 0, 5)),
      );
      const two = await fileOf(
        polygon("15.02", square(6, 0, 4)),
        polygon("15.01", square(0, 0, 6)),
      );
      await Promise.all([
        importWhole(database(), one),
        importWhole(database(), two),
      ]);
      const areas = [await areaOf("15.01"), await areaOf("15.02")].map(
        Math.round,
      );
      expect([
        [25, 25],
        [36, 16],
      ]).toContainEqual(areas);
    });
  });
});

/** Two areas of a hundred thousand points each. */
function manyAreas() {
  const round = (x: number) =>
    ringOf(
      ...Array.from({ length: 100_000 }, (_, at): [number, number] => [
        x + Math.cos((at / 50_000) * Math.PI),
        Math.sin((at / 50_000) * Math.PI),
      ]),
    );
  return fileOf(polygon("15.01", round(0)), polygon("15.02", round(5)));
}
