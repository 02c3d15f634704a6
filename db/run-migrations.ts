import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import type { Database } from "./client";

/** Any number, as long as nothing else in the database uses it. */
const migrationLock = 7_250_315;

/** Brings the tables up to date. Of several nodes that start at once one does it, and the others wait for it. */
export async function runMigrations(
  { sql, db }: Pick<Database, "sql" | "db">,
  folder = findMigrations(),
): Promise<void> {
  // The lock needs a connection of its own that is in no transaction, or the embedded engine would serve nobody else.
  const lock = await sql.reserve();
  try {
    await lock`select pg_advisory_lock(${migrationLock})`;
    await migrate(db, { migrationsFolder: folder });
  } finally {
    await lock`select pg_advisory_unlock(${migrationLock})`;
    lock.release();
  }
}

/** Beside this file, or, from the bundle in dist/, where the sources are. */
export function findMigrations(): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const beside = path.join(here, "migrations");
  return existsSync(beside)
    ? beside
    : path.join(here, "..", "db", "migrations");
}
