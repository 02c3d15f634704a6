import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import {
  openApiUnderTest,
  type ApiUnderTest,
} from "@/lib/product/testing/api-under-test";
import { csvOf } from "@/lib/product/testing/test-product";
import { publishDue } from "./publish";

const months = ["2026-06", "2026-07", "2026-08", "2026-09"];
const span = "from=2026-06&to=2026-09";

type Row = { value?: number; denominator?: number; state: string };

describeOnBothEngines("how values lie over months", ({ database }) => {
  let api: ApiUnderTest;

  beforeAll(async () => {
    api = await openApiUnderTest(database());
    for (const [index, month] of months.entries()) {
      const rows = ["p1", "p2", "p3", "p4"]
        // One posyandu stays silent in one month.
        .filter((id) => id !== "p3" || index !== 2)
        .map((id, at) => ({
          posyandu_id: id,
          month,
          s_target: 300 + 20 * at,
          d_weighed: 200 + 9 * at + 5 * index,
        }));
      const { status } = await api.send({ content: csvOf(rows), as: "admin" });
      expect(status).toBe(201);
    }
    await publishDue(api.product);
  });
  afterAll(async () => {
    await api.close();
  });

  const asked = [
    ["planner", "area=15&level=regency"],
    ["planner", "area=15&level=village"],
    ["planner", "area=15.01&level=posyandu"],
    ["stranger", "area=15&level=regency"],
    ["stranger", "area=15&level=subdistrict"],
  ] as const;

  it("counts each value that the map of a month shows, for every reader", async () => {
    for (const [as, where] of asked) {
      const { body } = await api.get(
        `/spread?${where}&indicator=ds&${span}`,
        as,
      );
      const own = where.endsWith("posyandu") ? months.slice(-3) : months;
      const times = new Map<string, number>();
      const denominators: number[] = [];
      for (const month of own) {
        const values = await api.get(
          `/values?${where}&month=${month}&indicator=ds`,
          as,
        );
        for (const row of values.body.rows as unknown as Row[]) {
          if (row.state !== "value" || row.value === undefined) continue;
          const shown = (Math.round(row.value * 10) / 10).toFixed(1);
          times.set(shown, (times.get(shown) ?? 0) + 1);
          denominators.push(row.denominator ?? 0);
        }
      }
      const tally = (body.tally as [number, number][]).map(
        ([value, count]) => [value.toFixed(1), count] as const,
      );
      expect(times.size, where).toBeGreaterThan(1);
      expect(new Map(tally), where).toEqual(times);
      const sorted = denominators.toSorted((a, b) => a - b);
      expect(body.typical, where).toBe(sorted[Math.floor(sorted.length / 2)]);
    }
  });

  it("refuses more months than a screen has, and a span that ends before it begins", async () => {
    for (const wrong of [
      "from=2024-01&to=2026-09",
      "from=2026-09&to=2026-06",
    ]) {
      const { status, body } = await api.get(
        `/spread?area=15&level=regency&indicator=ds&${wrong}`,
        "planner",
      );
      expect([status, body.code]).toEqual([400, "month-outside-range"]);
    }
  });
});
