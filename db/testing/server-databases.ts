import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { openDatabase } from "../client";
import { runMigrations } from "../run-migrations";
import { templateKey } from "./template-key";

const templateLock = 7_250_316;
const templateName = () => `pantau_template_${templateKey()}`;

function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function withServer<T>(
  serverUrl: string,
  work: (sql: postgres.Sql) => Promise<T>,
): Promise<T> {
  const sql = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Makes the migrated database from which every test copies its own, unless the server has it already. */
export async function ensureServerTemplate(serverUrl: string): Promise<void> {
  const name = templateName();
  await withServer(serverUrl, async (sql) => {
    await sql`select pg_advisory_lock(${templateLock})`;
    const found = await sql`select from pg_database where datname = ${name}`;
    if (found.length > 0) return;
    const draft = `draft_${randomUUID().replaceAll("-", "")}`;
    await sql`create database ${sql(draft)}`;
    const database = await openDatabase({
      databaseUrl: databaseUrl(serverUrl, draft),
      dataDir: "",
      mode: "own",
    });
    await runMigrations(database).finally(() => database.close());
    await sql`alter database ${sql(draft)} rename to ${sql(name)}`;
  });
}

/** A database of its own on the test server, migrated and empty. */
export async function createServerDatabase(
  serverUrl: string,
): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await withServer(
    serverUrl,
    (sql) => sql`create database ${sql(name)} template ${sql(templateName())}`,
  );
  return {
    url: databaseUrl(serverUrl, name),
    drop: () =>
      withServer(serverUrl, async (sql) => {
        await sql`drop database ${sql(name)} with (force)`;
      }),
  };
}
