import * as fc from "fast-check";
import type { Sql, TransactionSql } from "postgres";
import { beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { defaultDeadline, type Month } from "@/lib/core/domain/month";
import { recomputeRollups, verifyRollups } from "./rollups";

const rule = { ...defaultDeadline, utcOffsetHours: 7 };
const months = ["2026-01", "2026-02", "2026-03"] as Month[];

/** 150 villages with a posyandu each; some have moved here from another one in February, some close with January. Four files, one of them withdrawn. */
async function fillRegistry(sql: Sql): Promise<void> {
  await sql`insert into areas (code, level, name, official_name, kind)
    select '15.01.01.' || n, 'village', n, n, 'desa' from generate_series(2001, 2150) n`;
  await sql`insert into posyandu (id, name, match_name, village_code, valid_from, valid_to, village_since)
    select 'p' || n, 'p' || n, 'p' || n, '15.01.01.' || n, '2020-01', case when n % 11 = 0 then '2026-01' end, case when n % 7 = 0 then '2026-02' end
    from generate_series(2001, 2150) n`;
  await sql`insert into former_villages (posyandu_id, village_code, there_from, there_to)
    select id, '15.01.01.2001', null, '2026-01' from posyandu where village_since is not null`;
  await sql`insert into submissions (id, area_code, months, status, source, is_simulated, actor, actor_name, file_name, file_sha256, file_bytes,
      received_at, sequence, rows_read, rows_accepted, rows_refused, rows_new, rows_changed, rows_unchanged, issues, issue_count)
    select ('00000000-0000-4000-8000-00000000000' || n)::uuid, '15', '{2026-01,2026-02,2026-03}', case n when 2 then 'withdrawn' else 'accepted' end,
      'api', n = 3, 'a', 'a', 'f', 'f', 1, ('2026-0' || n || '-03T00:00Z')::timestamptz, n, 1, 1, 0, 1, 0, 0, '[]', 0
    from generate_series(1, 4) n`;
}

const number = fc.integer({ min: 2001, max: 2150 });
const month = fc.constantFrom(...months);
const size = fc.integer({ min: 0, max: 15 });
/** Forms by posyandu, month and file, of which the last that stands is current; and measured children of a posyandu-month. */
const sent = fc.record({
  forms: fc.uniqueArray(
    fc.record({
      number,
      month,
      file: fc.integer({ min: 1, max: 4 }),
      weighed: fc.option(size),
    }),
    {
      selector: (form) =>
        `${String(form.number)} ${form.month} ${String(form.file)}`,
      minLength: 250,
      maxLength: 500,
      size: "max",
    },
  ),
  children: fc.uniqueArray(fc.record({ number, month, weighed: size }), {
    selector: (child) => `${String(child.number)} ${child.month}`,
    minLength: 40,
    maxLength: 120,
    size: "max",
  }),
});

async function fillReports(
  tx: TransactionSql,
  {
    forms,
    children,
  }: { forms: readonly object[]; children: readonly object[] },
): Promise<void> {
  await tx`
    insert into reports (posyandu_id, month, submission_id, row_number, is_current, received_at, s_target, d_weighed)
    select 'p' || f.number, f.month, s.id, 2,
      s.status = 'accepted' and f.file = max(f.file) filter (where s.status = 'accepted') over (partition by f.number, f.month), s.received_at, 20, f.weighed
    from jsonb_to_recordset(${tx.json(forms as never)}) f(number int, month text, file int, weighed int) join submissions s on s.sequence = f.file`;
  await tx`
    insert into child_counts
    select (jsonb_populate_record(null::child_counts, none.counts || jsonb_build_object('month', c.month, 'posyandu_id', 'p' || c.number, 'sex', 'L',
      'age_group', 2, 'received_at', now(), 'weighed', c.weighed, 'height_given', c.weighed, 'height_measured', c.weighed, 'stunted', c.weighed / 3))).*
    from jsonb_to_recordset(${tx.json(children as never)}) c(number int, month text, weighed int) cross join (
      select jsonb_object_agg(column_name, 0) as counts from information_schema.columns
      where table_name = 'child_counts' and data_type = 'integer') none`;
}

describeOnBothEngines("the counts of most villages", ({ database }) => {
  beforeAll(() => fillRegistry(database().sql));

  it("are those of looking up each posyandu, whatever was sent: in time, late, corrected and withdrawn, with children, of several months", async () => {
    const undone = new Error("undone");
    const seen = { onTime: 0, late: 0, fromChildren: 0, simulated: 0 };
    await fc.assert(
      fc.asyncProperty(
        sent,
        fc.uniqueArray(number, { minLength: 110, maxLength: 150, size: "max" }),
        async (reports, chosen) => {
          const check = async (tx: TransactionSql) => {
            await fillReports(tx, reports);
            await recomputeRollups(tx, { months, villages: "all", rule });
            expect(await verifyRollups(tx, rule)).toEqual([]);
            const [sums] = await tx<(typeof seen)[]>`
              select sum(on_time)::int as "onTime", sum(reported - on_time)::int as late, sum(from_children)::int as "fromChildren",
                sum(simulated)::int as simulated from rollups where level = 'province'`;
            for (const key of Object.keys(seen) as (keyof typeof seen)[])
              seen[key] += sums?.[key] ?? 0;
            const villages = chosen.map((n) => `15.01.01.${String(n)}`);
            const changed = await tx`
              update reports set s_target = s_target + 1 where is_current and posyandu_id in (
                select id from posyandu where village_code = any(${villages}) and village_since is null)`;
            expect(changed.count).toBeGreaterThan(0);
            expect(await verifyRollups(tx, rule)).not.toEqual([]);
            await recomputeRollups(tx, { months, villages, rule });
            expect(await verifyRollups(tx, rule)).toEqual([]);
            throw undone;
          };
          await expect(database().sql.begin(check)).rejects.toBe(undone);
        },
      ),
      { numRuns: 5, endOnFailure: true },
    );
    expect(
      Math.min(...Object.values(seen)),
      JSON.stringify(seen),
    ).toBeGreaterThan(0);
  });
});
