import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { readChangesAfter } from "@/db/core/changes";
import {
  readChildRowsShare,
  writeChildRowsShare,
} from "@/db/figures/child-rows-share";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import { readValues } from "@/lib/figures/server/read-values";
import { acceptSubmission } from "@/lib/reports/server/receive-submission";
import { withdrawSubmission } from "@/lib/submissions/server/withdraw-submission";
import { acceptChildFile, checkChildFile } from "./receive-child-file";
import {
  childCsv,
  childRequest,
  writtenChild,
} from "@/lib/children/server/testing/child-rows";
import { expectExact } from "@/lib/children/server/testing/child-test-product";
import {
  csvOf,
  openTestProduct,
  operator,
  requestFor,
  type TestProduct,
} from "@/lib/product/testing/test-product";

const [july, august, september] = ["2026-07", "2026-08", "2026-09"] as Month[];

/** So many children of posyandu p1, measured in a month. */
function children(count: number, month = september) {
  return Array.from({ length: count }, (_, index) =>
    writtenChild(`Anak ${"abcdefghijkl".charAt(index)}x`, {
      "Tanggal Pengukuran": `${String(month)}-10`,
    }),
  );
}

describeOnBothEngines("measured children beside forms", ({ database }) => {
  let test: TestProduct;
  const sendForm = async (weighed: number | "", month = september) =>
    acceptSubmission(
      test.product,
      await requestFor(
        test,
        csvOf([
          {
            posyandu_id: "p1",
            month: String(month),
            s_target: 60,
            d_weighed: weighed,
          },
        ]),
      ),
    );
  const send = async (count: number, month = september, acceptFewer = false) =>
    acceptChildFile(
      test.product,
      await childRequest(test, childCsv(children(count, month)), {
        acceptFewer,
      }),
    );
  const check = async (count: number, month = september) =>
    checkChildFile(
      test.product,
      await childRequest(test, childCsv(children(count, month))),
    );
  const withdraw = async (id: string) =>
    withdrawSubmission(test.product, operator, id);
  /** Who is weighed by the figures of the regency, and of how many posyandu from children. */
  const counted = async (month = september) => {
    const { total } = await readValues(test.product, "oversight", {
      area: "15.01" as AreaCode,
      level: "subdistrict",
      month: month as Month,
      indicator: "stunting",
    });
    const [row] = await database().sql<{ weighed: number | null }[]>`
      select sum(d_weighed)::int as weighed from reports where month = ${String(month)} and is_current`;
    await expectExact(test);
    return {
      children: total.fromChildren,
      measured: "denominator" in total ? total.denominator : null,
      form: row?.weighed ?? null,
    };
  };
  const lastChange = async () => {
    await test.product.feed.settled();
    return (await readChangesAfter(database().sql, 0, 1_000)).at(-1);
  };

  beforeAll(async () => {
    test = await openTestProduct(database());
  });
  beforeEach(async () => {
    const { sql } = database();
    for (const table of [
      "measurements",
      "child_counts",
      "child_spreads",
      "child_places",
      "reports",
      "rollups",
    ])
      await sql`delete from ${sql(table)}`;
    await sql`update submissions set status = 'withdrawn'`;
  });
  afterAll(async () => {
    await test.close();
  });

  it("do not stand for a posyandu of which they are a small part; the form counts", async () => {
    await sendForm(10);
    const reply = await check(2);
    expect(reply.coverage).toMatchObject({
      share: 0.8,
      posyanduMonths: 1,
      compared: 1,
      short: 1,
      list: [
        {
          id: "p1",
          month: "2026-09",
          children: 2,
          weighed: 10,
          weighedIn: "2026-09",
          hasForm: true,
        },
      ],
    });
    const receipt = await send(2);
    expect(receipt.coverage).toEqual(reply.coverage);
    expect((await counted()).children).toBe(0);
    await send(8);
    expect(await counted()).toMatchObject({ children: 1, measured: 8 });
  });

  it("are chosen anew when the form comes later, is corrected and is withdrawn", async () => {
    await send(4);
    expect(await counted()).toMatchObject({ children: 1, measured: 4 });
    const form = await sendForm(10);
    expect((await counted()).children).toBe(0);
    const corrected = await sendForm(5);
    expect((await counted()).children).toBe(1);
    await withdraw(corrected.id);
    expect((await counted()).children).toBe(0);
    await withdraw(form.id);
    expect((await counted()).children).toBe(1);
  });

  it("are held against the last form that states a number, and nothing counts where they are too few", async () => {
    await sendForm(10, july);
    await sendForm(0, august);
    const { coverage } = await check(2);
    expect(coverage.list).toMatchObject([
      { weighed: 10, weighedIn: "2026-07", hasForm: false },
    ]);
    await send(2);
    expect(await counted()).toMatchObject({ children: 0, measured: null });
    // A form without the number does not hide the last one that has it.
    await sendForm("");
    expect((await counted()).children).toBe(0);
    await send(8);
    expect((await counted()).children).toBe(1);
  });

  it("are chosen anew when an earlier form changes, and the change names the later month", async () => {
    const earlier = await sendForm(10, august);
    await send(2);
    expect((await counted()).children).toBe(0);
    await withdraw(earlier.id);
    expect((await lastChange())?.months).toEqual(["2026-08", "2026-09"]);
    expect((await counted()).children).toBe(1);
    await sendForm(10, july);
    expect((await lastChange())?.months).toEqual(["2026-07", "2026-09"]);
    expect((await counted()).children).toBe(0);
    await sendForm(2, august);
    expect((await counted()).children).toBe(1);
    // July no longer decides about September.
    await sendForm(9, july);
    expect((await lastChange())?.months).toEqual(["2026-07"]);
    await expectExact(test);
  });

  it("count where no form ever stated a number", async () => {
    const { coverage } = await check(1);
    expect(coverage).toMatchObject({
      posyanduMonths: 1,
      compared: 0,
      short: 0,
    });
    await send(1);
    expect((await counted()).children).toBe(1);
  });

  it("of a file with fewer rows than are stored need another yes, and then the others no longer count", async () => {
    const whole = await send(5);
    const reply = await check(1);
    expect(reply.asks).toEqual(["fewer-rows"]);
    expect(reply.fewer).toMatchObject({
      posyanduMonths: 1,
      list: [{ id: "p1", month: "2026-09", before: 5, children: 1 }],
    });
    await expect(send(1)).rejects.toMatchObject({
      code: "fewer-rows",
      status: 409,
    });
    expect(await counted()).toMatchObject({ measured: 5 });
    const small = await send(1, september, true);
    expect(await counted()).toMatchObject({ measured: 1 });
    expect(small.coverage).toEqual(reply.coverage);
    // Nothing is deleted: what counted before counts again.
    await withdraw(small.id);
    expect(await counted()).toMatchObject({ measured: 5 });
    await send(2, september, true);
    expect(await counted()).toMatchObject({ measured: 2 });
    // The earlier file brings back nobody of whom a later one said that they are gone.
    await withdraw(whole.id);
    expect(await counted()).toMatchObject({ measured: 2 });
    // A file that has them brings them in again.
    const again = await send(4);
    expect(await counted()).toMatchObject({ measured: 4 });
    await withdraw(again.id);
    expect(await counted()).toMatchObject({ measured: 2 });
    // A month of which nothing is stored has nothing to be fewer than.
    expect((await check(1, august)).asks).toEqual([]);
  });

  it("of a smaller file that is sent once more take the place of the others only with the yes", async () => {
    const small = await send(2);
    await send(5);
    expect((await send(2)).repeated).toBe(true);
    expect(await counted()).toMatchObject({ measured: 5 });
    const meant = await send(2, september, true);
    expect([meant.repeated, meant.id === small.id]).toEqual([false, false]);
    expect(await counted()).toMatchObject({ measured: 2 });
  });

  it("of other posyandu and other months stay when a posyandu gets a smaller file", async () => {
    const beside = Array.from("abc", (letter) =>
      writtenChild(`Beda ${letter}x`, { Posyandu: "Mawar 02" }),
    );
    await acceptChildFile(
      test.product,
      await childRequest(test, childCsv([...children(4), ...beside])),
    );
    await send(3, august);
    await send(1, september, true);
    expect(await counted()).toMatchObject({ measured: 4 });
    expect(await counted(august)).toMatchObject({ measured: 3 });
  });

  it("stand for posyandu from another share on where the installation says so", async () => {
    await sendForm(10);
    expect(await readChildRowsShare(database().sql)).toBe(0.8);
    await writeChildRowsShare(database().sql, 0.2);
    await send(2);
    expect((await counted()).children).toBe(1);
  });
});
