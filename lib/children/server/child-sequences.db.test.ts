import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import { decidePlace, readChildPlaces } from "./decide-place";
import { acceptChildFile } from "./receive-child-file";
import {
  absentIn,
  modelCounts,
  standingRows,
  type ModelRow,
} from "@/lib/children/server/testing/child-model";
import {
  childCsv,
  childRequest,
  writtenChild,
} from "@/lib/children/server/testing/child-rows";
import {
  expectExact,
  openChildProduct,
} from "@/lib/children/server/testing/child-test-product";
import { operator, type TestProduct } from "@/lib/product/testing/test-product";
import { withdrawSubmission } from "@/lib/submissions/server/withdraw-submission";

const row: fc.Arbitrary<ModelRow> = fc.record({
  child: fc.constantFrom("A", "B", "C", "D", "E", "F"),
  month: fc.constantFrom(
    "2026-07" as Month,
    "2026-08" as Month,
    "2026-09" as Month,
  ),
  place: fc.constantFrom("Melati 1", "Melati II", "Mawwar 3", "Kenangga 4"),
  isStunted: fc.boolean(),
  gain: fc.constantFrom("N", "T", "O", "B", "-", "-"),
});
const rows = fc.uniqueArray(row, {
  minLength: 1,
  maxLength: 6,
  selector: ({ child, month }) => child + month,
});
const action = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("send" as const), rows }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("together" as const),
      both: fc.tuple(rows, rows),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("again" as const),
      which: fc.nat(20),
      half: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("withdraw" as const),
      which: fc.nat(20),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("decide" as const),
      which: fc.nat(20),
      to: fc.constantFrom(
        "reopen" as const,
        "exclude" as const,
        "k0120020",
        "k0120022",
      ),
    }),
  },
);
type Action = typeof action extends fc.Arbitrary<infer Value> ? Value : never;

/** What the names alone decide. */
const named: Record<string, string> = {
  "Melati 1": "k0120020",
  "Melati II": "k0120021",
};

type SentFile = {
  id: string;
  rows: ModelRow[];
  absent: string[];
  isWithdrawn: boolean;
  sequence: number;
};
type Course = {
  test: TestProduct;
  files: SentFile[];
  decided: Map<string, string | null>;
  /** What places are called, by id. */
  names: Map<number, string>;
};

async function send({ test, files }: Course, sent: ModelRow[]): Promise<void> {
  const csv = childCsv(
    sent.map(({ child, month, place, isStunted, gain }) =>
      writtenChild(`Anak ${child}`, {
        Kec: "Gunung Raya",
        "Desa/Kel": "Tanjung Genting",
        Posyandu: place,
        "Tanggal Pengukuran": `${month}-10`,
        Tinggi: isStunted ? "62" : "75",
        "Naik Berat Badan": gain,
      }),
    ),
  );
  const reply = await acceptChildFile(
    test.product,
    await childRequest(test, csv, { acceptFewer: true }),
  );
  if (reply.repeated) return;
  files.push({
    id: reply.id,
    rows: sent,
    absent: [],
    isWithdrawn: false,
    sequence: reply.sequence,
  });
  files.sort((a, b) => a.sequence - b.sequence);
}

/** Which posyandu a place means, by a decision or by its name. */
const meantBy =
  ({ decided }: Course) =>
  (place: string) =>
    decided.has(place) ? (decided.get(place) ?? null) : (named[place] ?? null);

/** Works out for the files after the first `sentBefore` who stopped counting with each. Two that were sent at once are in the order in which they were accepted. */
function noteAbsent(course: Course, sentBefore: number): void {
  const { files } = course;
  for (let at = sentBefore; at < files.length; at += 1) {
    const file = files[at];
    if (file === undefined) continue;
    const before = standingRows(files.slice(0, at));
    file.absent = absentIn(file.rows, before, meantBy(course));
  }
}

const oneOf = <Item>(items: readonly Item[], which: number): Item | undefined =>
  items[which % Math.max(1, items.length)];

async function decide(
  { test, decided, names }: Course,
  { which, to }: Extract<Action, { kind: "decide" }>,
): Promise<void> {
  const { places } = await readChildPlaces(
    test.product,
    operator,
    "15.01" as AreaCode,
  );
  // A name is deleted with the decision, so it is remembered from when it waited.
  for (const { id, posyandu } of places)
    if (posyandu !== null) names.set(id, posyandu);
  const place = oneOf(places, which);
  const name = names.get(place?.id ?? 0);
  if (place === undefined || name === undefined) return;
  const isWord = to === "reopen" || to === "exclude";
  await decidePlace(test.product, operator, {
    id: place.id,
    decision: isWord ? { action: to } : { posyandu: to },
  });
  if (to === "reopen") decided.delete(name);
  else decided.set(name, isWord ? null : to);
}

async function perform(course: Course, one: Action): Promise<void> {
  const sentBefore = course.files.length;
  await act(course, one);
  noteAbsent(course, sentBefore);
}

async function act(course: Course, one: Action): Promise<void> {
  const { test, files } = course;
  if (one.kind === "send") return send(course, one.rows);
  if (one.kind === "decide") return decide(course, one);
  if (one.kind === "together") {
    await Promise.all(one.both.map((sent) => send(course, sent)));
    return;
  }
  const file = oneOf(files, one.which);
  if (file === undefined) return;
  if (one.kind === "again")
    return send(
      course,
      one.half
        ? file.rows.slice(0, Math.ceil(file.rows.length / 2))
        : file.rows,
    );
  if (file.isWithdrawn) return;
  await withdrawSubmission(test.product, operator, file.id);
  file.isWithdrawn = true;
}

async function empty({ product }: TestProduct): Promise<void> {
  const { sql } = product.database;
  for (const table of [
    "measurements",
    "child_counts",
    "child_spreads",
    "child_places",
    "rollups",
    "submissions",
  ])
    await sql`delete from ${sql(table)}`;
}

async function stored({ product }: TestProduct) {
  const counts = await product.database.sql<
    {
      posyandu: string;
      month: Month;
      weighed: number;
      stunted: number;
      o: number;
      b: number;
      twoT: number | null;
    }[]
  >`select posyandu_id as posyandu, month, sum(weighed)::int as weighed, sum(stunted)::int as stunted,
      sum(o_absent_last_month)::int as o, sum(b_first_time)::int as b, sum(two_t)::int as "twoT" from child_counts group by 1, 2`;
  return Object.fromEntries(
    counts.map(({ posyandu, month, ...of }) => [`${posyandu} ${month}`, of]),
  );
}

describeOnBothEngines("counts of children", ({ database }) => {
  let test: TestProduct;
  beforeAll(async () => {
    test = await openChildProduct(database());
  });
  afterAll(async () => {
    await test.close();
  });

  it("equal a child-by-child reckoning after any files, halves, repeats, two at once, decisions and withdrawals", async () => {
    const property = fc.asyncProperty(
      fc.array(action, { minLength: 3, maxLength: 9 }),
      async (actions) => {
        await empty(test);
        const course: Course = {
          test,
          files: [],
          decided: new Map(),
          names: new Map(),
        };
        for (const one of actions) {
          await perform(course, one);
          await expectExact(test);
          expect(await stored(test)).toEqual(
            modelCounts(standingRows(course.files), meantBy(course)),
          );
        }
      },
    );
    await fc.assert(property, { numRuns: 12 });
  }, 240_000);
});
