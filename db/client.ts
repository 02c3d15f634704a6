import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import { agreeOnTypes } from "./driver-types";
import { connectToEmbedded } from "./embedded/connect-to-embedded";
import { startEmbedded } from "./embedded/start-embedded";
import type { EmbeddedLog } from "./embedded/supervise";
import { openListener, type Listening } from "./open-listener";
import { prepareServer } from "./prepare-server";
import { openSteadyPool, type Connect } from "./steady-pool";

export type Database = {
  sql: Sql;
  db: PostgresJsDatabase;
  engine: "embedded" | "postgresql";
  serverVersion: string;
  postgisVersion: string;
  /** Calls back for every notification on a channel, until stopped. */
  listen: (channel: string, onNotify: () => void) => Promise<Listening>;
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

const sessionSettings = {
  application_name: "pantau-posyandu",
  TimeZone: "UTC",
};

const driverSettings = {
  // A connection that ends of age looks like one that was lost.
  max_lifetime: null,
  onnotice: () => undefined,
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
  const connect: Connect = (options) =>
    postgres(databaseUrl, {
      max: 10,
      connect_timeout: 10,
      ...driverSettings,
      connection: {
        ...sessionSettings,
        // Compiling the hundred and fifty sums of a rollup takes longer than adding them up.
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
      // The engine does one thing at a time. A few connections let a query that was sent from inside a transaction by mistake run into the
      // time limit, where a single one would wait for itself for ever.
      max: 4,
      user: "postgres",
      database: "postgres",
      // A command that attaches may come while the database is being made.
      connect_timeout: 120,
      ...driverSettings,
      connection: sessionSettings,
      ...connectOptions,
      // The driver's types do not know of it.
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
    // Drizzle has its own idea of types, and sets it for everybody.
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
