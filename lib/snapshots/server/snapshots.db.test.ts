import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import {
  expectProblem,
  openApiUnderTest,
  type ApiUnderTest,
} from "@/lib/product/testing/api-under-test";
import { testMonth as month } from "@/lib/product/testing/test-product";
import { AreaCode } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { freezeIn } from "./freeze";
import { snapshotOffice } from "./testing/snapshot-office";

describeOnBothEngines("snapshots", ({ database, engine }) => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await openApiUnderTest(database());
  });
  afterAll(() => api.close());
  const { take, taken, report } = snapshotOffice(() => api);

  it("of a month that nobody has sent say so: nothing is reported, and nothing is zero", async () => {
    const snapshot = await taken({ month: "2026-05" });
    expect(snapshot.coverage).toEqual({
      registered: 8,
      reported: 0,
      onTime: 0,
    });
    const { body } = await api.get(
      `/values?area=15&month=2026-05&indicator=ds&snapshot=${snapshot.id}`,
    );
    expect(body.total).toMatchObject({
      state: "not-reported",
      coverage: { reported: 0, registered: 8 },
    });
    expect(body.rows).toHaveLength(2);
    const board = await api.get(
      `/board?area=15&month=2026-05&snapshot=${snapshot.id}`,
    );
    expect(board.body.rows).toMatchObject([
      { reported: 0, registered: 6 },
      { reported: 0, registered: 2 },
    ]);
    const { body: session } = await api.get(`/session?snapshot=${snapshot.id}`);
    expect(session).toMatchObject({
      latestMonth: "2026-05",
      firstMonth: "2026-05",
      frozen: { number: "POTRET/15/2026-05/001", isWithdrawn: false },
    });
  });

  it("of a month that has not begun are refused", async () => {
    expectProblem(await take({ month: "2026-11" }), {
      status: 422,
      code: "snapshot-month-open",
    });
  });

  it("of areas without shapes answer with their figures, and name no shape", async () => {
    const { id } = await taken();
    const { body } = await api.get(`/areas/15?snapshot=${id}`);
    expect(body).toMatchObject({ code: "15", topologies: [] });
    expectProblem(await api.get(`/topology/15/regency?snapshot=${id}`), {
      status: 404,
      code: "not-found",
    });
  });

  it("are counted by area and month, without a gap or a double for those who take them at once", async () => {
    const many = await Promise.all(
      Array.from({ length: 6 }, () => taken({ month: "2026-04" })),
    );
    const other = await taken({ month: "2026-04", area: "15.01" });
    expect(many.map(({ number }) => number).sort()).toEqual(
      [1, 2, 3, 4, 5, 6].map((one) => `POTRET/15/2026-04/00${String(one)}`),
    );
    expect(other.number).toBe("POTRET/15.01/2026-04/001");
  });

  it.each([
    "<script>alert(1)</script>",
    "Rakor 🌸👩‍👧 “TP PKK”",
    "x".repeat(200),
  ])("keep the title %s as it was written", async (title) => {
    const { id } = await taken({ title });
    const { body } = await api.get(`/snapshots/${id}`, "stranger");
    // A family is put together by a joiner that nobody sees, which no name keeps.
    expect(body.title).toBe(title.replace("\u200d", ""));
  });

  it.each(["", "   ", "x".repeat(201), "a\0b"])(
    "do not take the title %j",
    async (title) => {
      expectProblem(await take({ title }), {
        status: 400,
        code: "bad-request",
      });
    },
  );

  it("refuse what they do not hold, and never answer it by what is live", async () => {
    const { id, number } = await taken({ area: "15.01" });
    const refused = async (address: string, code: string) => {
      const reply = await api.get(`${address}&snapshot=${id}`, "planner");
      expectProblem(reply, { status: 404, code });
      return reply;
    };
    const of = `month=${month}&indicator=ds`;
    const other = await refused(`/values?area=15.02&${of}`, "outside-snapshot");
    expect(JSON.stringify(other.body)).toContain(`${number} hanya memuat`);
    await refused(`/values?area=15&${of}`, "outside-snapshot");
    await refused(
      "/values?area=15.01&month=2026-10&indicator=ds",
      "outside-snapshot",
    );
    await refused(
      `/series?area=15.01&indicator=ds&from=2019-01&to=${month}`,
      "outside-snapshot",
    );
    await refused(
      "/values?area=15.01.01.2001&level=posyandu&month=2026-07&indicator=ds",
      "not-in-snapshot",
    );
    await refused("/growth?area=15.01&month=2026-08", "not-in-snapshot");
    for (const address of [
      `/notes?area=15.01&from=${month}&to=${month}`,
      `/lists/posyandu?area=15.01&month=${month}`,
      "/ticker?area=15.01",
      "/health?",
      "/snapshots?area=15.01",
    ])
      await refused(address, "not-in-snapshot");
    await refused(`/values?area=15.99&${of}`, "unknown-area");
  });

  it("share what has not changed since the one before", async () => {
    const contents = async () => {
      const [row] = await database().sql<{ count: number }[]>`
        select count(*)::int from frozen_contents`;
      return row?.count ?? 0;
    };
    await taken();
    const before = await contents();
    await taken();
    expect(await contents()).toBe(before);
    await report("p2", 21, "2026-08");
    await taken();
    // Areas, villages and posyandu of August, with when the first of them came, and nothing else.
    expect(await contents()).toBe(before + 4);
  });

  // The embedded engine does one thing at a time: there a report waits until the freezing is over.
  it.runIf(engine === "postgresql")(
    "are of one moment, and hold up nobody who sends meanwhile",
    async () => {
      const scope = { area: AreaCode.parse("15"), month: Month.parse(month) };
      await database().sql.begin(
        "isolation level repeatable read read only",
        async (tx) => {
          const first = await freezeIn(api.product, tx, scope);
          await report("p3", 5);
          const second = await freezeIn(api.product, tx, scope);
          expect(second.sequence).toBe(first.sequence);
          expect(second.parts).toEqual(first.parts);
        },
      );
    },
  );
});
