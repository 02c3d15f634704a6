import { PGlite } from "@electric-sql/pglite";
import { prepareDataFolder } from "./data-folder";
import { openDurableFiles, syncTree } from "./durable-files";
import { postgisExtension } from "./postgis-files";
import { encodeMessage, text } from "./replies";
import { createReplySorter, type Reply } from "./sort-reply";

const settings = {
  wal_sync_method: "fsync",
  jit: "off",
  // The engine's own cache. The operating system caches the same files as well, so it need not be large.
  shared_buffers: "64MB",
  work_mem: "16MB",
  // ANALYZE of a hundred columns holds up the one backend for seconds with the default of 100.
  default_statistics_target: "25",
};

export type Engine = {
  serverVersion: string;
  isNew: boolean;
  /**
   * Runs messages that all belong together, without a pause in which anyone else could be served. A long answer is passed on while it
   * comes; the reply holds the rest of it.
   */
  run: (messages: Buffer, passOn?: (bytes: Buffer) => void) => Promise<Reply>;
  /** Runs statements of our own; throws on the first that fails. */
  query: <Row>(sql: string) => Promise<Row[]>;
  isInTransaction: () => boolean;
  close: () => Promise<void>;
};

/**
 * Opens the database inside a data directory, and creates it first if there is none. Tests switch `isDurable` off: that is faster, but a
 * power cut loses data.
 */
export async function openEngine(
  dataDir: string,
  isDurable: boolean,
): Promise<Engine> {
  const folder = prepareDataFolder(dataDir);
  const database = await PGlite.create({
    fs: openDurableFiles(folder.path),
    extensions: { postgis: postgisExtension() },
    startParams: startParams(isDurable),
  });
  if (folder.isNew && isDurable) await syncTree(folder.path);
  folder.markComplete();
  const version = await database.query<{ server_version: string }>(
    "show server_version",
  );
  return {
    serverVersion: version.rows[0]?.server_version ?? "",
    isNew: folder.isNew,
    run: (messages, passOn) => runMessages(database, messages, passOn),
    query: async <Row>(sql: string) => (await database.query<Row>(sql)).rows,
    isInTransaction: () => database.isInTransaction(),
    close: () => database.close(),
  };
}

/** `-F`, which PGlite starts with, would leave out every fsync. */
export function startParams(isDurable: boolean): string[] {
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

async function runMessages(
  database: PGlite,
  messages: Buffer,
  passOn: (bytes: Buffer) => void = () => undefined,
): Promise<Reply> {
  const sorter = createReplySorter(passOn);
  await database.execProtocolRawStream(messages, {
    syncToFs: false,
    // A piece is a view into the engine's memory, which the next piece overwrites: hence the copy.
    onRawData: (piece) => sorter.take(Buffer.from(piece)),
  });
  return sorter.end();
}

/** A statement as a client would send it. */
export const simpleQuery = (sql: string): Buffer =>
  encodeMessage("Q", text(sql));
