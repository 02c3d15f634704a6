import { demoParts } from "@/lib/product/demo-parts";
import { beforeAll, describe, expect, it } from "vitest";
import type { Sql } from "postgres";
import { verifyRollups } from "@/db/figures/rollups";
import { readSetting } from "@/db/core/settings";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { AreaCode } from "@/lib/core/domain/ids";
import { defaultDeadline, utcOffsetOf } from "@/lib/core/domain/month";
import { clearDemo } from "./clear-demo";
import { countRealData, readDemoState } from "./demo-state";
import { loadDemo } from "./load-demo";
import { readReferenceAreas } from "./reference-areas";

const province = AreaCode.parse("34");
const now = new Date("2026-11-22T03:00:00Z");
const rule = { ...defaultDeadline, utcOffsetHours: utcOffsetOf(province) };
const silent = () => undefined;

/** Every twentieth village of Yogyakarta, and the areas above: about fifty posyandu. The population of its regencies is not known. */
async function insertSomeAreas(sql: Sql): Promise<void> {
  const areas = readReferenceAreas(province);
  const villages = areas.filter(({ level }) => level === "village");
  const kept = villages.filter((_, index) => index % 20 === 0);
  const needed = areas.filter(
    ({ code, level }) =>
      level === "regency" ||
      kept.some((village) => village.code.startsWith(code)),
  );
  for (const { code, level, parentCode, name, officialName, kind } of needed)
    await sql`insert into areas (code, level, parent_code, name, official_name, kind)
      values (${code}, ${level}, ${parentCode}, ${name}, ${officialName}, ${kind})`;
}

async function countAll(sql: Sql) {
  const [row] = await sql<
    {
      posyandu: number;
      submissions: number;
      reports: number;
      current: number;
    }[]
  >`
    select (select count(*)::int from posyandu) as posyandu, (select count(*)::int from submissions) as submissions,
      (select count(*)::int from reports) as reports, (select count(*)::int from reports where is_current) as current`;
  return row;
}

/** A report that somebody really sent, for a posyandu that may be a simulated one. */
async function sendReal(sql: Sql, posyandu: string): Promise<void> {
  await sql`insert into submissions (id, area_code, months, status, source, actor, actor_name, file_name, file_sha256, file_bytes,
      received_at, sequence, rows_read, rows_accepted, rows_refused, rows_new, rows_changed, rows_unchanged, issues, issue_count)
    values ('11111111-1111-4111-8111-111111111111', '34.01', array['2026-10'], 'accepted', 'page', 'operator', 'Operator', 'a.csv', 'real', 1,
      ${now}, 900000, 1, 1, 0, 1, 0, 0, '[]'::jsonb, 0)`;
  await sql`insert into submission_files (sha256, bytes) values ('real', 'x')`;
  await sql`update reports set is_current = false where posyandu_id = ${posyandu} and month = '2026-10'`;
  await sql`insert into reports (posyandu_id, month, submission_id, row_number, is_current, received_at, s_target, d_weighed)
    values (${posyandu}, '2026-10', '11111111-1111-4111-8111-111111111111', 2, true, ${now}, 40, 31)`;
}

