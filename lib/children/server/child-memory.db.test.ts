import { demoParts } from "@/lib/product/demo-parts";
import { afterAll, beforeAll, expect, it } from "vitest";
import { clearDemo } from "@/db/seed/clear-demo";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import type { AreaCode } from "@/lib/core/domain/ids";
import { childKeys, readChildKeys, rotateChildKeys } from "./child-keys";
import { decidePlace, readChildPlaces } from "./decide-place";
import { acceptChildFile, checkChildFile } from "./receive-child-file";
import {
  childCsv,
  childRequest,
  writtenChild,
  type WrittenChild,
} from "@/lib/children/server/testing/child-rows";
import { expectExact } from "@/lib/children/server/testing/child-test-product";
import {
  openTestProduct,
  operator,
  type TestProduct,
} from "@/lib/product/testing/test-product";

describeOnBothEngines(
  "what is remembered from file to file",
  ({ database }) => {
    let test: TestProduct;
    beforeAll(async () => {
      test = await openTestProduct(database());
    });
    afterAll(async () => {
      await test.close();
    });
    const send = async (
      csv: string,
      more: Parameters<typeof childRequest>[2] = {},
    ) => acceptChildFile(test.product, await childRequest(test, csv, more));
    const month = (name: string, of: string, more: WrittenChild = {}) =>
      writtenChild(name, { "Tanggal Pengukuran": `${of}-10`, ...more });

    it("a child is known again after the key was rotated, and its older rows take the new hash; after a second rotation alone it is not", async () => {
      const twoT = async (of: string) => {
        const [row] = await database().sql<{ n: number | null }[]>`
        select sum(two_t)::int as n from child_counts where month = ${of}`;
        return row?.n ?? null;
      };
      const rotate = async () => {
        await rotateChildKeys(test.dataDir);
        // This does what a restart would do: the next reader of the keys finds the new ones.
        const { service } = test.product;
        const fresh = readChildKeys(test.dataDir);
        test.product.service = (wanted) =>
          (wanted as unknown) === childKeys
            ? (fresh as ReturnType<typeof wanted.open>)
            : service(wanted);
      };
      const lost = { "Naik Berat Badan": "T" };
      await send(
        childCsv([
          month("Rara", "2026-05", lost),
          month("Sari", "2026-05", lost),
        ]),
      );
      await rotate();
      await send(
        childCsv([
          month("Rara", "2026-06", lost),
          month("Sari", "2026-06", lost),
        ]),
      );
      expect(await twoT("2026-06")).toBe(2);
      const keys = await database()
        .sql`select distinct key_id from measurements`;
      expect(keys).toEqual([{ key_id: 2 }]);
      await rotate();
      await rotate();
      await send(childCsv([month("Rara", "2026-07", lost)]));
      expect(await twoT("2026-07")).toBe(0);
      await expectExact(test);
    });

    it("a heading explained once is understood in the next file of the regency", async () => {
      const foreign = childCsv([month("Tuti", "2026-08")]).replace(
        "Tgl Lahir",
        "Lahirnya",
      );
      const check = async () =>
        checkChildFile(test.product, await childRequest(test, foreign));
      expect((await check()).missingColumns).toEqual(["birthDate"]);
      await expect(send(foreign)).rejects.toMatchObject({
        code: "columns-missing",
      });
      await send(foreign, { headings: { Lahirnya: "birthDate" } });
      const again = await check();
      expect(again.missingColumns).toEqual([]);
      expect(
        again.headings.find(({ heading }) => heading === "Lahirnya"),
      ).toEqual({
        heading: "Lahirnya",
        use: "birthDate",
        remembered: true,
      });
    });

    it("a file of which no row can be stored is refused with the reasons", async () => {
      const csv = childCsv([
        month("Xena", "2026-08", { "Tanggal Pengukuran": "kemarin" }),
      ]);
      await expect(send(csv)).rejects.toMatchObject({
        code: "rows-refused",
        details: {
          rows: { read: 1, refused: 1 },
          issues: [{ code: "measured-date-unreadable", rows: [{ row: 2 }] }],
        },
      });
    });

    it("who decided on a name, and who took it back, is in the audit log", async () => {
      await send(childCsv([month("Umi", "2026-08", { Posyandu: "Entah" })]));
      const { places } = await readChildPlaces(
        test.product,
        operator,
        "15.01" as AreaCode,
      );
      const id = places[0]?.id ?? 0;
      await decidePlace(test.product, operator, {
        id,
        decision: { posyandu: "p2" },
      });
      await decidePlace(test.product, operator, {
        id,
        decision: { action: "reopen" },
      });
      const log = await database().sql<
        { actor: string; action: string; detail: unknown }[]
      >`
      select actor, action, detail from audit_log where subject = ${`15.01|${String(id)}`} order by id`;
      expect(log.map(({ action }) => action)).toEqual([
        "place.decided",
        "place.reopened",
      ]);
      expect(log[0]).toMatchObject({
        actor: expect.stringContaining("operator-1501"),
        detail: { posyandu: "p2" },
      });
      const neighbour = { ...operator, areas: ["15.02" as AreaCode] };
      await expect(
        decidePlace(test.product, neighbour, {
          id,
          decision: { posyandu: "p2" },
        }),
      ).rejects.toMatchObject({ code: "not-allowed" });
    });

    it("children of invented posyandu go when the demo is cleared, those of real ones stay", async () => {
      const { sql } = database();
      await sql`update posyandu set is_simulated = true where id = 'p3'`;
      const invented = await send(
        childCsv([
          month("Vina", "2026-09", { "Desa/Kel": "Wilayah 15.01.01.2002" }),
        ]),
      );
      const real = await send(childCsv([month("Wawan", "2026-09")]));
      await clearDemo(database(), "15" as AreaCode, demoParts, () => undefined);
      const left = await sql<{ id: string }[]>`
      select distinct submission_id as id from measurements where month = '2026-09'`;
      expect(left.map(({ id }) => id)).toEqual([real.id]);
      expect(
        await sql`select 1 from submissions where id = ${invented.id}`,
      ).toHaveLength(0);
      expect(await sql`select 1 from posyandu where id = 'p3'`).toHaveLength(0);
      await expectExact(test);
    });
  },
);
