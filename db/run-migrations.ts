import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import type { Database } from "./client";

/** Any number, as long as nothing else in the database uses it. */
const migrationLock = 7_250_315;

/** Brings the tables up to date. Of several nodes that start at once one does it, and the others wait for it. */
export async function runMigrations(
  database: Pick<Database, "sql" | "db" | "engine">,
  folder = findMigrations(),
): Promise<void> {
  const { sql, db } = database;
  const work = () => migrate(db, { migrationsFolder: folder });
  // The embedded engine has one owner, and would not serve the migrations beside an open transaction.
  if (database.engine === "embedded") return work();
  await sql.begin(async (tx) => {
    await tx`set local idle_in_transaction_session_timeout = 0`;
    await tx`select pg_advisory_xact_lock(${migrationLock})`;
    await work();
  });
}

/** Beside this file, or, from the bundle in dist/, where the sources are. */
export function findMigrations(): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const beside = path.join(here, "migrations");
  return existsSync(beside)
    ? beside
    : path.join(here, "..", "db", "migrations");
}
