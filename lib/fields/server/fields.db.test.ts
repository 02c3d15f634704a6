import type { AreaCode } from "@/lib/core/domain/ids";
import { insertPath } from "@/db/targets/targets";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import type { FieldsReply, LifeCycleReply } from "@/lib/fields/contract";
import type { Figure } from "@/lib/figures/contract";
import { publishDue } from "@/lib/figures/server/publish";
import {
  openApiUnderTest,
  type ActorName,
  type ApiUnderTest,
} from "@/lib/product/testing/api-under-test";
import {
  csvOf,
  everyQuestion,
  testMonth as month,
} from "@/lib/product/testing/test-product";

const before = "2026-08";
const columns = [
  "s_target",
  "d_weighed",
  "pregnant_target",
  "pregnant_served",
  "elderly_target",
  "elderly_screened",
  "paud_target",
  "paud_enrolled",
  "disturbance_reports",
  "disturbance_handled",
  "rtlh_found",
  "rtlh_rehabilitated",
] as const;
const report = (posyandu: string, of: string, counts: number[]) => ({
  posyandu_id: posyandu,
  month: of,
  ...Object.fromEntries(columns.map((name, at) => [name, counts[at] ?? ""])),
});
const sent = [
  report("p1", month, [50, 40, 20, 15, 200, 120, 30, 20, 2, 1, 4, 1]),
  report("p2", month, [60, 30, 10, 10, 100, 20, 20, 20, 0, 0, 0, 0]),
  report("p3", month, [70, 35, 30, 15, 150, 75, 40, 10]),
  report("p1", before, [50, 30, 20, 10, 200, 60, 30, 20, 1, 1, 4, 0]),
];

describeOnBothEngines("many figures side by side", ({ database }) => {
  let api: ApiUnderTest;
  const read = async <Reply>(url: string, as: ActorName = "planner") => {
    const { status, body } = await api.get(url, as);
    expect(status, JSON.stringify(body)).toBe(200);
    return body as unknown as Reply;
  };

  beforeAll(async () => {
    api = await openApiUnderTest(database());
    const { status, body } = await api.send({
      content: csvOf(sent),
      as: "admin",
      fields: { area: "15", confirm: everyQuestion },
      query: "?acceptValid=true",
    });
    expect(status, JSON.stringify(body)).toBe(201);
    const now = api.product.now;
    api.product.now = () => new Date("2026-10-05T04:00:00Z");
    await publishDue(api.product);
    api.product.now = now;
    await api.product.feed.settled();
  });
  afterAll(async () => {
    await api.close();
  });

  type Values = { total: Figure; rows: (Figure & { area: string })[] };
  const expectLikeValues = async (
    reply: FieldsReply | LifeCycleReply,
    as: ActorName,
  ) => {
    const { area, level, total, rows } = reply;
    const ids = Object.keys(reply.targets);
    expect(ids.length).toBeGreaterThan(10);
    for (const id of ids) {
      const url = `/values?area=${area}&level=${level}&month=${month}&indicator=${id}`;
      const { status, body } = await api.get(url, as);
      const key = id as keyof typeof total.values;
      if (status === 403) {
        for (const row of rows) expect(row.values[key], id).toBeUndefined();
        continue;
      }
      const values = body as unknown as Values;
      expect(values.total, id).toMatchObject(total.values[key] ?? {});
      expect(total.values[key], id).toBeDefined();
      expect(rows.length).toBe(values.rows.length);
      for (const [at, row] of rows.entries()) {
        expect(row.values[key], id).toBeDefined();
        expect(values.rows[at], id).toMatchObject({
          area: row.area,
          ...row.values[key],
        });
      }
    }
  };

  it.each<[string, string, ActorName]>([
    ["fields", "area=15", "planner"],
    ["fields", "area=15.01.01&level=village", "planner"],
    ["fields", "area=15", "anonymous"],
    ["fields", "area=15&level=subdistrict", "anonymous"],
    ["life-cycle", "area=15", "planner"],
    ["life-cycle", "area=15.01&level=subdistrict", "anonymous"],
  ])(
    "shows in /%s?%s the figures of values to %s",
    async (path, search, as) => {
      const reply = await read<FieldsReply | LifeCycleReply>(
        `/${path}?${search}&month=${month}`,
        as,
      );
      await expectLikeValues(reply, as);
    },
  );

  it("says what a recount of the reports says, sum over sum, and what the month before was", async () => {
    const { sql } = database();
    const [hand] = await sql<Record<string, number>[]>`
      with latest as (
        select distinct on (r.posyandu_id) r.* from reports r join submissions s on s.id = r.submission_id
        where r.month = ${month} and s.status = 'accepted' order by r.posyandu_id, s.sequence desc)
      select sum(elderly_screened)::int as num, sum(elderly_target)::int as den,
        count(*) filter (where greatest(paud_target, paud_enrolled) >= 1)::int as education, count(*)::int as reported,
        count(*) filter (where greatest(disturbance_reports, disturbance_handled) >= 1)::int as "order" from latest`;
    const life = await read<LifeCycleReply>(
      `/life-cycle?area=15&month=${month}`,
    );
    expect(life.total.values.elderly).toMatchObject({
      numerator: hand?.num,
      denominator: hand?.den,
      value: (100 * (hand?.num ?? 0)) / (hand?.den ?? 1),
    });
    expect(life.before.values.elderly).toMatchObject({
      numerator: 60,
      denominator: 200,
    });
    expect(life.targets.ds).toBe(85);
    expect(life.targets.elderly).toBeNull();
    const { total } = await read<FieldsReply>(`/fields?area=15&month=${month}`);
    expect(total.values.field_education).toMatchObject({
      numerator: hand?.education,
      denominator: hand?.reported,
    });
    // p3 left the field of public order empty: it is not known whether it serves it, and is not counted as if it did not.
    expect(total.values.field_order).toMatchObject({
      numerator: hand?.order,
      denominator: 2,
    });
  });

  it("takes a province's own target before that of the catalogue", async () => {
    const { sql } = database();
    await sql.begin((tx) =>
      insertPath(tx, {
        areaCode: "15" as AreaCode,
        indicator: "elderly",
        version: 1,
        years: [{ year: 2026, value: 77 }],
        source: "RPJMD",
        baselineYear: null,
        baseline: null,
        setAt: new Date("2026-01-05T02:00:00Z"),
        actor: "someone",
        officeRole: "planner",
        officeArea: "15" as AreaCode,
        isSimulated: false,
      }),
    );
    const { targets } = await read<LifeCycleReply>(
      `/life-cycle?area=15.01&month=${month}`,
    );
    expect(targets.elderly).toBe(77);
  });

  it("keeps disturbances from strangers below the regency, and everything below the subdistrict", async () => {
    const inside = await read<FieldsReply>(
      `/fields?area=15&level=subdistrict&month=${month}`,
      "anonymous",
    );
    expect(inside.total.values.disturbance).toBeDefined();
    for (const row of inside.rows)
      expect(row.values.disturbance).toBeUndefined();
    for (const path of ["fields", "life-cycle"]) {
      const { status, body } = await api.get(
        `/${path}?area=15&level=village&month=${month}`,
        "anonymous",
      );
      expect([status, body.code]).toEqual([403, "level-not-public"]);
    }
  });
});
