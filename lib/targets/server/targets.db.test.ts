import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import {
  expectProblem,
  openApiUnderTest,
  type ActorName,
  type ApiUnderTest,
} from "@/lib/product/testing/api-under-test";
import type { TargetsReply } from "@/lib/targets/contract";

describeOnBothEngines("targets", ({ database }) => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await openApiUnderTest(database());
  });
  afterAll(() => api.close());

  const given = {
    area: "15",
    indicator: "ds",
    version: 0,
    years: [
      { year: 2027, value: 88.5 },
      { year: 2026, value: 85 },
    ],
    baseline: { year: 2023, value: 0 },
    source: "  RPJMD 2025-2029 ",
  };
  const set = (more: Record<string, unknown>, as: ActorName = "planner") =>
    api.post(
      "/targets",
      {
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ ...given, ...more }),
      },
      as,
    );
  const read = async (area: string, as: ActorName = "stranger") =>
    (await api.get(`/targets?area=${area}&indicator=${given.indicator}`, as))
      .body as unknown as TargetsReply;
  const series = async (area: string) =>
    (
      await api.get(
        `/series?area=${area}&indicator=ds&from=2026-09&to=2026-09`,
        "planner",
      )
    ).body;

  it("of a province hold for the areas inside it until they have a path of their own", async () => {
    expect((await set({})).status).toBe(200);
    expect(await series("15.01")).toMatchObject({
      targets: [
        { year: 2026, value: 85, source: "RPJMD 2025-2029" },
        { year: 2027, value: 88.5 },
      ],
      targetsFrom: "15",
      baseline: { year: 2023, value: 0 },
    });
    await set({ area: "15.01", years: [{ year: 2026, value: 70 }] });
    expect(await series("15.01")).toMatchObject({
      targets: [{ year: 2026, value: 70 }],
      targetsFrom: "15.01",
    });
    expect(await series("15.02")).toMatchObject({ targetsFrom: "15" });
    expect(await series("15")).toMatchObject({
      targetsInside: [{ area: "15.01", years: [{ year: 2026, value: 70 }] }],
    });
    expect((await read("15")).inside.map(({ area }) => area)).toEqual([
      "15.01",
    ]);
    await set({ area: "15.01", version: 1, years: [], baseline: null });
    expect(await series("15.01")).toMatchObject({ targetsFrom: "15" });
    expect(await series("15")).toMatchObject({ targetsInside: [] });
    expect(await read("15.01")).toMatchObject({
      own: null,
      inherited: { area: "15" },
      history: [{ version: 2, years: [] }, { version: 1 }],
      maySet: false,
    });
  });

  it("are not set over a version that nobody saw, and of two at once one is stored", async () => {
    const path = { indicator: "ks", area: "15.02" };
    const replies = await Promise.all([set(path), set(path)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expectProblem(await set(path), { status: 409, code: "targets-changed" });
  });

  it.each([
    [{ years: [{ year: 2026, value: 101 }] }, 400],
    [{ years: [{ year: 1999, value: 10 }] }, 400],
    [
      {
        years: [
          { year: 2026, value: 10 },
          { year: 2026, value: 11 },
        ],
      },
      400,
    ],
    [{ source: "   " }, 400],
    [{ area: "15.99" }, 404],
  ])("refuse %j", async (wrong, status) => {
    const reply = await set({ indicator: "two_t", ...wrong });
    expect(reply.status).toBe(status);
    const { sql } = database();
    expect(
      await sql`select from target_paths where indicator = 'two_t'`,
    ).toHaveLength(0);
  });

  it("leave the audit with who set which years", async () => {
    const { sql } = database();
    const [row] = await sql<{ detail: { years: unknown[] } }[]>`
      select detail from audit_log where action = 'targets.set' and subject = '15 ds' order by at limit 1`;
    expect(row?.detail.years).toHaveLength(2);
  });
});
