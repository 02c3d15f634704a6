import * as fc from "fast-check";
import type { TransactionSql } from "postgres";
import { beforeAll, expect, it } from "vitest";
import type { Month } from "@/lib/core/domain/month";
import { describeOnBothEngines } from "../testing/describe-on-both-engines";
import { compareStaged, supersedeByStaged } from "./compare-staged";
import {
  analyzeStaging,
  createStaging,
  storeStagedReports,
} from "./staged-reports";

const submission = (number: number) =>
  `00000000-0000-4000-8000-00000000000${String(number)}`;
const months = ["2026-02", "2026-03"] as Month[];

/** Counts of a posyandu-month, few and small so that rows are often the same, fall by half, or lose a count. */
type Counts = {
  s_target: number | null;
  k_card: number | null;
  d_weighed: number | null;
};
const count = fc.constantFrom(null, 4, 12, 30);
const counts: fc.Arbitrary<Counts> = fc.record({
  s_target: count,
  k_card: count,
  d_weighed: count,
});
/** What each of six posyandu has in January, February and March, and what a file says of February and March. */
const scenario = fc.record({
  held: fc.array(fc.option(counts), { minLength: 18, maxLength: 18 }),
  staged: fc.array(fc.option(counts), { minLength: 12, maxLength: 12 }),
});

function rowsOf(all: readonly (Counts | null)[], first: number) {
  return all.flatMap((one, index) =>
    one === null
      ? []
      : [
          {
            ...one,
            posyandu_id: `p${String(index % 6)}`,
            month: `2026-0${String(first + Math.floor(index / 6))}`,
            row_number: index + 2,
          },
        ],
  );
}

async function fill(
  tx: TransactionSql,
  { held, staged }: Record<"held" | "staged", readonly (Counts | null)[]>,
): Promise<void> {
  await createStaging(tx);
  for (const row of rowsOf(held, 1))
    await tx`insert into reports ${tx({ ...row, submission_id: submission(1), is_current: true, received_at: "2026-04-01" })}`;
  for (const row of rowsOf(staged, 2)) await tx`insert into staged ${tx(row)}`;
  await analyzeStaging(tx);
}

describeOnBothEngines("reports that a file supersedes", ({ database }) => {
  beforeAll(async () => {
    const { sql } = database();
    await sql`insert into areas (code, level, name, official_name, kind)
      values ('15.01.01.2001', 'village', 'Desa', 'Desa', 'desa')`;
    await sql`insert into posyandu (id, name, match_name, village_code, valid_from)
      select 'p' || n, 'p' || n, 'p' || n, '15.01.01.2001', '2020-01' from generate_series(0, 5) n`;
    await sql`insert into submissions (id, area_code, months, status, source, actor, actor_name, file_name, file_sha256, file_bytes, received_at,
        sequence, rows_read, rows_accepted, rows_refused, rows_new, rows_changed, rows_unchanged, issues, issue_count)
      select ('00000000-0000-4000-8000-00000000000' || n)::uuid, '15', '{2026-01}', 'accepted', 'api', 'a', 'a', 'f', 'f', 1, now(), n, 1, 1, 0, 1, 0, 0, '[]', 0
      from generate_series(1, 2) n`;
  });

  it("are compared as without it, and are just those that the file names", async () => {
    const undone = new Error("undone");
    await fc.assert(
      fc.asyncProperty(scenario, async ({ held, staged }) => {
        const check = async (tx: TransactionSql) => {
          await fill(tx, { held, staged });
          const compared = await compareStaged(tx, months);
          expect(await supersedeByStaged(tx, months)).toEqual(compared);
          const { comparison } = compared;
          const named = rowsOf(staged, 2);
          expect(
            comparison.new + comparison.changed + comparison.unchanged,
          ).toBe(named.length);
          await storeStagedReports(tx, submission(2), new Date("2026-04-02"));
          const current = await tx`
            select posyandu_id, month, right(submission_id::text, 1)::int as of from reports where is_current`;
          const expected = new Map(
            [...rowsOf(held, 1), ...named].map(({ posyandu_id, month }) => [
              `${posyandu_id} ${month}`,
              named.some(
                (row) => row.posyandu_id === posyandu_id && row.month === month,
              )
                ? 2
                : 1,
            ]),
          );
          expect(
            new Map(
              current.map((row) => [
                `${String(row.posyandu_id)} ${String(row.month)}`,
                row.of as number,
              ]),
            ),
          ).toEqual(expected);
          expect(current).toHaveLength(expected.size);
          throw undone;
        };
        await expect(database().sql.begin(check)).rejects.toBe(undone);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });
});
