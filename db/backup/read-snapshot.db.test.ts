import { afterAll, beforeAll, expect, it } from "vitest";
import { makePartitions } from "../children/measurements";
import { openDatabase, type Database } from "../client";
import {
  describeOnBothEngines,
  type TestDatabase,
} from "../testing/describe-on-both-engines";
import { readSnapshot, type Snapshot } from "./read-snapshot";

async function countRows({ portions }: Snapshot): Promise<Map<string, number>> {
  const rows = new Map<string, number>();
  for await (const { table, copyText } of portions) {
    const lines = Buffer.from(copyText).toString().split("\n").length - 1;
    rows.set(table, (rows.get(table) ?? 0) + lines);
  }
  return rows;
}

describeOnBothEngines("a snapshot", ({ database, location }: TestDatabase) => {
  let other: Database;
  beforeAll(async () => {
    other = await openDatabase({ ...location(), mode: "attach" });
    // Some megabytes: several portions, each longer than a stream holds at once.
    await database().sql`
      insert into audit_log (actor, action, subject, detail)
      select 'test', 'test', i::text, jsonb_build_object('text', repeat(md5(i::text), 10)) from generate_series(1, 30000) i`;
  });
  afterAll(() => other.close());

  it("has every row of a long table once, in portions that fit in memory", async () => {
    const sizes: number[] = [];
    const seen = new Set<string>();
    await readSnapshot(database(), async ({ portions }) => {
      for await (const { table, copyText } of portions) {
        if (table !== "audit_log") continue;
        sizes.push(copyText.length);
        for (const line of Buffer.from(copyText).toString().split("\n"))
          if (line !== "") seen.add(line.split("\t")[0] ?? "");
      }
    });
    expect(seen.size).toBe(30_000);
    expect(sizes.length).toBeGreaterThan(2);
    expect(Math.max(...sizes)).toBeLessThan(10 * 1024 * 1024);
  });

  it("knows nothing of what is written while it is read, and the numbering is never behind", async () => {
    const made = await readSnapshot(database(), async (snapshot) => {
      const writing = other.sql`
        insert into audit_log (actor, action, subject) values ('test', 'test', 'later') returning id`;
      const sent = writing.execute();
      const rows = await countRows(snapshot);
      expect(rows.get("audit_log")).toBe(30_000);
      const [numbering] = (await snapshot.sequences()).filter(({ name }) =>
        name.startsWith("audit_log"),
      );
      expect(numbering?.lastValue).toBeGreaterThanOrEqual(30_000);
      // On the embedded engine it waits for its turn, so it is awaited afterwards.
      return { sent };
    });
    expect(typeof made === "object" && (await made.sent)).toHaveLength(1);
  });

  it("does not hold up the first file of a month, where it need not wait itself", async () => {
    await makePartitions(database().sql, ["2026-08" as never]);
    const made = await readSnapshot(database(), async (snapshot) => {
      const making = makePartitions(other.sql, ["2026-09" as never]);
      if (database().engine === "postgresql") await making;
      await countRows(snapshot);
      return { making };
    });
    if (typeof made === "object") await made.making;
    const [row] = await database().sql`
      select to_regclass('measurements_2026_09') is not null as there`;
    expect(row).toEqual({ there: true });
  });
});
