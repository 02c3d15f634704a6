import { createConnection } from "node:net";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import { startEmbedded } from "./embedded/start-embedded";
import type { EmbeddedLog, EmbeddedProcess } from "./embedded/supervise";
import { agreeOnTypes } from "./driver-types";
import { prepareServer } from "./prepare-server";

export type Database = {
  sql: Sql;
  db: PostgresJsDatabase;
  engine: "embedded" | "postgresql";
  serverVersion: string;
  postgisVersion: string;
  /** Lets running queries end, then lets go of the database; the embedded one is closed with it, unless it was attached to. */
  close: () => Promise<void>;
};

export type DatabaseOptions = {
  /** Absent: the embedded database inside `dataDir`. */
  databaseUrl?: string | undefined;
  dataDir: string;
  /** A server owns its embedded database; a command attaches to the one of a running server, or owns it for a while. */
  mode: "own" | "attach";
  log?: EmbeddedLog;
  /** False lets a power cut lose what was committed last, for tests. Concerns the embedded database only. */
  isDurable?: boolean;
};

const ourSettings = {
  application_name: "pantau-posyandu",
  TimeZone: "UTC",
};

/** Opens the database. Throws DatabaseStartError, in both languages, when it is not there, too old, without PostGIS, or in use. */
export async function openDatabase(
  options: DatabaseOptions,
): Promise<Database> {
  const { databaseUrl } = options;
  return databaseUrl === undefined || databaseUrl === ""
    ? openEmbedded(options)
    : openServer(databaseUrl);
}

async function openServer(databaseUrl: string): Promise<Database> {
  const sql = postgres(databaseUrl, {
    max: 10,
    connect_timeout: 10,
    onnotice: () => undefined,
    // The embedded engine has the same limit, in turns.ts.
    // Compiling the hundred and fifty sums of a rollup takes longer than adding them up.
    connection: {
      ...ourSettings,
      jit: "off",
      idle_in_transaction_session_timeout: 60_000,
    },
  });
  try {
    return await describeDatabase(sql, "postgresql", async () => undefined);
  } catch (error) {
    await sql.end({ timeout: 1 });
    throw error;
  }
}

async function openEmbedded(options: DatabaseOptions): Promise<Database> {
  const { dataDir, mode, isDurable = true, log = () => undefined } = options;
  const embedded = await startEmbedded({ dataDir, mode, isDurable, log });
  const sql = postgres({
    // The engine does one thing at a time. A few connections let a query that was sent from inside a transaction by mistake run into the
    // time limit, where a single one would wait for itself for ever.
    max: 4,
    user: "postgres",
    database: "postgres",
    connect_timeout: 120,
    max_lifetime: null,
    onnotice: () => undefined,
    connection: ourSettings,
    ...throughSocketOf(embedded),
  });
  try {
    return await describeDatabase(sql, "embedded", () => embedded.close());
  } catch (error) {
    await sql.end({ timeout: 1 });
    await embedded.close();
    throw error;
  }
}

/**
 * Connections wait while the process is started again, so a query after a crash is late, not lost. The driver needs a socket in any
 * case: one that cannot connect tells it so by itself, while a rejected promise would cost the pool a connection for good.
 */
function throughSocketOf(embedded: EmbeddedProcess): { socket: unknown } {
  return {
    socket: async () => {
      await embedded.whenReady().catch(() => undefined);
      return createConnection(embedded.socketPath);
    },
  };
}

async function describeDatabase(
  sql: Sql,
  engine: Database["engine"],
  closeEngine: () => Promise<void>,
): Promise<Database> {
  const db = drizzle(sql);
  agreeOnTypes(sql);
  const versions = await prepareServer(sql);
  return {
    sql,
    db,
    engine,
    ...versions,
    close: async () => {
      await sql.end({ timeout: 5 });
      await closeEngine();
    },
  };
}
