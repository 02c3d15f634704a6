import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import {
  openApiUnderTest,
  type ActorName,
  type ApiUnderTest,
} from "@/lib/product/testing/api-under-test";
import { testMonth as month } from "@/lib/product/testing/test-product";

describeOnBothEngines("snapshots", ({ database }) => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await openApiUnderTest(database());
  });
  afterAll(() => api.close());

  const take = (given: Record<string, unknown>, as: ActorName = "planner") =>
    api.post(
      "/snapshots",
      {
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ area: "15", month, title: "Rakor", ...given }),
      },
      as,
    );

  it("are numbered", async () => {
    const reply = await take({});
    expect(reply.body).toMatchObject({ number: "POTRET/15/2026-09/001" });
    const values = await api.get(
      `/values?area=15&month=${month}&indicator=ds&snapshot=${String(reply.body.id)}`,
      "planner",
    );
    expect(values.status, JSON.stringify(values.body)).toBe(200);
  });
});
