import { afterAll, beforeAll, expect, it } from "vitest";
import { readNeighbours } from "@/db/clusters/neighbours";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { AreaCode } from "@/lib/core/domain/ids";
import { moransI } from "@/lib/core/statistics/morans-i";
import {
  openApiUnderTest,
  type ApiUnderTest,
} from "@/lib/product/testing/api-under-test";
import { csvOf, testMonth as month } from "@/lib/product/testing/test-product";

/** Fifteen villages of a subdistrict as a board of three rows and five columns, and one far away; the right side weighs far more of its children. */
const parent = "15.01.01";
const villages = Array.from(
  { length: 16 },
  (_, index) => `${parent}.${2101 + index}`,
);
const weighed = villages.map((_, index) =>
  index % 5 > 2 ? 95 + (index % 3) : 50 + ((index * 7) % 9),
);

describeOnBothEngines("areas among their neighbours", ({ database }) => {
  let api: ApiUnderTest;

  beforeAll(async () => {
    api = await openApiUnderTest(database());
    const { sql } = database();
    for (const [index, code] of villages.entries()) {
      const isFar = index === 15;
      const [x, y] = isFar ? [110, 0] : [index % 5, Math.floor(index / 5)];
      await sql`insert into areas (code, level, parent_code, name, official_name, kind, geometry)
        values (${code}, 'village', ${parent}, ${code}, ${code}, 'desa',
          ST_Multi(ST_MakeEnvelope(${101 + x / 10}, ${y / 10}, ${101 + (x + 1) / 10}, ${(y + 1) / 10}, 4326)))`;
      await sql`insert into posyandu (id, name, match_name, village_code, valid_from)
        values (${`c${index}`}, ${`C ${index}`}, ${`c ${index}`}, ${code}, '2020-01')`;
    }
    await api.product.directory.reload();
    const { status, body } = await api.send({
      content: csvOf(
        weighed.map((d_weighed, index) => ({
          posyandu_id: `c${index}`,
          month,
          s_target: 100,
          d_weighed,
        })),
      ),
      as: "admin",
    });
    expect(status, JSON.stringify(body)).toBe(201);
  });
  afterAll(async () => {
    await api.close();
  });

  /** A king's moves on the board. */
  const isNear = (a: number, b: number) =>
    a < 15 &&
    b < 15 &&
    Math.abs((a % 5) - (b % 5)) <= 1 &&
    Math.abs(Math.floor(a / 5) - Math.floor(b / 5)) <= 1;

  it("neighbours share a border or a corner", async () => {
    const pairs = await readNeighbours(
      database().sql,
      AreaCode.parse(parent),
      "village",
    );
    const wanted = villages.flatMap((a, i) =>
      villages.flatMap((b, j) => (i < j && isNear(i, j) ? [`${a} ${b}`] : [])),
    );
    expect(pairs.map(({ a, b }) => `${a} ${b}`)).toEqual(wanted);
  });

  it("finds the side that weighs more, says what is alone, and counts what has no figure", async () => {
    const { status, body } = await api.get(
      `/clusters?area=${parent}&level=village&month=${month}&indicator=ds`,
      "planner",
    );
    expect(status).toBe(200);
    const near = villages.map((_, a) =>
      villages.flatMap((__, b) => (a !== b && isNear(a, b) ? [b] : [])),
    );
    const slow = moransI(weighed, near);
    expect(body.global).toMatchObject({ i: slow?.i, p: slow?.p });
    const rows = body.rows as unknown as { area: string; kind: string }[];
    const kinds = villages.map(
      (code) => rows.find(({ area }) => area === code)?.kind,
    );
    expect(kinds[9]).toBe("high-high");
    expect(kinds[6]).toBe("low-low");
    expect(kinds[15]).toBe("alone");
    // The villages of the test registry have not reported.
    expect(body.without).toBe(2);
  });

  it("gives no verdict on few areas, and none to strangers", async () => {
    const few = await api.get(
      `/clusters?area=15&level=regency&month=${month}&indicator=ds`,
      "planner",
    );
    expect(few.body).toMatchObject({ global: null, rows: [] });
    const address = `/clusters?area=15&level=regency&month=${month}&indicator=ds`;
    const { status, body } = await api.get(address, "stranger");
    expect([status, body.code]).toEqual([401, "not-signed-in"]);
    const posyandu = await api.get(
      address.replace("regency", "posyandu"),
      "planner",
    );
    expect([posyandu.status, posyandu.body.code]).toEqual([400, "bad-request"]);
  });
});
