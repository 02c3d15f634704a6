import { beforeEach, expect, test } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import {
  fileOf,
  importInto,
  importWhole,
  polygon,
  registerCodes,
  square,
} from "@/lib/boundaries/server/testing/boundary-builders";

describeOnBothEngines("codes of imported boundaries", ({ database }) => {
  const sql = () => database().sql;
  const areaOf = async (code: string): Promise<number> => {
    const [row] =
      await sql()`select ST_Area(geometry) * 10000 as area from areas where code = ${code}`;
    return row?.area;
  };

  beforeEach(async () => {
    await registerCodes(sql(), "15", "15.01", "15.02", "15.01.01", "15.01.02");
  });

  test("several parts of one code become one area", async () => {
    const report = await importWhole(
      database(),
      await fileOf(
        polygon("15.01", square(0, 0, 2)),
        polygon("15.01", square(5, 0, 2)),
      ),
    );
    expect(report.duplicates).toEqual([
      { code: "15.01", features: 2, handling: "merged" },
    ]);
    expect(await areaOf("15.01")).toBeCloseTo(8, 6);
  });

  test("of rival drawings of one code the largest is kept", async () => {
    const report = await importWhole(
      database(),
      await fileOf(
        polygon("15.01", square(0, 0, 2)),
        polygon("15.01", square(0, 0, 3)),
      ),
    );
    expect(report.duplicates).toEqual([
      { code: "15.01", features: 2, handling: "largest-kept" },
    ]);
    expect(await areaOf("15.01")).toBeCloseTo(9, 6);
  });

  test("a new code under a known parent is added to the register from that day", async () => {
    const report = await importWhole(
      database(),
      await fileOf(
        polygon("15.01.03", square(0, 0, 4)),
        polygon("15.01.03.2001", square(0, 0, 2)),
      ),
    );
    expect(report.created.map(({ code }) => code)).toEqual([
      "15.01.03",
      "15.01.03.2001",
    ]);
    const rows =
      await sql()`select parent_code, level, kind, official_name, valid_from::text as since
        from areas where code = '15.01.03.2001'`;
    expect([...rows]).toEqual([
      {
        parent_code: "15.01.03",
        level: "village",
        kind: "desa",
        official_name: "Desa Wilayah 15.01.03.2001",
        since: "2026-11-22",
      },
    ]);
  });

  test("a code without a known parent, without a name or no longer in force is reported and not stored", async () => {
    await sql()`update areas set valid_to = '2020-01-01' where code = '15.02'`;
    const nameless = {
      ...(polygon("15.01.04", square(6, 0, 2)) as object),
      properties: { code: "15.01.04" },
    };
    const report = await importWhole(
      database(),
      await fileOf(
        polygon("15.01", square(0, 0, 10)),
        polygon("15.02", square(20, 0, 2)),
        polygon("15.99.01", square(30, 0, 2)),
        polygon("15.01.01.0007", square(0, 0, 1)),
        nameless,
      ),
    );
    expect(report.unknown.map(({ code }) => code)).toEqual([
      "15.02",
      "15.01.04",
      "15.99.01",
      "15.01.01.0007",
    ]);
    const drawn =
      await sql()`select code from areas where geometry is not null`;
    expect([...drawn]).toEqual([{ code: "15.01" }]);
  });

  test("a file of which no code is known is refused", async () => {
    const outcome = await importInto(
      database(),
      await fileOf(polygon("15.99.01", square(30, 0, 2))),
    );
    expect(outcome).toMatchObject({ refusal: { code: "nothing-matched" } });
  });

  test("the registered name stays, and one that differs is reported", async () => {
    const other = {
      ...(polygon("15.01", square(0, 0, 4)) as object),
      properties: { code: "15.01", name: "Kerinci" },
    };
    const same = {
      ...(polygon("15.02", square(5, 0, 4)) as object),
      properties: { code: "15.02", name: "KAB. WILAYAH-15.02" },
    };
    const report = await importWhole(database(), await fileOf(other, same));
    expect(report.renamed).toEqual([
      { code: "15.01", registered: "Wilayah 15.01", inFile: "Kerinci" },
    ]);
  });
});
