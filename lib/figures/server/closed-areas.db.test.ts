import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import type { ChangeReply } from "@/lib/analysis/contract";
import { readChange } from "@/lib/analysis/server/read-change";
import { readRanking } from "@/lib/analysis/server/read-ranking";
import { shownChange } from "@/lib/analysis/client/shown-change";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { stateOf } from "@/lib/core/catalogue/states";
import { AreaCode, type Level } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { readCells } from "@/lib/live/server/read-cells";
import {
  csvOf,
  everyQuestion,
  openTestProduct,
  requestFor,
  type TestProduct,
} from "@/lib/product/testing/test-product";
import { acceptSubmission } from "@/lib/reports/server/receive-submission";
import { readSeries } from "./read-series";
import { readSpread } from "./read-spread";
import { readTrends } from "./read-trends";
import { readValues } from "./read-values";

const before = Month.parse("2026-08");
const month = Month.parse("2026-09");
const area = AreaCode.parse("15.01");
const code = (text: string) => AreaCode.parse(text);

/**
 * In August everybody opened. In September: of 15.01.01.2001 one opened and one did not; of 15.01.01.2002 one did not and the other has sent nothing; of
 * 15.01.02, which is one village, nobody did.
 */
const openDays = { p1: 1, p2: 0, p3: 0, p5: 0, p6: 0 } as const;

describeOnBothEngines("areas that did not open", ({ database }) => {
  let test: TestProduct;
  const send = async (rows: Record<string, string | number>[]) =>
    acceptSubmission(
      test.product,
      await requestFor(test, csvOf(rows), {
        confirmed: new Set(everyQuestion.split(",")),
      }),
    );
  const report = (id: string, of: Month, open_days: number) => ({
    posyandu_id: id,
    month: of,
    open_days,
    kader_active: 5,
    s_target: 60,
    d_weighed: open_days === 0 ? 0 : 45,
  });
  beforeAll(async () => {
    test = await openTestProduct(database());
    const ids = ["p1", "p2", "p3", "p4", "p5", "p6"];
    await send(ids.map((id) => report(id, before, 1)));
    await send(
      Object.entries(openDays).map(([id, days]) => report(id, month, days)),
    );
  });
  afterAll(async () => {
    await test.close();
  });
  const valuesAt = async (level: Level, indicator: IndicatorId = "ds") => {
    const { rows, total } = await readValues(test.product, "oversight", {
      area,
      level,
      month,
      indicator,
    });
    const entry = indicatorOf(indicator);
    return {
      total,
      states: Object.fromEntries(
        rows.map((row) => [row.area, stateOf(entry, row)]),
      ),
    };
  };

  it("say so, and an area of which some opened keeps its figure", async () => {
    const villages = await valuesAt("village");
    expect(villages.states).toEqual({
      "15.01.01.2001": "value",
      "15.01.01.2002": "not-open",
      "15.01.02.2001": "not-open",
    });
    expect((await valuesAt("subdistrict")).states).toEqual({
      "15.01.01": "incomplete",
      "15.01.02": "not-open",
    });
    expect(villages.total).toMatchObject({ numerator: 45, denominator: 300 });
    expect(villages.total).not.toHaveProperty("notOpen");
    // Kader are there also when nobody comes, and who has reported is counted anyway.
    for (const id of ["kader_per_posyandu", "reporting_completeness"] as const)
      expect((await valuesAt("subdistrict", id)).states).toMatchObject({
        "15.01.02": "value",
      });
  });

  it("say so in the series, in the trends, and to screens that are open", async () => {
    const span = { indicator: "ds", from: before, to: month } as const;
    const series = await readSeries(test.product, "oversight", {
      ...span,
      area: code("15.01.02"),
    });
    const trends = await readTrends(test.product, "oversight", {
      ...span,
      area,
      level: "subdistrict",
    });
    const closed = trends.rows.find((row) => row.area === "15.01.02");
    for (const points of [series.points, closed?.points])
      expect(points?.map(({ notOpen }) => notOpen)).toEqual([undefined, true]);
    const { rows } = await readCells(
      test.product,
      { area, level: "subdistrict", month, audience: "oversight" },
      new Set(["15.01.02"]),
      { sequence: 1 },
    );
    expect(rows.map(({ values }) => values.ds?.notOpen)).toEqual([true]);
  });

  it("have neither class, nor rank, nor fall", async () => {
    const query = { area, indicator: "ds" } as const;
    const { tally } = await readSpread(test.product, "oversight", {
      ...query,
      level: "village",
      from: month,
      to: month,
    });
    expect(tally).toEqual([[37.5, 1]]);
    const { ranked, unranked } = await readRanking(test.product, {
      ...query,
      level: "village",
      month,
      order: "best",
    });
    expect(ranked.map((row) => row.area)).toEqual(["15.01.01.2001"]);
    expect(
      unranked.map((row) => [row.area, row.reason, row.sinceMonth?.verdict]),
    ).toEqual([
      ["15.01.01.2002", "not-open", "not-open"],
      ["15.01.02.2001", "not-open", "not-open"],
    ]);
  });

  it("are told as such where a change is divided", async () => {
    const changeOf = (of: AreaCode): Promise<ChangeReply> =>
      readChange(test.product, {
        area: of,
        month,
        indicator: "ds",
        against: "1",
      });
    const ds = indicatorOf("ds");
    const whole = await changeOf(area);
    expect(shownChange(ds, whole)?.difference).toBe(-60);
    expect(
      Object.fromEntries(whole.parts.map((part) => [part.area, part.notOpen])),
    ).toEqual({
      "15.01.01": { before: false, after: false },
      "15.01.02": { before: false, after: true },
    });
    const closed = await changeOf(code("15.01.02"));
    expect(closed.after.notOpen).toBe(true);
    expect(shownChange(ds, closed)).toBeNull();
  });
});
