import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres, { type Sql } from "postgres";
import { openDatabase } from "@/db/client";
import { startThrowAwayCluster } from "@/db/testing/postgres-cluster";
import { createAccount } from "@/lib/accounts/server/create-account";
import { createKey } from "@/lib/accounts/server/create-key";
import { findFreePort } from "@/db/testing/free-port";

export const posyanduCount = 52_000;
/** The regency that reports separately, and how many posyandu it has. */
export const regency = "15.01";
export const regencyCount = 500;

/** What every measurement needs: a real PostgreSQL with 52,000 posyandu, the built product connected to it, and a key to send with. */
export type Ground = {
  url: string;
  key: string;
  sql: Sql;
  databaseUrl: string;
  server: ChildProcess;
  databasePid: number;
  stop: () => Promise<void>;
};

export const account = {
  email: "bench@example.test",
  password: "bench-bench-bench",
};
const command = { kind: "command", name: "bench" } as const;

export async function prepareGround(): Promise<Ground> {
  const cluster = await startThrowAwayCluster();
  const databaseUrl = new URL(cluster.url);
  const admin = postgres(cluster.url);
  await admin`create database bench`;
  await admin.end();
  databaseUrl.pathname = "/bench";
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "pantau-bench-"));
  const port = await findFreePort();
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    PORT: String(port),
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl.href,
    // A crowd comes from many addresses.
    TRUSTED_PROXIES: "127.0.0.1",
  };
  await finished(
    spawn(process.execPath, ["dist/server.mjs", "--prepare-only"], {
      env,
      stdio: "inherit",
    }),
  );
  const key = await fill(databaseUrl.href, dataDir);
  const server = spawn(process.execPath, ["dist/server.mjs"], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const url = `http://127.0.0.1:${String(port)}`;
  await untilHealthy(url);
  const sql = connectQuickly(databaseUrl);
  return {
    url,
    key,
    sql,
    databaseUrl: databaseUrl.href,
    server,
    databasePid: cluster.pid,
    stop: async () => {
      const gone = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      await gone;
      await sql.end();
      await cluster.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * Floors compile no statements just in time, as little as the product does, and do not wait for the server to acknowledge the rows of a COPY before they
 * say that it ends: forty milliseconds for nothing, which are no work that the product could save.
 */
function connectQuickly({ hostname, port, href }: URL): Sql {
  const socket = async () => {
    const opened = net.connect({ host: hostname, port: Number(port) });
    opened.setNoDelay(true);
    await once(opened, "connect");
    return opened;
  };
  return postgres(href, {
    max: 4,
    connection: { jit: "off" },
    onnotice: () => undefined,
    // The driver's types do not have this option.
    ...{ socket },
  });
}

async function fill(databaseUrl: string, dataDir: string): Promise<string> {
  const database = await openDatabase({ databaseUrl, dataDir, mode: "attach" });
  // The first posyandu belong to one regency, the others to the other ten.
  for (const { from, to, isRegency } of [
    { from: 0, to: regencyCount, isRegency: true },
    { from: regencyCount, to: posyanduCount, isRegency: false },
  ])
    await database.sql`
      insert into posyandu (id, name, match_name, village_code, valid_from)
      select 'b' || n, 'Melati ' || n, 'melati ' || n, v.code, '2020-01'
      from generate_series(${from}::int, ${to - 1}::int) n
      join (select code, row_number() over (order by code) - 1 as position, count(*) over () as total
        from areas where level = 'village' and (code like ${`${regency}.%`}) = ${isRegency}) v on v.position = n % v.total`;
  await database.sql`analyze`;
  const person = { name: "Bench", role: "admin", areas: [] } as const;
  await createAccount(database, { ...person, ...account }, command);
  const { key } = await createKey(
    database,
    { email: account.email, name: "bench", expiresAt: null },
    command,
  );
  await database.close();
  return key;
}

async function finished(child: ChildProcess): Promise<void> {
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error(`Exit code ${String(code)}`);
}

async function untilHealthy(url: string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const reply = await fetch(`${url}/api/v1/health`).catch(() => null);
    if (reply?.ok === true) return;
    await sleep(200);
  }
  throw new Error("The product did not come up");
}

/** Resident memory of the server in bytes, now. */
export async function residentBytes({ server }: Ground): Promise<number> {
  const status = await readFile(`/proc/${String(server.pid)}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
}

/** Until the server has had nothing to do for two seconds: what was sent is told to the public and examined after it was accepted. */
export async function untilIdle({ server }: Ground): Promise<void> {
  const file = `/proc/${String(server.pid)}/stat`;
  // Ticks in user and in kernel mode, of which there are a hundred in a second.
  const ticks = async () => {
    const [, after = ""] = (await readFile(file, "utf8")).split(") ");
    const fields = after.split(" ");
    return Number(fields[11]) + Number(fields[12]);
  };
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const before = await ticks();
    await sleep(2_000);
    if ((await ticks()) - before < 10) return;
  }
  throw new Error("The server is still at work after two minutes");
}
