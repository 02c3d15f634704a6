import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { deleteSetting, writeSetting } from "@/db/core/settings";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import {
  openLiveServer,
  type LiveServer,
} from "@/lib/live/server/testing/live-client";
import { row } from "@/lib/live/server/testing/random-rows";
import {
  openApiUnderTest,
  type ActorName,
  type ApiUnderTest,
} from "@/lib/product/testing/api-under-test";
import { shortCsv } from "@/lib/product/testing/bad-files";
import { everyQuestion, testMonth } from "@/lib/product/testing/test-product";
import { SeriesReply, ValuesReply } from "@/lib/figures/contract";
import { longestWaitMs, publishDue } from "./publish";
import { tableJudge } from "./table-judge";

/** Eight posyandu in the first subdistrict (p1 to p8), two in each of the others. */
const villages = [
  "15.01.01.2001",
  "15.01.01.2002",
  "15.01.01.2003",
  "15.01.01.2004",
  "15.01.02.2001",
  "15.02.01.2001",
];
const start = new Date("2026-10-05T03:00:00Z").getTime();

describeOnBothEngines("what the public is told", ({ database }) => {
  let api: ApiUnderTest;
  let live: LiveServer;
  let clock = start;

  beforeAll(async () => {
    api = await openApiUnderTest(database(), villages);
    api.product.now = () => new Date(clock);
    live = await openLiveServer(api);
    await publishDue(api.product);
  });
  afterAll(async () => {
    await live.stop();
    await api.close();
  });

  const send = async (...rows: (readonly (string | number)[])[]) => {
    clock += 1_000;
    const { status, body } = await api.send({
      content: shortCsv(...rows),
      as: "admin",
      fields: { confirm: everyQuestion, area: "15" },
    });
    expect([status, body.issues]).toMatchObject([201, expect.anything()]);
    await api.product.feed.settled();
  };
  /** State, numerator and denominator of D/S. */
  const ds = async (
    area: string,
    level: string,
    as: ActorName = "stranger",
    month = testMonth,
  ) => {
    const { body } = await api.get(
      `/values?area=15&level=${level}&month=${month}&indicator=ds`,
      as,
    );
    const { total, rows } = ValuesReply.parse(body);
    const found = [total, ...rows].find((one) => one.area === area);
    return [found?.state, found?.numerator, found?.denominator];
  };

  it("waits until five posyandu of a subdistrict have reported, and is then rounded", async () => {
    await send(row("p1", 101, 61), row("p2", 102, 62));
    expect(await publishDue(api.product)).toBeNull();
    expect(await ds("15.01.01", "subdistrict")).toEqual([
      "not-reported",
      undefined,
      undefined,
    ]);
    expect(await ds("15.01.01", "subdistrict", "viewer")).toEqual([
      "value",
      123,
      203,
    ]);
    const watching = await live.connect("stranger");
    const joined = await watching.watch({
      area: "15" as AreaCode,
      level: "subdistrict",
      month: testMonth as Month,
      sequence: api.product.feed.sequence,
    });
    expect(joined).toMatchObject({ ok: true, refetch: false });
    await send(row("p3", 103, 63), row("p4", 104, 64), row("p5", 105, 65));
    expect(watching.cells).toEqual([]);
    expect(await publishDue(api.product)).not.toBeNull();
    await api.product.feed.settled();
    // 315 of 515.
    expect(await ds("15.01.01", "subdistrict")).toEqual(["value", 320, 520]);
    expect(await ds("15", "regency")).toEqual(["value", 320, 520]);
    await expect.poll(() => watching.cells.length).toBe(1);
    expect(watching.cells[0]?.total.values.ds).toMatchObject({
      numerator: 320,
      denominator: 520,
      coverage: { reported: 5, registered: 12 },
    });
  });

  it("reaches somebody whose connection was lost meanwhile, once, and nobody who asks for less", async () => {
    const lost = await live.connect("stranger");
    const watch = {
      area: "15" as AreaCode,
      level: "subdistrict" as const,
      month: testMonth as Month,
      sequence: api.product.feed.sequence,
    };
    await lost.watch(watch);
    lost.socket.disconnect();
    await send(
      ...[1, 2, 3, 4, 5].map((id) => row(`p${String(id)}`, 120, 80 + id)),
    );
    expect(await publishDue(api.product)).not.toBeNull();
    await api.product.feed.settled();
    const back = await live.connect("stranger");
    expect(await back.watch(watch)).toMatchObject({ ok: true, refetch: false });
    await expect.poll(() => back.cells.length).toBe(1);
    // 415 of 600.
    expect(back.cells[0]?.total.values.ds).toMatchObject({
      numerator: 420,
      denominator: 600,
    });
    expect(
      await back.watch({ ...watch, level: "village" as const }),
    ).toMatchObject({ ok: false, problem: { code: "level-not-public" } });
    await send(
      ...[1, 2, 3, 4, 5].map((id) => row(`p${String(id)}`, 100 + id, 60 + id)),
    );
    await publishDue(api.product);
    await api.product.feed.settled();
  });

  it("is told after ten minutes at the latest, also of a correction of an old month", async () => {
    const old = "2026-08";
    const oldRow = (id: string, d: number) => [id, old, 150, d, d, 0, 0, 0];
    for (const month of [testMonth, old]) {
      if (month === old) await send(oldRow("p9", 90));
      else await send(row("p1", 151, 91));
      expect(await publishDue(api.product)).toBeNull();
      const before = await ds("15", "regency", "stranger", month);
      clock += longestWaitMs - 5_000;
      expect(await publishDue(api.product)).toBeNull();
      expect(await ds("15", "regency", "stranger", month)).toEqual(before);
      clock += 5_000;
      expect(await publishDue(api.product)).not.toBeNull();
      expect(await ds("15", "regency", "stranger", month)).not.toEqual(before);
    }
    await send(oldRow("p9", 30));
    const told = ["value", 90, 150];
    expect(await publishDue(api.product)).toBeNull();
    expect(await ds("15", "regency", "stranger", old)).toEqual(told);
    clock += longestWaitMs;
    await publishDue(api.product);
    expect(await ds("15", "regency", "stranger", old)).toEqual([
      "value",
      30,
      150,
    ]);
  });

  it("is the same in values, series, board and live cells, for an area among others and alone", async () => {
    clock += longestWaitMs;
    await publishDue(api.product);
    const among = await ds("15.01.01", "subdistrict");
    const alone = await api.get(
      `/values?area=15.01.01&level=subdistrict&month=${testMonth}&indicator=ds`,
      "stranger",
    );
    const series = await api.get(
      `/series?area=15.01.01&indicator=ds&from=${testMonth}&to=${testMonth}`,
      "stranger",
    );
    const board = await api.get(
      `/board?area=15.01&level=subdistrict&month=${testMonth}`,
      "stranger",
    );
    const [point] = SeriesReply.parse(series.body).points;
    const { total } = ValuesReply.parse(alone.body);
    for (const one of [point, total])
      expect([one?.state, one?.numerator, one?.denominator]).toEqual(among);
    expect(board.body.rows?.[0]).toMatchObject({
      area: "15.01.01",
      reported: 5,
      registered: 8,
    });
  });

  it("publishes nothing while a demo stands in the database, and everything after it", async () => {
    const { sql } = database();
    await writeSetting(sql, "demo", "loaded");
    const isDemo = api.product.isDemo;
    api.product.isDemo = () => true;
    expect(await publishDue(api.product)).toBeNull();
    const [none] = await sql`select count(*)::int as n from public_rollups`;
    expect(none?.n).toBe(0);
    await deleteSetting(sql, "demo");
    api.product.isDemo = isDemo;
    await publishDue(api.product);
    // Without a step of ten minutes in between.
    expect(await ds("15", "regency")).toEqual(["value", 350, 570]);
  });

  it("counts in the areas above what it tells below them", async () => {
    const { sql } = database();
    const rows = await sql`
      select p.month, p.area_code from public_rollups p
      join public_rollups c on c.month = p.month and c.level = 'subdistrict' and left(c.area_code, length(p.area_code)) = p.area_code
      where p.level in ('province', 'regency') group by p.month, p.level, p.area_code
      having sum(c.ds_num) <> p.ds_num or sum(c.ds_den) <> p.ds_den or sum(c.reported) <> p.reported or sum(c.registered) <> p.registered`;
    expect(rows).toEqual([]);
  });

  it("is judged beside what the month told before, as it was told", async () => {
    const judge = vi.spyOn(api.product.service(tableJudge), "run");
    const five = (weighed: number) =>
      send(
        ...[1, 2, 3, 4, 5].map((id) =>
          row(`p${String(id)}`, 110, weighed + id),
        ),
      );
    for (const weighed of [70, 75]) {
      await five(weighed);
      expect(await publishDue(api.product)).not.toBeNull();
    }
    const [first, second] = judge.mock.calls.map(([asked]) => asked);
    const told = await judge.mock.results[0]?.value;
    judge.mockRestore();
    expect(first?.history.length).toBeGreaterThan(0);
    expect(second?.history.at(-1)).toEqual(told);
  });
});
