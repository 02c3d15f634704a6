import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { acceptSubmission } from "@/lib/reports/server/receive-submission";
import { withdrawSubmission } from "@/lib/submissions/server/withdraw-submission";
import { acceptChildFile } from "./receive-child-file";
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
  everyQuestion,
  requestFor,
  type TestProduct,
} from "@/lib/product/testing/test-product";

const months = ["2026-06", "2026-07", "2026-08", "2026-09"] as const;
type Month = (typeof months)[number];

const month = fc.constantFrom(...months);
const action = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("form" as const),
      month,
      weighed: fc.constantFrom<number | "">("", 0, 2, 5, 9),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("children" as const),
      month,
      count: fc.integer({ min: 1, max: 6 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("withdraw" as const),
      which: fc.nat(20),
    }),
  },
);
type Action = typeof action extends fc.Arbitrary<infer Value> ? Value : never;

type Sent = {
  id: string;
  isWithdrawn: boolean;
  what: Action;
  /** Of how many children the file decides: its own, and those who stop counting because they are not in it. */
  decides: number;
};
type Course = { test: TestProduct; sent: Sent[] };

async function perform({ test, sent }: Course, one: Action): Promise<void> {
  const before = one.kind === "children" ? countedIn({ sent }, one.month) : 0;
  if (one.kind === "withdraw") {
    const found = sent[one.which % Math.max(1, sent.length)];
    if (found === undefined || found.isWithdrawn) return;
    await withdrawSubmission(test.product, operator, found.id);
    found.isWithdrawn = true;
    return;
  }
  const reply =
    one.kind === "form"
      ? await acceptSubmission(
          test.product,
          await requestFor(
            test,
            csvOf([
              {
                posyandu_id: "p1",
                month: one.month,
                s_target: 60,
                d_weighed: one.weighed,
              },
            ]),
            { confirmed: new Set(everyQuestion.split(",")) },
          ),
        )
      : await acceptChildFile(
          test.product,
          await childRequest(
            test,
            childCsv(
              Array.from({ length: one.count }, (_, index) =>
                writtenChild(`Anak ${"abcdef".charAt(index)}x`, {
                  "Tanggal Pengukuran": `${one.month}-10`,
                }),
              ),
            ),
            { acceptFewer: true },
          ),
        );
  if (!reply.repeated)
    sent.push({
      id: reply.id,
      isWithdrawn: false,
      what: one,
      decides: one.kind === "children" ? Math.max(one.count, before) : 0,
    });
}

/** How many children count in a month: for each, the last file that stands and says something of it decides. Files hold the first so many. */
function countedIn({ sent }: Pick<Course, "sent">, of: Month): number {
  return Array.from("abcdef").filter((_, index) => {
    const last = sent.findLast(
      ({ isWithdrawn, what, decides }) =>
        !isWithdrawn &&
        what.kind === "children" &&
        what.month === of &&
        decides > index,
    );
    return last?.what.kind === "children" && last.what.count > index;
  }).length;
}

/** Whether children stand for the posyandu in a month, reckoned from all that was sent and stands. */
function standFor({ sent }: Course, of: Month): boolean {
  const standing = sent
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .map(({ what }) => what);
  const children = countedIn({ sent }, of);
  const weighedIn = (month: Month) =>
    standing
      .flatMap((what) =>
        what.kind === "form" && what.month === month ? [what.weighed] : [],
      )
      .at(-1) ?? "";
  const own = weighedIn(of);
  const before = months
    .filter((month) => month < of)
    .map(weighedIn)
    .findLast((weighed) => weighed !== "" && weighed > 0);
  const weighed = own === "" ? (before ?? 0) : own;
  return children > 0 && children >= 0.8 * Number(weighed);
}

describeOnBothEngines("who stands for a posyandu", ({ database }) => {
  let test: TestProduct;
  beforeAll(async () => {
    test = await openTestProduct(database());
  });
  afterAll(async () => {
    await test.close();
  });

  it("is as all that was sent says, after any forms, children and withdrawals in any months", async () => {
    const { sql } = database();
    const property = fc.asyncProperty(
      fc.array(action, { minLength: 4, maxLength: 12 }),
      async (actions) => {
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
        const course: Course = { test, sent: [] };
        for (const one of actions) {
          await perform(course, one);
          await expectExact(test);
        }
        const rows = await sql<{ month: Month; children: number }[]>`
          select month, from_children as children from rollups where level = 'province'`;
        const stored = new Map(rows.map((row) => [row.month, row.children]));
        for (const of of months)
          expect([of, stored.get(of) ?? 0]).toEqual([
            of,
            Number(standFor(course, of)),
          ]);
      },
    );
    await fc.assert(property, { numRuns: 15, endOnFailure: true });
  }, 240_000);
});
