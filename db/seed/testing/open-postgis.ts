import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { postgis } from "@electric-sql/pglite-postgis";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres, { type Sql } from "postgres";

export type OpenPostgis = { sql: Sql; close: () => Promise<void> };

const quiet = { onnotice: () => undefined };

/**
 * An empty, migrated database of its own: on the PostgreSQL server of TEST_DATABASE_URL where that is set, else embedded
 * in this process and spoken to as the product does, through a Unix socket.
 */
export async function openPostgis(): Promise<OpenPostgis> {
  const url = process.env.TEST_DATABASE_URL;
  const opened =
    url === undefined ? await openEmbedded() : await openOnServer(url);
  await migrate(drizzle(opened.sql), { migrationsFolder: "db/migrations" });
  return opened;
}

async function openOnServer(url: string): Promise<OpenPostgis> {
  const admin = postgres(url, { ...quiet, max: 1 });
  const database = `seed_${randomUUID().replaceAll("-", "")}`;
  await admin`create database ${admin(database)}`;
  const sql = postgres(url, { ...quiet, database });
  return {
    sql,
    close: async () => {
      await sql.end();
      await admin`drop database ${admin(database)}`;
      await admin.end();
    },
  };
}

async function openEmbedded(): Promise<OpenPostgis> {
  const folder = await mkdtemp(path.join(tmpdir(), "seed-test-"));
  const engine = await PGlite.create({ extensions: { postgis } });
  const server = new PGLiteSocketServer({
    db: engine,
    path: path.join(folder, ".s.PGSQL.5432"),
  });
  await server.start();
  const sql = postgres({
    ...quiet,
    host: folder,
    username: "postgres",
    database: "postgres",
    max: 1,
  });
  return {
    sql,
    close: async () => {
      await sql.end();
      await server.stop();
      await engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
