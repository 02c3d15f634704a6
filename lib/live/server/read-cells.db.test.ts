import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import type { AreaCode, Level } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { Audience } from "@/lib/core/access/permissions";
import {
  openApiUnderTest,
  type ApiUnderTest,
} from "@/lib/product/testing/api-under-test";
import { shortCsv } from "@/lib/product/testing/bad-files";
import { testMonth } from "@/lib/product/testing/test-product";
import { readCells } from "./read-cells";

describeOnBothEngines("the cells of an event", ({ database }) => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await openApiUnderTest(database());
    const rows = ["p1", "p3", "p5", "p7"].map(
      (posyandu, nth) =>
        [posyandu, testMonth, 80, 40 + nth, 40 + nth, 0, 0, 0] as const,
    );
    const { status } = await api.send({
      content: shortCsv(...rows),
      as: "admin",
    });
    expect(status).toBe(201);
  });
  afterAll(async () => {
    await api.close();
  });

  const cells = (
    level: Level,
    month: string,
    touched: readonly string[],
    audience: Audience = "oversight",
  ) =>
    readCells(
      api.product,
      { audience, area: "15" as AreaCode, level, month: month as Month },
      new Set(touched),
      { sequence: 1 },
    );

  it.each([
    ["regency", testMonth],
    ["subdistrict", testMonth],
    ["village", testMonth],
    ["regency", "2026-08"],
  ] as const)(
    "of a %s in %s are for any touched rows just those, as they are among all",
    async (level, month) => {
      const codes = api.product.directory
        .inside("15" as AreaCode, level)
        .map(({ code }) => code);
      const all = await cells(level, month, codes);
      expect(all.rows.map(({ area }) => area)).toEqual(codes);
      expect(all.total.coverage.registered).toBe(8);
      for (const touched of [[], ...codes.map((code) => [code])]) {
        const some = await cells(level, month, touched);
        const rows = all.rows.filter(({ area }) =>
          (touched as string[]).includes(area),
        );
        expect(some).toEqual({ ...all, rows });
      }
    },
  );

  it("are all rows for the public, because one can change what its neighbours show", async () => {
    const { rows } = await cells(
      "subdistrict",
      testMonth,
      ["15.01.01"],
      "public",
    );
    expect(rows).toHaveLength(3);
  });
});
