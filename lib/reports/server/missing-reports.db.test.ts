import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import type { AreaCode } from "@/lib/core/domain/ids";
import {
  admin,
  csvOf,
  openTestProduct,
  requestFor,
  testMonth,
  type TestProduct,
} from "@/lib/product/testing/test-product";
import type { SubmissionRequest } from "./submission-request";
import { acceptSubmission, checkSubmission } from "./receive-submission";

describeOnBothEngines("a check", ({ database }) => {
  let test: TestProduct;
  const requestOf = (
    rows: Record<string, string | number>[],
    more: Partial<SubmissionRequest> = {},
  ) =>
    requestFor(test, csvOf(rows), {
      actor: admin,
      area: "15.01" as AreaCode,
      ...more,
    });
  const row = (posyandu_id: string, d_weighed: number | string = 4) => ({
    posyandu_id,
    month: testMonth,
    s_target: 5,
    d_weighed,
  });

  beforeAll(async () => {
    test = await openTestProduct(database());
  });
  afterAll(async () => {
    await test.close();
  });

  it("names the posyandu that are expected and neither in the file nor stored", async () => {
    await acceptSubmission(test.product, await requestOf([row("p1")]));
    const { rows, missing } = await checkSubmission(
      test.product,
      await requestOf([row("p2"), row("p3", "banyak")]),
    );
    expect(rows).toMatchObject({ valid: 1, refused: 1, missing: 3 });
    expect(missing?.map(({ posyandu }) => posyandu)).toEqual([
      "p4",
      "p6",
      "p5",
    ]);
    expect(missing?.[0]).toEqual({
      posyandu: "p4",
      name: "Mawar 2",
      village: "Wilayah 15.01.01.2002",
      month: testMonth,
    });
  });

  it("expects of a file for the whole province only the regencies that it is about", async () => {
    const { rows } = await checkSubmission(
      test.product,
      await requestOf([row("p7")], { area: "15" as AreaCode }),
    );
    expect(rows.missing).toBe(1);
  });

  it("says of the issue of a row whose it is and in which cell, and of a change in which village", async () => {
    const village = "Wilayah 15.01.01.2001";
    const { issues, changes } = await checkSubmission(
      test.product,
      await requestOf([
        { ...row("p1", 5), posyandu: "Melati I", village },
        { ...row("p2", "banyak"), posyandu: "Mawar 2", village },
      ]),
    );
    expect(issues.find(({ code }) => code === "not-a-number")).toMatchObject({
      row: 3,
      letter: "D",
      value: "banyak",
      place: { posyandu: "Mawar 2", village },
    });
    expect(changes).toMatchObject([{ posyandu: "p1", village }]);
  });
});
