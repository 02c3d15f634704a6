import { cpSync, readdirSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  vi,
} from "vitest";
import { openDatabase, type Database } from "../client";
import { DatabaseStartError } from "../database-start-error";
import {
  createEmbeddedFolder,
  ensureEmbeddedTemplate,
} from "../testing/embedded-folders";
import { kill, startHolder } from "../testing/start-holder";
import { readLivingOwner, type Owner } from "./lock";
import { isRunning } from "./process-identity";

/** The tests start processes; a busy machine takes its time. */
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let folder: ReturnType<typeof createEmbeddedFolder>;

beforeAll(ensureEmbeddedTemplate);

describe("an open embedded database", () => {
  let server: Database;
  beforeAll(async () => {
    folder = createEmbeddedFolder();
    server = await openHere("own");
  });
  afterAll(async () => {
    await server.close();
    folder.remove();
  });

  it("is refused to a second server, which hears who has it", async () => {
    const refused: unknown = await openHere("own").catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(DatabaseStartError);
    const { text } = refused as DatabaseStartError;
    expect(text.id).toContain(`sedang dipakai oleh proses ${process.pid}`);
    expect(text.en).toContain(`in use by process ${process.pid}`);
    expect(text.en).toContain(folder.dataDir);
  });

  it("lets a command in through the server, and outlives the command", async () => {
    const command = await openHere("attach");
    await server.sql`create table scraps (text text)`;
    await command.sql`insert into scraps values ('from the command')`;
    await command.close();
    expect(await server.sql`select text from scraps`).toEqual([
      { text: "from the command" },
    ]);
  });

  it("lets a copy of its directory be opened, and commands there reach the copy only", async () => {
    const copy = `${folder.dataDir}-copy`;
    cpSync(folder.dataDir, copy, {
      recursive: true,
      filter: (name) => !name.endsWith(".sock"),
    });
    try {
      const command = await openDatabase({
        dataDir: copy,
        mode: "attach",
        isDurable: false,
      });
      await command.sql`create table only_in_the_copy (id integer)`;
      await command.close();
      expect(
        await server.sql`select to_regclass('only_in_the_copy') as it`,
      ).toEqual([{ it: null }]);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });

  it("survives clients that speak nonsense or hang up in the middle", async () => {
    const { socketPath } = await owner();
    const cancelRequest = "\0\0\0\x10\x04\xd2\x16\x2e\0\0\0\x01\0\0\0\0";
    for (const words of ["GET / HTTP/1.1\r\n\r\n", "\0\0", cancelRequest]) {
      const socket = connect(socketPath);
      socket.on("error", () => undefined);
      socket.write(Buffer.from(words, "latin1"));
      await sleep(30);
      socket.destroy();
    }
    expect(await server.sql`select 1 as one`).toEqual([{ one: 1 }]);
  });

  it("gathers statistics by itself, which nobody else does here", async () => {
    await server.sql`create table many as select generate_series(1, 5000) as id`;
    const isKnown = async () => {
      const found = await server.sql`
        select from pg_stats where tablename = 'many' and n_distinct = -1`;
      return found.length === 1;
    };
    await vi.waitUntil(isKnown, { timeout: 120_000, interval: 500 });
  });

  it("rolls back the transaction of a client that is gone", async () => {
    const { holder, said } = await startHolder(folder.dataDir, "transaction");
    expect(said).toBe("open");
    await kill(holder, "SIGKILL");
    expect(await server.sql`select 1 as one`).toEqual([{ one: 1 }]);
    const found = await server.sql`select to_regclass('never_committed') as it`;
    expect(found).toEqual([{ it: null }]);
  });
});

describe("the embedded database's process", () => {
  beforeEach(() => {
    folder = createEmbeddedFolder();
  });
  afterEach(() => folder.remove());

  it("is started and closed by a command when there is no server", async () => {
    const command = await openHere("attach");
    const { process: child } = await owner();
    expect(await command.sql`select 1 as one`).toEqual([{ one: 1 }]);
    await command.close();
    expect(isRunning(child)).toBe(false);
    expect(leftOvers()).toEqual([]);
  });

  it("starts again when it is killed; what is asked meanwhile is answered afterwards", async () => {
    const { sql, close } = await openHere("own");
    await sql`create table scraps (text text)`;
    await sql`insert into scraps values ('kept')`;
    for (let time = 0; time < 2; time += 1) {
      const inFlight = sql.begin(async (tx) => {
        await tx`insert into scraps values ('lost')`;
        await tx`select pg_sleep(2)`;
      });
      const failed = expect(inFlight).rejects.toThrow();
      await sleep(300);
      const { process: killed } = await owner();
      process.kill(killed.pid, "SIGKILL");
      await failed;
      const all = Array.from(
        { length: 20 },
        () => sql`select text from scraps`,
      );
      for (const rows of await Promise.all(all)) {
        expect(rows).toEqual([{ text: "kept" }]);
      }
      expect((await owner()).process.pid).not.toBe(killed.pid);
    }
    await close();
  });

  it("lets the next server wait while it closes, and follows a killed server", async () => {
    const first = await openHere("own");
    const waiting = startHolder(folder.dataDir, "server");
    await sleep(2_000);
    await first.close();
    const { holder, said } = await waiting;
    expect(said).toBe("open");
    const { process: orphan } = await owner();
    await kill(holder, "SIGKILL");
    await vi.waitUntil(() => !isRunning(orphan), { timeout: 60_000 });
    expect(leftOvers()).toEqual([]);
    const next = await openHere("own");
    expect(await next.sql`select 1 as one`).toEqual([{ one: 1 }]);
    await next.close();
  });
});

function openHere(mode: "own" | "attach"): Promise<Database> {
  return openDatabase({ dataDir: folder.dataDir, mode, isDurable: false });
}

async function owner(): Promise<Owner> {
  const found = await readLivingOwner(folder.dataDir);
  if (found === undefined) throw new Error("Nobody has the directory open");
  return found;
}

const leftOvers = () =>
  readdirSync(folder.dataDir).filter((name) => name !== "postgres");
