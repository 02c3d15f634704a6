// Provisional: real PostgreSQL only; the builder of the engines replaces this file.
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

export type Database = {
  sql: postgres.Sql;
  db: ReturnType<typeof drizzle>;
  engine: "embedded" | "postgresql";
  postgisVersion: string;
  serverVersion: string;
  close: () => Promise<void>;
};

export async function openDatabase({ databaseUrl }: { databaseUrl?: string; dataDir: string; mode: "own" | "attach" }): Promise<Database> {
  const sql = postgres(databaseUrl ?? "", { max: 10, onnotice: () => undefined, connection: { jit: "off" } });
  return {
    sql,
    db: drizzle(sql),
    engine: "postgresql",
    postgisVersion: "3.3",
    serverVersion: "15",
    close: () => sql.end(),
  };
}

export async function runMigrations(database: Database): Promise<void> {
  await migrate(database.db, { migrationsFolder: "db/migrations" });
}
