import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { bulkLoad } from "../bulk-load";
import { openDatabase, type Database } from "../client";
import {
  createEmbeddedFolder,
  ensureEmbeddedTemplate,
} from "../testing/embedded-folders";
import { readLivingOwner } from "./lock";
import { isRunning } from "./process-identity";

/** TEST_KILLS=25 proves it more thoroughly than every test run needs. */
const kills = Number(process.env.TEST_KILLS ?? "3");

vi.setConfig({ testTimeout: 60_000 * (kills + 2), hookTimeout: 180_000 });

let folder: ReturnType<typeof createEmbeddedFolder>;
let database: Database;
beforeAll(async () => {
  await ensureEmbeddedTemplate();
  folder = createEmbeddedFolder();
  database = await openDatabase({ dataDir: folder.dataDir, mode: "own" });
});
afterAll(async () => {
  await database.close();
  folder.remove();
});

const rowsOf = (transaction: number) => 1 + ((transaction * 37) % 400);

/** One transaction that touches three tables in three ways; all of it must be there afterwards, or nothing. */
async function write(transaction: number): Promise<void> {
  const rows = rowsOf(transaction);
  const lines = Array.from({ length: rows }, (_, row) => {
    return `${transaction}\t${row}\t${"x".repeat(200)}\n`;
  });
  await database.sql.begin(async (tx) => {
    await tx`update counters set value = value + ${rows}`;
    await bulkLoad(tx, {
      table: "details",
      columns: [{ name: "transaction" }, { name: "row" }, { name: "filler" }],
      copyText: Buffer.from(lines.join("")),
    });
    await tx`insert into headers values (${transaction}, ${rows})`;
  });
}

/** Writes until told to stop; which transactions were answered as committed is what the caller relies on. */
async function writeUntil(
  isOver: () => boolean,
  committed: Set<number>,
  first: number,
): Promise<number> {
  let transaction = first;
  while (!isOver()) {
    await write(transaction).then(
      () => committed.add(transaction),
      () => sleep(5),
    );
    transaction += 1;
  }
  return transaction;
}

async function killProcess(): Promise<void> {
  const owner = await readLivingOwner(folder.dataDir);
  if (owner === undefined) throw new Error("No process to kill");
  process.kill(owner.process.pid, "SIGKILL");
  await vi.waitUntil(() => !isRunning(owner.process), { timeout: 60_000 });
}

it(`loses nothing it answered as committed, and keeps nothing by halves, killed ${kills} times while it writes`, async () => {
  const { sql } = database;
  await sql`create table headers (transaction integer primary key, rows integer)`;
  await sql`create table details (transaction integer, row integer, filler text, primary key (transaction, row))`;
  await sql`create table counters (value bigint)`;
  await sql`insert into counters values (0)`;
  const committed = new Set<number>();
  let next = 1;
  for (let kill = 0; kill < kills; kill += 1) {
    let isOver = false;
    const writing = writeUntil(() => isOver, committed, next);
    await vi.waitUntil(() => committed.size > kill * 10, { timeout: 60_000 });
    await sleep(20 + ((kill * 67) % 300));
    await killProcess();
    isOver = true;
    next = await writing;
    // What was sent to the dying process fails; what comes after waits for the next one.
    await sql`select 1`.catch(() => sleep(100));

    const headers = await sql<{ transaction: number; rows: number }[]>`
      select transaction, rows from headers`;
    const details = await sql<{ transaction: number; rows: number }[]>`
      select transaction, count(*)::int as rows from details group by 1`;
    const [counter] = await sql<
      { value: number }[]
    >`select value from counters`;
    const found = new Map(headers.map((row) => [row.transaction, row.rows]));
    expect([...committed].filter((one) => !found.has(one))).toEqual([]);
    expect(new Map(details.map((row) => [row.transaction, row.rows]))).toEqual(
      found,
    );
    for (const [transaction, rows] of found) {
      expect(rows).toBe(rowsOf(transaction));
    }
    const total = headers.reduce((sum, row) => sum + row.rows, 0);
    expect(counter?.value).toBe(total);
  }
  expect(committed.size).toBeGreaterThan((kills - 1) * 10);
});
