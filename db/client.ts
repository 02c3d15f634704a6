import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import { agreeOnTypes } from "./driver-types";
import { connectToEmbedded } from "./embedded/connect-to-embedded";
import { startEmbedded } from "./embedded/start-embedded";
import type { EmbeddedLog } from "./embedded/supervise";
import { openListener, type Listening, type OnNotify } from "./open-listener";
import { prepareServer } from "./prepare-server";
import { openSteadyPool, type Connect } from "./steady-pool";

export type Database = {
  sql: Sql;
  db: PostgresJsDatabase;
  engine: "embedded" | "postgresql";
  serverVersion: string;
  postgisVersion: string;
  /** Calls `onNotify` for every notification on a channel, until it is stopped. */
  listen: (channel: string, onNotify: OnNotify) => Promise<Listening>;
  /** Waits for running queries and then disconnects. An embedded database is closed too, unless this process was only attached to it. */
  close: () => Promise<void>;
};

export type DatabaseOptions = {
  /** If absent, the embedded database inside `dataDir` is used. */
  databaseUrl?: string | undefined;
  dataDir: string;
  /** A server owns its embedded database. A command attaches to that of a running server or, if none runs, owns it for a while. */
  mode: "own" | "attach";
  log?: EmbeddedLog;
  /** If false, a power cut may lose what was committed last. This is for tests, and for the embedded database only. */
  isDurable?: boolean;
};

const sessionSettings = {
  application_name: "pantau-posyandu",
  TimeZone: "UTC",
};

const driverSettings = {
  // Connections have no maximum age, because one that ends for that reason looks like one that was lost.
  max_lifetime: null,
  onnotice: () => undefined,
};

/** Opens the database. Throws DatabaseStartError, in both languages, if it is not there, too old, without PostGIS, or in use. */
export async function openDatabase(
  options: DatabaseOptions,
): Promise<Database> {
  const { databaseUrl } = options;
  return databaseUrl === undefined || databaseUrl === ""
    ? openEmbedded(options)
    : openServer(databaseUrl);
}

async function openServer(databaseUrl: string): Promise<Database> {
  const connect: Connect = (options) =>
    postgres(databaseUrl, {
      max: 10,
      connect_timeout: 10,
      ...driverSettings,
      connection: {
        ...sessionSettings,
        // Just-in-time compilation is off: compiling the hundred and fifty sums of a rollup takes longer than adding them up.
        jit: "off",
        // The embedded engine has the same limit, in process.ts.
        idle_in_transaction_session_timeout: 60_000,
      },
      ...options,
    });
  return describeDatabase("postgresql", connect, async () => undefined);
}

async function openEmbedded(options: DatabaseOptions): Promise<Database> {
  const { dataDir, mode, isDurable = true, log = () => undefined } = options;
  const embedded = await startEmbedded({ dataDir, mode, isDurable, log });
  const connect: Connect = (connectOptions) =>
    postgres({
      // The engine does one thing at a time. There are still a few connections: a query that is sent through the pool from inside a transaction by
      // mistake then fails at the time limit. With a single connection it would wait for itself for ever.
      max: 4,
      user: "postgres",
      database: "postgres",
      // A command may attach while the database is still being made.
      connect_timeout: 120,
      ...driverSettings,
      connection: sessionSettings,
      ...connectOptions,
      // The driver's types do not have this option.
      ...{ socket: () => connectToEmbedded(embedded) },
    });
  return describeDatabase("embedded", connect, () => embedded.close());
}

async function describeDatabase(
  engine: Database["engine"],
  connect: Connect,
  closeEngine: () => Promise<void>,
): Promise<Database> {
  const pool = openSteadyPool(connect);
  const { sql } = pool;
  const listening = new Set<Listening>();
  const close = async () => {
    await Promise.all([...listening].map(({ stop }) => stop()));
    await pool.end();
    await closeEngine();
  };
  try {
    const db = drizzle(sql);
    // Drizzle changes the type conversions of the whole pool, so they are set again.
    agreeOnTypes(sql);
    const versions = await prepareServer(sql);
    const listen: Database["listen"] = async (channel, onNotify) => {
      const one = await openListener(connect, channel, onNotify);
      listening.add(one);
      return {
        stop: async () => {
          listening.delete(one);
          await one.stop();
        },
      };
    };
    return { sql, db, engine, ...versions, listen, close };
  } catch (error) {
    await close();
    throw error;
  }
}
