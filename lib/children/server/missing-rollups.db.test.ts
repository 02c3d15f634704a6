import { afterAll, beforeAll, expect, it } from "vitest";
import { verifyRollups } from "@/db/figures/rollups";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import {
  csvOf,
  openTestProduct,
  requestFor,
  type TestProduct,
} from "@/lib/product/testing/test-product";
import { acceptSubmission } from "@/lib/reports/server/receive-submission";
import { acceptChildFile } from "./receive-child-file";
import { childCsv, childRequest, writtenChild } from "./testing/child-rows";

describeOnBothEngines("a month without any rollup", ({ database }) => {
  let test: TestProduct;
  const differences = () => verifyRollups(database().sql, test.product.rule);
  /** Sends, loses all stored counts of the month that was sent, and says where the check finds them missing. */
  const afterLosing = async (month: string) => {
    expect(await differences()).toEqual([]);
    await database().sql`delete from rollups where month = ${month}`;
    return (await differences()).map((one) => `${one.month} ${one.area}`);
  };

  beforeAll(async () => {
    test = await openTestProduct(database());
  });
  afterAll(async () => {
    await test.close();
  });

  it("is found where forms were sent", async () => {
    const rows = [
      { posyandu_id: "p1", month: "2026-08", s_target: 9, d_weighed: 5 },
    ];
    await acceptSubmission(test.product, await requestFor(test, csvOf(rows)));
    const found = await afterLosing("2026-08");
    expect(found).toContain("2026-08 15");
    expect(found).toContain("2026-08 15.02.01.2001");
  });

  it("is found where only children were measured", async () => {
    await database().sql`delete from reports`;
    await acceptChildFile(
      test.product,
      await childRequest(test, childCsv([writtenChild("Adi")])),
    );
    const [measured] = await database().sql<{ month: string }[]>`
      select distinct month from measurements`;
    const month = measured?.month ?? "";
    expect(await afterLosing(month)).toContain(`${month} 15.01.01.2001`);
  });
});
