import { expect, it } from "vitest";
import { runMigrations } from "@/db/run-migrations";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { defaultDeadline, type Month } from "@/lib/core/domain/month";
import { recomputeRollups, verifyRollups } from "./rollups";

const rule = { ...defaultDeadline, utcOffsetHours: 7 };
const months = ["2026-01", "2026-02"] as Month[];

describeOnBothEngines("the counts of most villages", ({ database }) => {
  it("are those of looking up each posyandu: forms in time, late, corrected and withdrawn, children, several months", async () => {
    await runMigrations(database());
    const { sql } = database();
    await sql`insert into areas (code, level, name, official_name, kind)
      select '15.01.01.' || n, 'village', n, n, 'desa' from generate_series(2001, 2150) n`;
    await sql`insert into posyandu (id, name, match_name, village_code, valid_from)
      select 'p' || n, 'p' || n, 'p' || n, '15.01.01.' || n, '2020-01' from generate_series(2001, 2150) n`;
    await sql`insert into submissions (id, area_code, months, status, source, is_simulated, actor, actor_name, file_name, file_sha256, file_bytes,
        received_at, sequence, rows_read, rows_accepted, rows_refused, rows_new, rows_changed, rows_unchanged, issues, issue_count)
      select ('00000000-0000-4000-8000-00000000000' || n)::uuid, '15', '{2026-01,2026-02}', case n when 2 then 'withdrawn' else 'accepted' end,
        'api', n = 3, 'a', 'a', 'f', 'f', 1, ('2026-0' || n || '-03T00:00Z')::timestamptz, n, 1, 1, 0, 1, 0, 0, '[]', 0
      from generate_series(1, 4) n`;
    // One of four files each, and the last file corrects every third posyandu.
    await sql`insert into reports (posyandu_id, month, submission_id, row_number, is_current, received_at, s_target, d_weighed)
      select p.id, m, s.id, 2, not (s.sequence = 2 or right(p.id, 4)::int % 3 = 0 and s.sequence < 4), s.received_at, 20, right(p.id, 2)::int % 15
      from posyandu p cross join unnest(${months}::text[]) m join submissions s
        on s.sequence = right(p.id, 4)::int % 4 + 1 or s.sequence = 4 and right(p.id, 4)::int % 3 = 0`;
    await sql`insert into child_counts
      select (jsonb_populate_record(null::child_counts, none.counts || jsonb_build_object('month', m, 'posyandu_id', id, 'sex', 'L', 'age_group', 2,
        'received_at', now(), 'weighed', right(id, 2)::int % 12, 'height_given', 9, 'height_measured', 9, 'stunted', 3))).*
      from posyandu cross join unnest(${months}::text[]) m cross join (
        select jsonb_object_agg(column_name, 0) as counts from information_schema.columns
        where table_name = 'child_counts' and data_type = 'integer') none
      where right(id, 4)::int % 5 = 0`;
    await sql.begin((tx) =>
      recomputeRollups(tx, { months, villages: "all", rule }),
    );
    expect(await verifyRollups(sql, rule)).toEqual([]);
    await sql`update reports set d_weighed = d_weighed + 1 where posyandu_id < 'p2140'`;
    const villages = Array.from(
      { length: 140 },
      (_, index) => `15.01.01.${String(2001 + index)}`,
    );
    expect(await verifyRollups(sql, rule)).not.toEqual([]);
    await sql.begin((tx) => recomputeRollups(tx, { months, villages, rule }));
    expect(await verifyRollups(sql, rule)).toEqual([]);
    const [sums] = await sql`
      select sum(on_time)::int as "onTime", sum(reported)::int as reported, sum(from_children)::int as "fromChildren" from rollups
      where level = 'village'`;
    for (const sum of Object.values(sums ?? {})) {
      expect(sum).toBeGreaterThan(0);
      expect(sum).toBeLessThan(300);
    }
  });
});
