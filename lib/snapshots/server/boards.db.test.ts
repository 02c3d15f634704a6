import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
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
import { snapshotOffice } from "./testing/snapshot-office";

const readers = ["planner", "stranger"] as const satisfies ActorName[];

const addresses = [
  ...["15&level=regency", "15.01&level=village", "15.01.01&level=posyandu"].map(
    (area) => `/kader/board?month=${month}&area=${area}`,
  ),
  `/kader/board?month=${month}&area=15&format=csv`,
  `/kader/short?month=${month}&area=15`,
  ...["15", "15.01", "15.01.01.2001"].map(
    (area) => `/completeness/history?month=${month}&area=${area}`,
  ),
];

describeOnBothEngines("a snapshot of boards", ({ database }) => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await openApiUnderTest(database());
  });
  afterAll(() => api.close());
  const { taken } = snapshotOffice(() => api);

  const report = async (
    at: string,
    rows: [posyandu: string, of: string, active: number, trained: number][],
  ) => {
    const before = api.product.now;
    api.product.now = () => new Date(at);
    const reply = await api.send({
      content: csvOf(
        rows.map(([posyandu, of, active, trained]) => ({
          ...{ posyandu_id: posyandu, month: of, s_target: 50, d_weighed: 40 },
          kader_registered: active,
          kader_active: active,
          kader_trained: trained,
        })),
      ),
      as: "admin",
      fields: { confirm: everyQuestion, area: "15" },
    });
    api.product.now = before;
    expect(reply.status, JSON.stringify(reply.body)).toBeLessThan(300);
  };
  const answers = async (query: string) => {
    const texts: string[] = [];
    for (const address of addresses)
      for (const as of readers) {
        const response = await api.raw(`${address}${query}`, as);
        const text = await response.text();
        texts.push(
          `${as} ${address} ${String(response.status)} ${text.replace(/"requestId":"[^"]*"|"asOf":"[^"]*"|"sequence":\d+/g, "")}`,
        );
      }
    return texts;
  };

  it("is what the screens showed: who is to be recruited, and by how many days the last were late", async () => {
    // On time; late by days, in two villages and a month before; and one that is silent.
    await report("2026-10-04T03:00:00Z", [
      ["p1", month, 7, 5],
      ["p3", month, 2, 2],
      ["p7", month, 4, 1],
    ]);
    await report("2026-10-09T03:00:00Z", [["p2", month, 3, 1]]);
    await report("2026-10-12T03:00:00Z", [["p5", month, 5, 5]]);
    await report("2026-10-12T03:00:00Z", [["p1", "2026-08", 5, 5]]);
    await publishDue(api.product);
    const live = await answers("");
    const { id } = await taken();
    expect(await answers(`&snapshot=${id}`)).toEqual(live);
    const said = live.join("\n");
    expect(said).toContain('"toRecruit":6');
    expect(said).toMatch(/"daysLate":[1-9]/);
    await report("2026-10-13T03:00:00Z", [
      ["p1", month, 1, 0],
      ["p4", month, 1, 1],
    ]);
    expect(await answers("")).not.toEqual(live);
    expect(await answers(`&snapshot=${id}`)).toEqual(live);
  });
});
