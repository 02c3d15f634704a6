import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Ground } from "./ground";

/** Starts the floor of live messages on the same database. `change` commits one, which it tells. */
export async function startLiveFloor({ databaseUrl, sql }: Ground) {
  await sql`create table if not exists floor_changes (sequence serial primary key)`;
  const server = spawn(
    process.execPath,
    ["--import", "tsx", "bench/plain-live.ts", databaseUrl],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const [port] = (await once(server.stdout, "data")) as [Buffer];
  return {
    url: `http://127.0.0.1:${port.toString().trim()}`,
    change: () =>
      sql`with made as (insert into floor_changes default values returning sequence)
        select pg_notify('floor', sequence::text) from made`,
    stop: () => server.kill("SIGKILL"),
  };
}

/** When a change was committed, in milliseconds of `performance.now()`. The database's clock is read by the quickest of twenty answers. */
export async function openCommitClock({ sql }: Ground) {
  let quickest = Infinity;
  let ahead = 0;
  for (let turn = 0; turn < 20; turn += 1) {
    const began = performance.now();
    const [row] = await sql<{ at: number }[]>`
      select (extract(epoch from clock_timestamp()) * 1000)::float8 as at`;
    const took = performance.now() - began;
    if (took >= quickest) continue;
    quickest = took;
    ahead = (row?.at ?? 0) - began - took / 2;
  }
  return async (
    table: "change_log" | "floor_changes",
    sequence: number,
  ): Promise<number> => {
    const [row] = await sql<{ at: number }[]>`
      select (extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000)::float8 as at
      from ${sql(table)} where sequence = ${sequence}`;
    if (row === undefined)
      throw new Error(`${String(sequence)} is not in ${table}`);
    return row.at - ahead;
  };
}