describeOnBothEngines("the demo", (test) => {
  const sql = () => test.database().sql;
  beforeAll(() => insertSomeAreas(sql()));

  describe("when its loading is interrupted", () => {
    it("says so, and is whole after the next attempt", async () => {
      const stop = (_: unknown, percent: number) => {
        if (percent > 40) throw new Error("The power went");
      };
      await expect(
        loadDemo(test.database(), province, { now, parts: demoParts }, stop),
      ).rejects.toThrow("The power went");
      expect(await readDemoState(sql())).toBe("loading");
      expect((await countAll(sql()))?.reports).toBeGreaterThan(0);
      const summary = await loadDemo(
        test.database(),
        province,
        { now, parts: demoParts },
        silent,
      );
      const counted = await countAll(sql());
      expect(counted?.posyandu).toBe(summary.posyandu);
      expect(counted?.reports).toBe(summary.reports);
      expect(await readDemoState(sql())).toBe("loaded");
    });
  });

  describe("when it is loaded", () => {
    it("has counted every month as its reports say", async () => {
      expect(await verifyRollups(sql(), rule)).toEqual([]);
      const [row] = await sql()<{ months: number; simulated: boolean }[]>`
        select count(*)::int as months, bool_and(simulated = reported) as simulated
        from rollups where level = 'province'`;
      expect(row).toEqual({ months: 36, simulated: true });
    });

    it("opens the ticker with a history that ends with the ledger", async () => {
      const entries = await sql()<{ kind: string; sequence: number }[]>`
        select kind, sequence::int from change_log order by sequence desc limit 31`;
      const [ledger] = await sql()<{ sequence: number }[]>`
        select sequence::int from ledger`;
      expect(entries[0]).toEqual({
        kind: "registry",
        sequence: ledger?.sequence,
      });
      const kinds = new Set(entries.slice(1).map(({ kind }) => kind));
      expect(kinds).toEqual(new Set(["submitted", "corrected", "withdrawn"]));
      const [last] = await sql()<{ reported: number; registered: number }[]>`
        select c.reported - r.reported as reported, c.registered - r.registered as registered
        from change_log c join rollups r on r.area_code = c.area_code and r.month = c.months[1] and r.level = 'regency'
        where c.kind = 'submitted' order by c.sequence desc limit 1`;
      expect(last).toEqual({ reported: 0, registered: 0 });
    });

    it("has rows to be mended and files to be fetched", async () => {
      const [row] = await sql()<{ refused: number; missing: number }[]>`
        select (select count(*)::int from refused_rows) as refused,
          (select count(*)::int from submissions s where s.months[1] >= '2026-09'
            and not exists (select 1 from submission_files f where f.sha256 = s.file_sha256)) as missing`;
      expect(row?.refused).toBeGreaterThan(0);
      expect(row?.missing).toBe(0);
    });

    it("is the same when it is loaded once more a month later, but for the month", async () => {
      const later = new Date("2026-12-22T03:00:00Z");
      const before = await countAll(sql());
      await loadDemo(
        test.database(),
        province,
        { now: later, parts: demoParts },
        silent,
      );
      expect(await verifyRollups(sql(), rule)).toEqual([]);
      const months = await sql()`
        select distinct month from rollups where registered > 0 order by month`;
      expect(months.length).toBe(36);
      expect(months[0]).toEqual({ month: "2023-12" });
      expect((await countAll(sql()))?.posyandu).toBe(before?.posyandu);
      await loadDemo(
        test.database(),
        province,
        { now, parts: demoParts },
        silent,
      );
    });
  });

  describe("when it is cleared", () => {
    it("leaves what people sent, and nothing else", async () => {
      const [one] = await sql()<{ id: string; village: string }[]>`
        select id, village_code as village from posyandu where village_code like '34.01.%' order by id limit 1`;
      await sendReal(sql(), one?.id ?? "");
      await sql()`insert into posyandu (id, name, match_name, village_code, valid_from)
        values ('nyata-1', 'Nyata', 'nyata', ${one?.village ?? ""}, '2026-01')`;
      expect(await countRealData(sql())).toEqual({
        submissions: 1,
        posyandu: 1,
      });
      const cleared = await clearDemo(
        test.database(),
        province,
        demoParts,
        silent,
      );
      expect(cleared.posyanduKept).toBe(1);
      expect(await countAll(sql())).toEqual({
        posyandu: 2,
        submissions: 1,
        reports: 1,
        current: 1,
      });
      const files = await sql()`select sha256 from submission_files`;
      expect([...files]).toEqual([{ sha256: "real" }]);
      const refused = await sql()`select 1 from refused_rows`;
      expect(refused.length).toBe(0);
    });

    it("counts anew what is left and tells every screen", async () => {
      expect(await verifyRollups(sql(), rule)).toEqual([]);
      const [total] = await sql()`
        select reported, simulated, registered, ds_num, ds_den from rollups
        where level = 'province' and month = '2026-10'`;
      expect(total).toEqual({
        reported: 1,
        simulated: 0,
        registered: 2,
        ds_num: 31,
        ds_den: 40,
      });
      const changes = await sql()<{ kind: string }[]>`
        select kind from change_log where submission_id is not null or kind = 'cleared' order by sequence`;
      expect(changes.map(({ kind }) => kind)).toEqual(["cleared"]);
      expect(await readSetting(sql(), "demo")).toBe("cleared");
      const audits = await sql()<{ action: string }[]>`
        select action from audit_log where action like 'demo-%' order by id desc limit 1`;
      expect(audits[0]?.action).toBe("demo-cleared");
    });

    it("can be loaded again beside what people sent, without touching it", async () => {
      await loadDemo(
        test.database(),
        province,
        { now, parts: demoParts },
        silent,
      );
      expect(await verifyRollups(sql(), rule)).toEqual([]);
      const rows = await sql()<{ n: number; ids: number }[]>`
        select count(*)::int as n, count(distinct p.id)::int as ids from reports r join posyandu p on p.id = r.posyandu_id
        where not p.is_simulated`;
      expect(rows[0]).toEqual({ n: 1, ids: 1 });
      await clearDemo(test.database(), province, demoParts, silent);
      expect((await countAll(sql()))?.reports).toBe(1);
    });
  });
});
