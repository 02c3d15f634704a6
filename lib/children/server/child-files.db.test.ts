import { afterAll, beforeAll, expect, it } from "vitest";
import { verifyChildCounts } from "@/db/children/child-counts";
import { writeChildRowsShare } from "@/db/figures/child-rows-share";
import { verifyRollups } from "@/db/figures/rollups";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import { decidePlace, readChildPlaces } from "./decide-place";
import { readTicker } from "@/lib/live/server/read-ticker";
import { readValues } from "@/lib/figures/server/read-values";
import { acceptChildFile, checkChildFile } from "./receive-child-file";
import { acceptSubmission } from "@/lib/reports/server/receive-submission";
import {
  childCsv,
  childRequest,
  writtenChild,
  type WrittenChild,
} from "@/lib/children/server/testing/child-rows";
import {
  csvOf,
  openTestProduct,
  operator,
  requestFor,
  testMonth,
  type TestProduct,
} from "@/lib/product/testing/test-product";
import { withdrawSubmission } from "@/lib/submissions/server/withdraw-submission";

describeOnBothEngines("files of children", ({ database }) => {
  let test: TestProduct;
  const send = async (
    rows: readonly WrittenChild[],
    more: Parameters<typeof childRequest>[2] = {},
  ) =>
    acceptChildFile(
      test.product,
      await childRequest(test, childCsv(rows), more),
    );
  const at = async (indicator: IndicatorId, month = testMonth) =>
    (
      await readValues(test.product, "oversight", {
        area: "15.01" as AreaCode,
        level: "subdistrict",
        month: month as Month,
        indicator,
      })
    ).total;
  const lastTold = async () => {
    const { entries } = await readTicker(test.product, "15.01" as AreaCode);
    return [entries[0]?.kind, entries[0]?.posyandu];
  };
  const exact = async () => {
    expect(await verifyChildCounts(database().sql)).toEqual([]);
    expect(await verifyRollups(database().sql, test.product.rule)).toEqual([]);
  };
  const short = (name: string, more: WrittenChild = {}) =>
    writtenChild(name, { Tinggi: "68,5", ...more });

  beforeAll(async () => {
    test = await openTestProduct(database());
    // What follows is about rows that stand for their posyandu, however few they are.
    await writeChildRowsShare(database().sql, 0);
  });
  afterAll(async () => {
    await test.close();
  });

  it("fill the counts of their posyandu, before the form and without it, and give them back when withdrawn", async () => {
    const form = csvOf([
      {
        posyandu_id: "p1",
        month: testMonth,
        s_target: 60,
        d_weighed: 40,
        height_measured: 30,
        stunted: 9,
      },
    ]);
    await acceptSubmission(test.product, await requestFor(test, form));
    expect(await at("stunting")).toMatchObject({
      numerator: 9,
      denominator: 30,
      fromChildren: 0,
    });
    const rows = [
      ...["Adi", "Budi", "Citra"].map((name) => writtenChild(name)),
      short("Dodi"),
      writtenChild("Eka", { Posyandu: "mawar 02" }),
    ];
    const reply = await send(rows);
    expect(reply.rows).toEqual({
      read: 5,
      passedOver: 0,
      matched: 5,
      queued: 0,
      refused: 0,
      repeated: 0,
      excluded: 0,
    });
    expect(await at("stunting")).toMatchObject({
      numerator: 1,
      denominator: 5,
      fromChildren: 2,
    });
    expect(await at("ds")).toMatchObject({ numerator: 4, denominator: 60 });
    expect(await lastTold()).toEqual(["children", 2]);
    await exact();
    await withdrawSubmission(test.product, operator, reply.id);
    expect(await lastTold()).toEqual(["withdrawn", 2]);
    expect(await at("stunting")).toMatchObject({
      numerator: 9,
      denominator: 30,
      fromChildren: 0,
    });
    await exact();
  });

  it("change nothing when sent again, and count alone when somebody says that there are no others", async () => {
    const rows = [writtenChild("Fajar"), short("Gita"), writtenChild("Hadi")];
    const first = await send(rows);
    const again = await send(rows);
    expect([again.id, again.repeated]).toEqual([first.id, true]);
    const half = await send([short("Fajar", { Tinggi: "69" })], {
      acceptFewer: true,
    });
    expect(half.repeated).toBe(false);
    expect(await at("stunting")).toMatchObject({
      numerator: 1,
      denominator: 1,
    });
    await exact();
    await withdrawSubmission(test.product, operator, half.id);
    expect(await at("stunting")).toMatchObject({
      numerator: 1,
      denominator: 3,
    });
    await withdrawSubmission(test.product, operator, first.id);
    await exact();
  });

  it("wait in the queue where a name fits nothing, until somebody decides once for all, and can be taken back", async () => {
    const written = { Posyandu: "Melatti" };
    const rows = ["Indra", "Joko", "Kiki"].map((name) => short(name, written));
    const check = await checkChildFile(
      test.product,
      await childRequest(test, childCsv(rows)),
    );
    expect(check.rows).toMatchObject({ read: 3, matched: 0, queued: 3 });
    expect(check.openPlaces).toMatchObject([
      {
        posyandu: "Melatti",
        rows: 3,
        stoppedAt: "posyandu",
        suggestions: [{ id: "p1" }],
      },
    ]);
    const reply = await send(rows);
    expect((await at("stunting")).fromChildren).toBe(0);
    const [place] = (
      await readChildPlaces(test.product, operator, "15.01" as AreaCode)
    ).places;
    expect(place).toMatchObject({
      status: "open",
      rows: 3,
      months: [testMonth],
    });
    const id = place?.id ?? 0;
    const decide = (decision: Parameters<typeof decidePlace>[2]["decision"]) =>
      decidePlace(test.product, operator, { id, decision });
    await decide({ posyandu: "p2" });
    expect(await lastTold()).toEqual(["places", 1]);
    // These counts come beside those of the other posyandu's form.
    expect(await at("stunting")).toMatchObject({
      numerator: 9 + 3,
      denominator: 30 + 3,
      fromChildren: 1,
    });
    await exact();
    await decide({ action: "reopen" });
    expect((await at("stunting")).fromChildren).toBe(0);
    await exact();
    await decide({ posyandu: "p1" });
    const next = await send([short("Lala", written)], { acceptFewer: true });
    expect(next.rows).toMatchObject({ matched: 1, queued: 0 });
    expect(await at("stunting")).toMatchObject({
      numerator: 1,
      denominator: 1,
    });
    await exact();
    for (const one of [reply, next])
      await withdrawSubmission(test.product, operator, one.id);
    expect((await at("stunting")).fromChildren).toBe(0);
    await exact();
  });

  it("are told apart from month to month: O, B and 2T follow from the month before, also when that one comes later or goes", async () => {
    const september = (name: string, gain: string) =>
      writtenChild(name, { "Naik Berat Badan": gain });
    const august = (name: string, gain: string) =>
      writtenChild(name, {
        "Naik Berat Badan": gain,
        "Tanggal Pengukuran": "2026-08-12",
      });
    const july = (name: string) =>
      writtenChild(name, {
        "Tanggal Pengukuran": "2026-07-12",
        "Naik Berat Badan": "-",
      });
    const now = await send([
      september("Mira", "T"),
      september("Nana", "T"),
      september("Oki", "-"),
      september("Putri", "-"),
    ]);
    expect(await at("two_t")).toMatchObject({ state: "not-reported" });
    const before = await send([august("Mira", "T"), august("Nana", "N")]);
    await send([july("Oki")]);
    await exact();
    const counts = async () => {
      const [row] = await database()
        .sql`select sum(two_t)::int as two_t, sum(o_absent_last_month)::int as o, sum(b_first_time)::int as b
        from child_counts where month = ${testMonth} and posyandu_id = 'p1'`;
      return row;
    };
    expect(await counts()).toEqual({ two_t: 1, o: 1, b: 1 });
    await withdrawSubmission(test.product, operator, before.id);
    expect(await counts()).toEqual({ two_t: null, o: 0, b: 0 });
    await exact();
    await withdrawSubmission(test.product, operator, now.id);
    await exact();
  });
});
