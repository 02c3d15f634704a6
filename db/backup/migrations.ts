import { readFileSync } from "node:fs";
import path from "node:path";
import { readMigrationFiles } from "drizzle-orm/migrator";
import type { Sql, TransactionSql } from "postgres";
import { z } from "zod";
import { findMigrations } from "../run-migrations";

/** A step of the tables' history, known by the hash of what it does. */
export type Migration = { hash: string; at: number; statements: string[] };

/** All steps that this program knows, oldest first. */
export function knownMigrations(): Migration[] {
  return readMigrationFiles({ migrationsFolder: findMigrations() }).map(
    ({ hash, folderMillis, sql }) => ({
      hash,
      at: folderMillis,
      statements: sql,
    }),
  );
}

/** Hashes of the steps that a database has taken; none where it was never prepared. */
export async function appliedMigrations(
  tx: Sql | TransactionSql,
): Promise<string[]> {
  const [found] = await tx<{ there: boolean }[]>`
    select to_regclass('drizzle.__drizzle_migrations') is not null as there`;
  if (found?.there !== true) return [];
  const rows = await tx<{ hash: string }[]>`
    select hash from drizzle.__drizzle_migrations order by created_at`;
  return rows.map(({ hash }) => hash);
}

/** How many of the known steps these are; undefined when they are not the first ones of them, so that a later version has taken them. */
export function levelOf(applied: readonly string[]): number | undefined {
  const known = knownMigrations();
  const isPrefix = applied.every((hash, index) => known[index]?.hash === hash);
  return isPrefix ? applied.length : undefined;
}

/** Takes the known steps from one level to another, inside the caller's transaction, and notes them as drizzle's own migrator does. */
export async function migrateWithin(
  tx: TransactionSql,
  from: number,
  to: number,
): Promise<void> {
  await tx`create schema if not exists drizzle`;
  await tx`create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`;
  for (const { hash, at, statements } of knownMigrations().slice(from, to)) {
    for (const statement of statements) await tx.unsafe(statement);
    await tx`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${at})`;
  }
}

const Snapshot = z.object({ tables: z.record(z.string(), z.unknown()) });

/** Names of the product's tables at a level, as drizzle-kit has written them down beside that step. What else is in the database is not ours. */
export function tablesAt(level: number): string[] {
  if (level === 0) return [];
  const number = String(level - 1).padStart(4, "0");
  const file = path.join(findMigrations(), "meta", `${number}_snapshot.json`);
  const { tables } = Snapshot.parse(JSON.parse(readFileSync(file, "utf8")));
  return Object.keys(tables).map((name) => name.replace(/^public\./, ""));
}
