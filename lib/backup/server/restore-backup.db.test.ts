import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  appliedMigrations,
  knownMigrations,
  migrateWithin,
  tablesAt,
} from "@/db/backup/migrations";
import { openDatabase } from "@/db/client";
import {
  describeOnBothEngines,
  openTestDatabase,
} from "@/db/testing/describe-on-both-engines";
import { makeBackup } from "./make-backup";
import { openBackup } from "./read-file";
import { restoreBackup } from "./restore-backup";
import { createBackupFile } from "./write-file";

const facts = {
  version: "test",
  province: "15",
  madeAt: new Date("2026-10-05T03:00:00Z"),
  childKeys: [],
  readContent: () => Promise.resolve(null),
};
const folder = mkdtempSync(path.join(os.tmpdir(), "pantau-test-"));
let files = 0;
const newFile = () => path.join(folder, `${String((files += 1))}.backup`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeOnBothEngines("restoring", ({ database, engine }) => {
  beforeAll(async () => {
    const { sql } = database();
    await sql`update ledger set sequence = 3`;
    await sql`insert into settings (key, value) values ('color', 'green')`;
  });

  it("goes over what is there only when told to, and over nothing when it fails half-way", async () => {
    const file = newFile();
    await makeBackup(database(), file, facts);
    const other = await openTestDatabase(engine);
    try {
      const stored = () => other.database.sql`
        select (select sequence from ledger) as sequence, (select value from settings) as color,
          (select count(*)::int from audit_log where action = 'restored') as restored`;
      const restore = async (from: string, replace: boolean) =>
        restoreBackup(other.database, await openBackup(from), { replace });
      await restore(file, false);
      const before = await stored();
      expect(before).toEqual([{ sequence: 3, color: "green", restored: 1 }]);
      await expect(restore(file, false)).rejects.toMatchObject({
        code: "restore-not-empty",
      });
      const broken = newFile();
      const writer = await createBackupFile(broken);
      const { header } = await openBackup(file);
      await writer.add("backup.json", Buffer.from(JSON.stringify(header)));
      await writer.add("tables/ledger/1.copy.gz", gzipSync("1\tno number\n"));
      await writer.finish();
      await expect(restore(broken, true)).rejects.toThrow("no number");
      expect(await stored()).toEqual(before);
      await restore(file, true);
      expect(await stored()).toEqual(before);
      if (engine === "embedded") return;
      // The embedded engine's directory is opened by one only.
      const server = await openDatabase({ ...other.location, mode: "own" });
      await expect(restore(file, true)).rejects.toMatchObject({
        code: "restore-in-use",
      });
      await server.close();
    } finally {
      await other.database.close();
      await other.remove();
    }
  });

  it("of an earlier version becomes one of this version", async () => {
    const other = await openTestDatabase(engine);
    try {
      const { sql } = other.database;
      const all = knownMigrations().length;
      // The step that takes the names of decided places away.
      const earlier = 10;
      await sql.begin(async (tx) => {
        const tables = tablesAt(all).map((name) => `"${name}"`);
        await tx.unsafe(
          `drop table ${tables.join(", ")}, drizzle.__drizzle_migrations`,
        );
        await migrateWithin(tx, 0, earlier);
        await tx`insert into child_places (regency_code, key, subdistrict, puskesmas, village, posyandu, status)
          values ('15.01', 'k', 'Siulak', 'Siulak', 'Desa', 'Melati', 'elsewhere')`;
      });
      const file = newFile();
      await makeBackup(other.database, file, facts);
      await restoreBackup(other.database, await openBackup(file), {
        replace: true,
      });
      expect(await appliedMigrations(sql)).toHaveLength(all);
      expect(await sql`select posyandu, status from child_places`).toEqual([
        { posyandu: null, status: "elsewhere" },
      ]);
    } finally {
      await other.database.close();
      await other.remove();
    }
  });
});
