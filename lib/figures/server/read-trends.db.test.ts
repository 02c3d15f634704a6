import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import {
  expectProblem,
  openApiUnderTest,
  type ApiUnderTest,
} from "@/lib/product/testing/api-under-test";
import type { SeriesReply, TrendsReply } from "@/lib/figures/contract";

describeOnBothEngines("trends of all areas", ({ database }) => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await openApiUnderTest(database());
  });
  afterAll(() => api.close());
  const span = "from=2025-11&to=2026-09";

  it.each([
    ["planner", "15", "regency"],
    ["planner", "15.01", "regency"],
    ["planner", "15.01", "village"],
    ["stranger", "15", "regency"],
    ["stranger", "15", "subdistrict"],
  ] as const)(
    "say to a %s of each area in %s at level %s what its own series says",
    async (reader, area, level) => {
      const { body } = await api.get(
        `/trends?area=${area}&level=${level}&indicator=ds&${span}`,
        reader,
      );
      const { rows } = body as unknown as TrendsReply;
      expect(rows.length).toBeGreaterThan(0);
      for (const { area, points } of rows) {
        const own = (
          await api.get(`/series?area=${area}&indicator=ds&${span}`, reader)
        ).body as unknown as SeriesReply;
        expect(points).toEqual(own.points);
      }
    },
  );

  it("are refused for more months than an answer holds, and for months that run backwards", async () => {
    for (const wrong of ["from=2020-01&to=2026-09", "from=2026-09&to=2026-01"])
      expectProblem(
        await api.get(`/trends?area=15&level=regency&indicator=ds&${wrong}`),
        { status: 400, code: "month-outside-range" },
      );
  });
});
