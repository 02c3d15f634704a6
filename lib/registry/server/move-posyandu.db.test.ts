import { afterAll, beforeAll, expect, it } from "vitest";
import { verifyRollups } from "@/db/figures/rollups";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import { readValues } from "@/lib/figures/server/read-values";
import {
  csvOf,
  operator,
  requestFor,
} from "@/lib/product/testing/test-product";
import { acceptSubmission } from "@/lib/reports/server/receive-submission";
import {
  openRegistryUnderTest,
  type RegistryUnderTest,
} from "./testing/registry-under-test";

const apply = { dryRun: false, acceptValid: true };
const area = (code: string) => code as AreaCode;

describeOnBothEngines(
  "a posyandu that is in another village now",
  ({ database }) => {
    let test: RegistryUnderTest;
    const csv = "id,nama,kode desa\npos-1,Melati I,15.01.01.2002\n";
    const registered = async (village: string, month: string) => {
      const { total } = await readValues(test.product, "oversight", {
        area: area(village),
        level: "village",
        month: month as Month,
        indicator: "ds",
      });
      return total;
    };

    beforeAll(async () => {
      test = await openRegistryUnderTest(database());
      await database().sql`
      update posyandu set registration_number = '15.01.01.2001.001' where id = 'pos-1'`;
      await database()
        .sql`update posyandu set valid_to = '2020-02' where id = 'pos-3'`;
      for (const month of ["2026-07", "2026-08", "2026-09"])
        await acceptSubmission(
          test.product,
          await requestFor(
            test,
            csvOf([
              { posyandu_id: "pos-1", month, s_target: 60, d_weighed: 40 },
            ]),
            { actor: operator },
          ),
        );
    });

    it("asks since which month, and stores nothing before it is told", async () => {
      const report = await test.bring(csv, apply);
      expect(report).toMatchObject({ refused: 1, stored: false });
      expect(report.moves).toMatchObject([
        {
          id: "pos-1",
          from: { code: "15.01.01.2001", name: "Lempur, Gunung Raya" },
          to: { code: "15.01.01.2002", name: "Selampaung, Gunung Raya" },
          since: null,
          formerNumber: "15.01.01.2001.001",
        },
      ]);
      expect(report.problems[0]?.message.id).toContain(
        "tetap dihitung di Lempur",
      );
      await expect(
        test.bring(csv, { movesFrom: "2026-11" as Month }),
      ).rejects.toThrow(/bad-request/);
    });

    it("leaves the months before in the old village, and recounts to the same", async () => {
      const report = await test.bring(csv, {
        ...apply,
        movesFrom: "2026-09" as Month,
      });
      expect(report).toMatchObject({ changed: 1, refused: 0, stored: true });
      expect(await registered("15.01.01.2001", "2026-08")).toMatchObject({
        denominator: 60,
      });
      expect(await registered("15.01.01.2001", "2026-09")).toMatchObject({
        state: "not-reported",
      });
      expect(await registered("15.01.01.2002", "2026-09")).toMatchObject({
        denominator: 60,
      });
      expect(await registered("15.01.01.2002", "2026-08")).toMatchObject({
        state: "not-reported",
      });
      expect(await verifyRollups(database().sql, test.product.rule)).toEqual(
        [],
      );
    });

    it("counts a correction of an earlier month in the village of that month", async () => {
      await acceptSubmission(
        test.product,
        await requestFor(
          test,
          csvOf([
            {
              posyandu_id: "pos-1",
              month: "2026-07",
              s_target: 50,
              d_weighed: 40,
            },
          ]),
        ),
      );
      expect(await registered("15.01.01.2001", "2026-07")).toMatchObject({
        denominator: 50,
      });
      expect(await verifyRollups(database().sql, test.product.rule)).toEqual(
        [],
      );
    });

    it("may move on, back, or turn out to have been elsewhere from the beginning", async () => {
      const to = (village: string, movesFrom: string) =>
        test.bring(`id,nama,kode desa\npos-1,Melati I,${village}\n`, {
          ...apply,
          movesFrom: movesFrom as Month,
        });
      await database()
        .sql`update posyandu set valid_to = '2020-02' where id in ('pos-5')`;
      await to("15.01.02.2001", "2026-08");
      const villages = () =>
        database().sql`
        select village_code as at, there_from as from, there_to as until from former_villages where posyandu_id = 'pos-1' order by there_to`;
      expect(await villages()).toEqual([
        { at: "15.01.01.2001", from: null, until: "2026-07" },
      ]);
      expect(await registered("15.01.02.2001", "2026-08")).toMatchObject({
        denominator: 60,
      });
      const whole = await to("15.01.01.2001", "2020-01");
      expect(whole.moves).toMatchObject([{ takesAll: true }]);
      expect(await villages()).toEqual([]);
      expect(await registered("15.01.01.2001", "2026-09")).toMatchObject({
        denominator: 60,
      });
      expect(await verifyRollups(database().sql, test.product.rule)).toEqual(
        [],
      );
    });

    afterAll(() => test.close());
  },
);
