import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { postgis } from "@electric-sql/pglite-postgis";
import { openDurableFiles, syncTree } from "./durable-files";
import { encodeMessage, sortReply, text, type Reply } from "./replies";

/** The major version whose files the engine reads; another one cannot open them. */
const majorVersion = "18";

const settings = {
  wal_sync_method: "fsync",
  jit: "off",
  work_mem: "16MB",
  // ANALYZE of a hundred columns holds up the one backend for seconds with the default of 100.
  default_statistics_target: "25",
};

export type Engine = {
  serverVersion: string;
  isNew: boolean;
  /** Runs messages that all belong together, without a pause in which anyone else could be served. */
  run: (messages: Buffer) => Promise<Reply>;
  /** Runs statements of our own; throws on the first that fails. */
  query: <Row>(sql: string) => Promise<Row[]>;
  isInTransaction: () => boolean;
  close: () => Promise<void>;
};

/** Opens the database inside a data directory, making it first if need be. `isDurable` off trades power cuts for speed: for tests. */
export async function openEngine(
  dataDir: string,
  isDurable: boolean,
): Promise<Engine> {
  const folder = path.join(dataDir, "postgres");
  const unfinished = path.join(dataDir, "postgres.unfinished");
  // Nothing was ever committed to a directory whose making was interrupted.
  if (existsSync(unfinished)) rmSync(folder, { recursive: true, force: true });
  const isNew = !existsSync(path.join(folder, "PG_VERSION"));
  if (isNew) writeFileSync(unfinished, "");
  else insistOnVersion(folder);
  const database = await PGlite.create({
    fs: openDurableFiles(folder),
    extensions: { postgis },
    startParams: startParams(isDurable),
  });
  rmSync(unfinished, { force: true });
  if (isNew && isDurable) void syncTree(folder).catch(() => undefined);
  const version = await database.query<{ server_version: string }>(
    "show server_version",
  );
  return {
    serverVersion: version.rows[0]?.server_version ?? majorVersion,
    isNew,
    run: (messages) => runMessages(database, messages),
    query: async <Row>(sql: string) => (await database.query<Row>(sql)).rows,
    isInTransaction: () => database.isInTransaction(),
    close: () => database.close(),
  };
}

function insistOnVersion(folder: string): void {
  const found = readFileSync(path.join(folder, "PG_VERSION"), "utf8").trim();
  if (found === majorVersion) return;
  throw new Error(
    `${folder} was made by PostgreSQL ${found}; this version reads ${majorVersion}`,
  );
}

function startParams(isDurable: boolean): string[] {
  const defaults = PGlite.defaultStartParams.filter(
    (parameter) => parameter !== "-F" || !isDurable,
  );
  return [
    ...defaults,
    ...Object.entries(settings).flatMap(([name, value]) => [
      "-c",
      `${name}=${value}`,
    ]),
  ];
}

async function runMessages(database: PGlite, messages: Buffer): Promise<Reply> {
  const output: Buffer[] = [];
  await database.execProtocolRawStream(messages, {
    syncToFs: false,
    // A view into the engine's memory, overwritten by the next piece.
    onRawData: (piece) => output.push(Buffer.from(piece)),
  });
  return sortReply(Buffer.concat(output));
}

/** A statement as a client would send it. */
export const simpleQuery = (sql: string): Buffer =>
  encodeMessage("Q", text(sql));
