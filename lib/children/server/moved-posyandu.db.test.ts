import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import { acceptChildFile } from "./receive-child-file";
import {
  childCsv,
  childRequest,
  writtenChild,
} from "@/lib/children/server/testing/child-rows";
import { expectExact } from "@/lib/children/server/testing/child-test-product";
import { readGroups, readSpreads } from "@/db/growth/growth";
import {
  openRegistryUnderTest,
  type RegistryUnderTest,
} from "@/lib/registry/server/testing/registry-under-test";

const [old, other] = ["15.01.01.2001", "15.01.02.2001"] as AreaCode[];

describeOnBothEngines(
  "measured children of a posyandu that moves",
  ({ database }) => {
    let test: RegistryUnderTest;
    const send = async (month: string, names: readonly string[]) =>
      acceptChildFile(
        test.product,
        await childRequest(
          test,
          childCsv(
            names.map((name) =>
              writtenChild(name, {
                "Kab/Kota": "Kerinci",
                Kec: "Gunung Raya",
                "Desa/Kel": "Lempur",
                "Tanggal Pengukuran": `${month}-10`,
              }),
            ),
          ),
        ),
      );
    const weighed = async (area: AreaCode | undefined, month: string) => {
      const scope = { area: area ?? old, month: month as Month } as never;
      const { rows } = await readGroups(database().sql, scope);
      const spread = await readSpreads(database().sql, scope);
      return [
        rows.reduce((sum, row) => sum + row.weighed, 0),
        spread.find(({ kind, bin }) => kind === 6 && bin === 0)?.children ?? 0,
      ];
    };

    beforeAll(async () => {
      test = await openRegistryUnderTest(database());
      await database()
        .sql`update posyandu set name = 'Seroja', match_name = 'seroja' where village_code = ${other ?? ""}
          and match_name = 'melati 1'`;
    });
    afterAll(() => test.close());

    it("stay where they were measured, and are counted exactly", async () => {
      await send("2026-08", ["AYU", "BAYU"]);
      await send("2026-09", ["AYU", "BAYU", "CITRA"]);
      const report = await test.bring(
        `id,nama,kode desa\npos-1,Melati I,${other ?? ""}\n`,
        { dryRun: false, movesFrom: "2026-09" as Month },
      );
      expect(report).toMatchObject({ stored: true, changed: 1 });
      expect(await weighed(old, "2026-08")).toEqual([2, 2]);
      expect(await weighed(old, "2026-09")).toEqual([0, 0]);
      expect(await weighed(other, "2026-09")).toEqual([3, 3]);
      expect(await weighed(other, "2026-08")).toEqual([0, 0]);
      await expectExact(test);
    });

    it("are counted in the old village when they come late", async () => {
      await send("2026-08", ["AYU", "BAYU", "DEWI"]);
      await expectExact(test);
    });
  },
);
