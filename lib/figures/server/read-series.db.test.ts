import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import {
  openApiUnderTest,
  type ApiUnderTest,
} from "@/lib/product/testing/api-under-test";
import { csvOf, testMonth } from "@/lib/product/testing/test-product";
import { publishDue } from "./publish";

/** Before the registry, within it but without a report, and the month of which one posyandu has reported; then a month to come. */
const months = ["2019-12", "2020-01", "2026-08", testMonth, "2027-01"];
const indicators = ["reporting_completeness", "posyandu_open", "ds"];
const readers = ["planner", "stranger"] as const;

describeOnBothEngines("a series", ({ database }) => {
  let api: ApiUnderTest;

  beforeAll(async () => {
    api = await openApiUnderTest(database());
    // One posyandu closed for good, so that the registry is not the same in all months.
    await database()
      .sql`update posyandu set valid_to = '2020-01' where id = 'p1'`;
    const { status } = await api.send({
      content: csvOf([
        { posyandu_id: "p2", month: testMonth, s_target: 60, d_weighed: 40 },
      ]),
      as: "admin",
    });
    expect(status).toBe(201);
    await publishDue(api.product);
  });
  afterAll(async () => {
    await api.close();
  });

  it("says of each month what its values say, also where there is no report, to everybody", async () => {
    for (const as of readers)
      for (const indicator of indicators)
        for (const month of months) {
          const { body } = await api.get(
            `/series?area=15&indicator=${indicator}&from=${month}&to=${month}`,
            as,
          );
          const values = await api.get(
            `/values?area=15&level=regency&month=${month}&indicator=${indicator}`,
            as,
          );
          const {
            area: _area,
            name: _name,
            ...total
          } = values.body.total as Record<string, unknown>;
          expect(body.points, `${as} ${indicator} ${month}`).toEqual([
            { month, ...total },
          ]);
        }
  });

  it("has none of the registry reported where nobody has", async () => {
    for (const as of readers) {
      const { body } = await api.get(
        "/series?area=15&indicator=reporting_completeness&from=2019-12&to=2020-02",
        as,
      );
      const points = body.points as {
        coverage: { reported: number; registered: number };
      }[];
      const [before, first, later] = points;
      expect(before).toMatchObject({
        state: "not-applicable",
        coverage: { reported: 0, registered: 0 },
      });
      expect(first).toMatchObject({ state: "value", value: 0, numerator: 0 });
      expect(first?.coverage.registered).toBe(
        (later?.coverage.registered ?? 0) + 1,
      );
    }
  });
});
