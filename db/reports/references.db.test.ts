import type { Sql, TransactionSql } from "postgres";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { runMigrations } from "@/db/run-migrations";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";

const submission = "00000000-0000-4000-8000-000000000001";
const stray = "00000000-0000-4000-8000-000000000002";
const isRefused = { code: "23503" };

describeOnBothEngines("what a report refers to", ({ database, engine }) => {
  const insertReport = (posyandu: string, of = submission) =>
    database().sql`
      insert into reports (posyandu_id, month, submission_id, row_number, is_current, received_at)
      values (${posyandu}, '2026-01', ${of}, 2, true, now())`;

  beforeAll(async () => {
    await runMigrations(database());
    const { sql } = database();
    await sql`insert into areas (code, level, name, official_name, kind)
      values ('15.01.01.2001', 'village', 'Desa', 'Desa', 'desa')`;
    await sql`insert into posyandu (id, name, match_name, village_code, valid_from)
      select id, id, id, '15.01.01.2001', '2020-01' from unnest(array['p1', 'p2', 'p3']) id`;
    await sql`insert into submissions (id, area_code, months, status, source, actor, actor_name, file_name, file_sha256, file_bytes, received_at,
        sequence, rows_read, rows_accepted, rows_refused, rows_new, rows_changed, rows_unchanged, issues, issue_count)
      values (${submission}, '15', '{2026-01}', 'accepted', 'api', 'a', 'a', 'f', 'f', 1, now(), 1, 1, 1, 0, 1, 0, 0, '[]', 0)`;
    await insertReport("p1");
  });

  it("must be there: a report without posyandu or submission is refused", async () => {
    await expect(insertReport("nobody")).rejects.toMatchObject(isRefused);
    await expect(insertReport("p2", stray)).rejects.toMatchObject(isRefused);
    await expect(
      database().sql`update reports set posyandu_id = 'p2'`,
    ).rejects.toMatchObject(isRefused);
  });

  it("cannot be taken away or renamed as long as it has reports", async () => {
    const { sql } = database();
    for (const statement of [
      "delete from posyandu where id = 'p1'",
      "update posyandu set id = 'p9' where id = 'p1'",
      "delete from submissions",
    ])
      await expect(sql.unsafe(statement), statement).rejects.toMatchObject(
        isRefused,
      );
    expect((await sql`delete from posyandu where id = 'p2'`).count).toBe(1);
  });

  // The embedded engine does one transaction after the other.
  describe.runIf(engine === "postgresql")("from another connection", () => {
    /** Runs the second statement while the first is not committed yet; what comes of the second. */
    async function whileFirstIsOpen(
      first: (tx: TransactionSql) => Promise<unknown>,
      second: () => Promise<unknown>,
    ): Promise<unknown> {
      const { sql } = database();
      let outcome: Promise<unknown> = Promise.resolve();
      await sql.begin(async (tx) => {
        await first(tx);
        outcome = second().catch((error: unknown) => error);
        await vi.waitFor(async () => {
          const waiting = await tx`
            select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
          expect(waiting).toHaveLength(1);
        });
      });
      return outcome;
    }
    const insertThird = (sql: Sql | TransactionSql) => sql`
      insert into reports (posyandu_id, month, submission_id, row_number, is_current, received_at)
      values ('p3', '2026-01', ${submission}, 3, true, now())`;
    const deleteThird = (sql: Sql | TransactionSql) =>
      sql`delete from posyandu where id = 'p3'`;
    const strays = () => database().sql`
      select from reports r where not exists (select from posyandu p where p.id = r.posyandu_id)`;

    it("a report waits for a deletion under way, and is refused", async () => {
      const outcome = await whileFirstIsOpen(deleteThird, () =>
        insertThird(database().sql),
      );
      expect(outcome).toMatchObject(isRefused);
      expect(await strays()).toHaveLength(0);
      await database()
        .sql`insert into posyandu (id, name, match_name, village_code, valid_from)
        values ('p3', 'p3', 'p3', '15.01.01.2001', '2020-01')`;
    });

    it("a deletion waits for a report under way, and is refused", async () => {
      const outcome = await whileFirstIsOpen(insertThird, () =>
        deleteThird(database().sql),
      );
      expect(outcome).toMatchObject(isRefused);
      expect(await strays()).toHaveLength(0);
    });
  });
});
