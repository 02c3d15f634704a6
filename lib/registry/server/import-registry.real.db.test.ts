import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readReferenceAreas } from "@/db/seed/reference-areas";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { matchName } from "@/lib/core/domain/match-name";
import type { Month } from "@/lib/core/domain/month";
import { realFile } from "@/scripts/testing/real-files.mjs";
import {
  openRegistryUnderTest,
  type RegistryUnderTest,
} from "./testing/registry-under-test";

const read = (name: string) => readFileSync(realFile("cases", name), "utf8");

describeOnBothEngines("registry files from outside", ({ database }) => {
  let test: RegistryUnderTest;

  beforeAll(async () => {
    test = await openRegistryUnderTest(database());
    const { sql } = database();
    await sql`delete from posyandu`;
    await sql`insert into areas ${sql(
      readReferenceAreas("15").map((area) => ({
        code: area.code,
        level: area.level,
        parent_code: area.parentCode,
        name: area.name,
        official_name: area.officialName,
        kind: area.kind,
      })),
    )} on conflict (code) do update set name = excluded.name`;
    await test.product.directory.reload();
  });
  afterAll(() => test.close());

  it("spellings of one name: one added, three named as the same", async () => {
    const report = await test.bring(read("30-registry-near-duplicates.csv"), {
      dryRun: false,
      acceptValid: true,
    });
    expect(report).toMatchObject({ rows: 4, added: 1, stored: true });
    expect(report.same.map(({ sameRow }) => sameRow)).toEqual([2, 2, 2]);
  });

  it("a known id in another village: nothing moves before it is said since when", async () => {
    const { sql } = database();
    const name = "Bougenville";
    await sql`
      insert into posyandu (id, name, match_name, village_code, registration_number, valid_from)
      values ('15.72.01.1003-02', ${name}, ${matchName(name)}, '15.72.01.1003', '15.72.01.1003.002', '2020-01')`;
    const csv = read("31-posyandu-moved.csv");
    const asked = await test.bring(csv, { dryRun: false, acceptValid: true });
    expect(asked).toMatchObject({ stored: false, refused: 1 });
    expect(asked.moves).toMatchObject([
      { name, formerNumber: "15.72.01.1003.002", since: null },
    ]);
    const told = await test.bring(csv, {
      dryRun: false,
      movesFrom: "2026-09" as Month,
    });
    expect(told).toMatchObject({ stored: true, changed: 1 });
    expect(
      await sql`select village_code as at, there_to as until, registration_number as number from former_villages`,
    ).toEqual([
      { at: "15.72.01.1003", until: "2026-08", number: "15.72.01.1003.002" },
    ]);
  });

  it("codes of BPS: refused, and found by the names when that is asked for", async () => {
    const csv = read("35-registry-bps-village-codes.csv");
    const report = await test.bring(csv);
    expect(report).toMatchObject({
      rows: 3,
      added: 0,
      refused: 3,
      likelyBps: { contradictions: 3 },
    });
    expect(report.problems[0]?.message.id).toBe(
      "Kode 15.01.07.2010 = Seberang Merangin, Batang Merangin; berkas menulis SEKUNGKUNG, DEPATI TUJUH = 15.01.17.2010.",
    );
    const named = await test.bring(csv, { codes: "bps" });
    expect(named).toMatchObject({ added: 2, refused: 1 });
    expect(named.problems[0]?.message.id).toContain(
      "(mirip Baru Kubang, 15.01.17.2002)",
    );
  });
});
