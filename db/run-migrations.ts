import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import type { Database } from "./client";

/** Any number, as long as nothing else in the database uses it. */
const migrationLock = 7_250_315;

/** Brings the tables up to date. If several nodes start at once, one of them does it and the others wait. */
export async function runMigrations(
  database: Pick<Database, "sql" | "db" | "engine">,
  folder = findMigrations(),
): Promise<void> {
  const { sql, db } = database;
  const work = () => migrate(db, { migrationsFolder: folder });
  // The embedded engine has one owner, so no lock is needed. It also could not run the migrations beside the open transaction of a lock.
  if (database.engine === "embedded") return work();
  await sql.begin(async (tx) => {
    await tx`set local idle_in_transaction_session_timeout = 0`;
    await tx`select pg_advisory_xact_lock(${migrationLock})`;
    await work();
  });
}

/** The folder beside this file or, in the bundle in dist/, the one in the sources. */
export function findMigrations(): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const beside = path.join(here, "migrations");
  return existsSync(beside)
    ? beside
    : path.join(here, "..", "db", "migrations");
}
