import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { verifyRollups } from "@/db/figures/rollups";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import type { ValuesReply } from "@/lib/figures/contract";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import { readValues } from "@/lib/figures/server/read-values";
import { acceptSubmission, checkSubmission } from "./receive-submission";
import {
  admin,
  csvOf,
  openTestProduct,
  operator,
  everyQuestion,
  requestFor,
  testMonth,
  type TestProduct,
} from "@/lib/product/testing/test-product";
import { withdrawSubmission } from "@/lib/submissions/server/withdraw-submission";

type Row = Record<string, string | number>;

function report(
  posyandu: string,
  s: number,
  d: number,
  month: string = testMonth,
): Row {
  return { posyandu_id: posyandu, month, s_target: s, d_weighed: d };
}

describeOnBothEngines("submissions", ({ database }) => {
  let test: TestProduct;
  const send = async (
    rows: Row[],
    more: Parameters<typeof requestFor>[2] = {},
  ) =>
    acceptSubmission(
      test.product,
      await requestFor(test, csvOf(rows), {
        actor: admin,
        area: "15" as AreaCode,
        ...more,
      }),
    );
  const ds = (
    area = "15",
    level: ValuesReply["level"] = "regency",
    indicator: IndicatorId = "ds",
  ) =>
    readValues(test.product, "oversight", {
      area: area as AreaCode,
      level,
      month: testMonth as Month,
      indicator,
    });
  const exact = async () => {
    expect(await verifyRollups(database().sql, test.product.rule)).toEqual([]);
  };

  beforeAll(async () => {
    test = await openTestProduct(database());
  });
  afterAll(async () => {
    await test.close();
  });

  it("change the figures of the area and of all its ancestors, and of nobody else", async () => {
    const reply = await send([report("p1", 50, 40), report("p3", 50, 30)]);
    const { total, rows, sequence } = await ds();
    expect(sequence).toBe(reply.sequence);
    expect(total).toMatchObject({
      state: "value",
      value: 70,
      numerator: 70,
      denominator: 100,
      coverage: { reported: 2, registered: 8 },
    });
    expect(rows.map(({ state }) => state)).toEqual(["value", "not-reported"]);
    const single = await ds("15.01.01", "posyandu");
    expect(single.rows.find(({ area }) => area === "p1")).toMatchObject({
      value: 80,
      village: "15.01.01.2001",
    });
    await exact();
  });

  it("come back when sent twice, by content and by key, and change nothing", async () => {
    const rows = [report("p5", 20, 10)];
    const first = await send(rows, { idempotencyKey: "one" });
    const again = await send(rows);
    const sameKey = await send(rows, { idempotencyKey: "one" });
    expect([again.id, sameKey.id]).toEqual([first.id, first.id]);
    expect([first.repeated, again.repeated, sameKey.repeated]).toEqual([
      false,
      true,
      true,
    ]);
    expect((await ds()).sequence).toBe(first.sequence);
    await expect(
      send([report("p5", 20, 11)], { idempotencyKey: "one" }),
    ).rejects.toMatchObject({ code: "idempotency-conflict" });
  });

  it("are replaced by a correction and come back when it is withdrawn", async () => {
    const before = await ds();
    const correction = await send([report("p1", 50, 50)]);
    expect((await ds()).total.numerator).toBe(
      (before.total.numerator ?? 0) + 10,
    );
    await exact();
    await withdrawSubmission(test.product, admin, correction.id);
    expect((await ds()).total).toEqual(before.total);
    await expect(
      withdrawSubmission(test.product, admin, correction.id),
    ).rejects.toMatchObject({ code: "already-withdrawn" });
    await exact();
  });

  it("show in a dry run what they would change, and write nothing", async () => {
    const before = await ds();
    const rows = csvOf([report("p1", 50, 44), report("p2", 10, 9)]);
    const dry = await checkSubmission(
      test.product,
      await requestFor(test, rows, { actor: admin, area: "15" as AreaCode }),
    );
    expect(dry.rows).toMatchObject({
      valid: 2,
      new: 1,
      changed: 1,
      unchanged: 0,
    });
    expect(dry.changes).toMatchObject([
      { posyandu: "p1", elements: [{ code: "d_weighed", from: 40, to: 44 }] },
    ]);
    expect((await ds()).total).toEqual(before.total);
  });

  it("are refused as a whole when a row is wrong, unless the valid rows are asked for; refused rows stay until mended", async () => {
    const rows = [
      report("p7", 30, 20),
      { ...report("p8", 30, 0), d_weighed: "banyak" },
    ];
    await expect(send(rows)).rejects.toMatchObject({
      code: "rows-refused",
      details: {
        issues: expect.arrayContaining([
          expect.objectContaining({ row: 3, column: "d_weighed" }),
        ]),
      },
    });
    const accepted = await send(rows, { acceptValid: true });
    expect(accepted.rows).toMatchObject({ valid: 1, refused: 1 });
    const open = () =>
      database()
        .sql`select row_number from refused_rows where mended_by is null`;
    expect(await open()).toHaveLength(1);
    await send([report("p8", 30, 21)]);
    expect(await open()).toHaveLength(0);
  });

  it("are refused for somebody else's regency, also where a file hides the row among its own", async () => {
    const foreign = await requestFor(test, csvOf([report("p7", 1, 1)]), {
      actor: operator,
      area: "15.02" as AreaCode,
    });
    await expect(acceptSubmission(test.product, foreign)).rejects.toMatchObject(
      { code: "not-allowed" },
    );
    const hidden = await requestFor(
      test,
      csvOf([report("p1", 1, 1), report("p7", 1, 1)]),
      { actor: operator },
    );
    await expect(acceptSubmission(test.product, hidden)).rejects.toMatchObject({
      code: "rows-refused",
      details: {
        issues: expect.arrayContaining([
          expect.objectContaining({ code: "other-area", row: 3 }),
        ]),
      },
    });
  });

  it("count as on time when a first version came in time, until that version is withdrawn", async () => {
    const late = new Date("2026-10-20T00:00:00Z");
    const first = await send([report("p4", 40, 30)]);
    await send([report("p4", 40, 31)], { receivedAt: late });
    const onTime = async () =>
      (await ds("15.01.01.2002", "posyandu", "reporting_timeliness")).rows.find(
        ({ area }) => area === "p4",
      )?.numerator;
    expect(await onTime()).toBe(1);
    await withdrawSubmission(test.product, admin, first.id);
    expect(await onTime()).toBe(0);
    await exact();
  });

  const posyandu = fc
    .integer({ min: 1, max: 8 })
    .map((number) => `p${String(number)}`);
  const row = fc
    .record({
      id: posyandu,
      s: fc.integer({ min: 1, max: 90 }),
      d: fc.option(fc.integer({ min: 0, max: 90 }), { nil: "" }),
      early: fc.boolean(),
    })
    .map(({ id, s, d, early }): Row => ({
      posyandu_id: id,
      month: early ? "2026-08" : testMonth,
      s_target: s,
      d_weighed: d,
    }));
  const action = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant("send" as const),
        rows: fc.uniqueArray(row, {
          minLength: 1,
          maxLength: 6,
          selector: (one) => `${String(one.posyandu_id)}${String(one.month)}`,
        }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant("withdraw" as const),
        which: fc.nat(),
      }),
    },
  );

  it("keep every rollup equal to a full recompute, in any order and at the same time", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(action, { minLength: 1, maxLength: 4 }), {
          minLength: 1,
          maxLength: 5,
        }),
        async (rounds) => {
          const sent: string[] = [];
          const confirmed = new Set(everyQuestion.split(","));
          for (const round of rounds) {
            // All actions of a round are under way at once.
            await Promise.all(
              round.map(async (step) => {
                if (step.kind === "send")
                  sent.push((await send(step.rows, { confirmed })).id);
                else {
                  const id = sent[step.which % Math.max(1, sent.length)];
                  if (id !== undefined)
                    await withdrawSubmission(test.product, admin, id).catch(
                      ignoreWithdrawnTwice,
                    );
                }
              }),
            );
            await exact();
          }
          await sumsOfChildren(test);
        },
      ),
      { numRuns: 12 },
    );
  }, 240_000);
});

function ignoreWithdrawnTwice(error: unknown): void {
  if (
    !(error instanceof Error) ||
    !("code" in error) ||
    error.code !== "already-withdrawn"
  )
    throw error;
}

/** The counts of a level, read as the API reads them. They must add up to the area above; the sum is computed here. */
async function sumsOfChildren({ product }: TestProduct): Promise<void> {
  for (const level of [
    "regency",
    "subdistrict",
    "village",
    "posyandu",
  ] as const) {
    const query = {
      area: "15" as AreaCode,
      level,
      month: testMonth as Month,
      indicator: "ds" as const,
    };
    const { total, rows } = await readValues(product, "oversight", query);
    const sum = (side: "numerator" | "denominator") =>
      rows.reduce((all, one) => all + (one[side] ?? 0), 0);
    expect([sum("numerator"), sum("denominator")]).toEqual([
      total.numerator ?? 0,
      total.denominator ?? 0,
    ]);
  }
}
