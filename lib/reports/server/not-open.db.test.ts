import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { AreaCode } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { readValues } from "@/lib/figures/server/read-values";
import { readCells } from "@/lib/live/server/read-cells";
import {
  csvOf,
  everyQuestion,
  openTestProduct,
  requestFor,
  testMonth,
  type TestProduct,
} from "@/lib/product/testing/test-product";
import { acceptSubmission } from "./receive-submission";

const scope = {
  area: AreaCode.parse("15.01"),
  level: "posyandu" as const,
  month: Month.parse(testMonth),
};

describeOnBothEngines("a posyandu that did not open", ({ database }) => {
  let test: TestProduct;
  const report = (posyandu_id: string, open_days: number | "", d: number) => ({
    posyandu_id,
    month: testMonth,
    open_days,
    s_target: 60,
    d_weighed: d,
  });
  const send = async (...rows: ReturnType<typeof report>[]) =>
    acceptSubmission(
      test.product,
      await requestFor(test, csvOf(rows), {
        confirmed: new Set(everyQuestion.split(",")),
      }),
    );
  const at = async (indicator: IndicatorId) => {
    const { rows, total } = await readValues(test.product, "oversight", {
      ...scope,
      indicator,
    });
    return { total, of: new Map(rows.map((row) => [String(row.area), row])) };
  };

  beforeAll(async () => {
    test = await openTestProduct(database());
    await send(report("p1", 0, 0), report("p2", 2, 0), report("p3", "", 0));
  });
  afterAll(async () => {
    await test.close();
  });

  it("says so beside its zero, and no other posyandu does, nor an area of which others opened", async () => {
    const { total, of } = await at("ds");
    expect(of.get("p1")).toMatchObject({
      state: "value",
      value: 0,
      notOpen: true,
    });
    // Opened, and nobody came; open days left empty; no report.
    for (const id of ["p2", "p3"])
      expect(of.get(id)).toMatchObject({ state: "value", value: 0 });
    for (const [id, row] of of)
      if (id !== "p1") expect(row).not.toHaveProperty("notOpen");
    expect(of.get("p4")?.state).toBe("not-reported");
    expect(total).not.toHaveProperty("notOpen");
  });

  it("says so of every indicator, also to screens that are open", async () => {
    const { rows } = await readCells(
      test.product,
      { ...scope, audience: "oversight" },
      new Set(["p1"]),
      { sequence: 1 },
    );
    const cells = (id: string) =>
      Object.values(rows.find(({ area }) => String(area) === id)?.values ?? {});
    expect(cells("p1").length).toBeGreaterThan(30);
    for (const cell of cells("p1")) expect(cell.notOpen).toBe(true);
    for (const cell of cells("p2")) expect(cell).not.toHaveProperty("notOpen");
  });

  it("says so no longer once its report is corrected", async () => {
    await send(report("p1", 1, 41));
    const { of } = await at("ds");
    expect(of.get("p1")).toMatchObject({ state: "value", numerator: 41 });
    expect(of.get("p1")).not.toHaveProperty("notOpen");
  });
});
