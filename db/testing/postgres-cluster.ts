import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { chownSync, existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { findFreePort } from "./free-port";
import { makeTemporaryFolder } from "./temporary-folders";

export type Cluster = {
  /** Of the superuser, in the database "postgres". */
  url: string;
  pid: number;
  stop: () => Promise<void>;
};

type Account = { uid: number; gid: number } | undefined;

const startMs = 60_000;

/**
 * Starts a separate PostgreSQL in a temporary folder for tests. Nothing in it survives `stop` or a power cut. It sorts text by Indonesian rules, as a
 * province's server may do, so that tests fail if code relies on the byte order of the embedded engine.
 */
export async function startThrowAwayCluster(): Promise<Cluster> {
  const programs = findPrograms();
  const account = serverAccount();
  const folder = makeTemporaryFolder("cluster");
  if (account) chownSync(folder, account.uid, account.gid);
  const data = path.join(folder, "data");
  initialise(path.join(programs, "initdb"), data, account);
  const port = await findFreePort();
  const server = spawn(
    path.join(programs, "postgres"),
    ["-D", data, ...settings(folder, port)],
    { ...account, cwd: folder, stdio: ["ignore", "ignore", "pipe"] },
  );
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  // If a test run is interrupted, its server is stopped too.
  const kill = () => server.kill("SIGKILL");
  process.once("exit", kill);
  const stop = async () => {
    process.off("exit", kill);
    await end(server);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await waitUntilReady(url, server);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, pid: server.pid ?? 0, stop };
}

/** Programs of the newest PostgreSQL: Debian keeps each version in a folder of its own, others put one on the PATH. */
function findPrograms(): string {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  const newest = versions
    .map((version) => path.join(debian, version, "bin"))
    .filter((folder) => existsSync(path.join(folder, "initdb")))
    .sort((a, b) => a.localeCompare(b, "en", { numeric: true }))
    .at(-1);
  const onPath = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" });
  const found = newest ?? (onPath.status === 0 ? onPath.stdout.trim() : "");
  if (found === "") {
    throw new Error(
      "PostgreSQL is not installed. On Debian: apt install postgresql-15-postgis-3",
    );
  }
  return found;
}

/** PostgreSQL refuses to run as root. In that case it runs as the user that its package has made, or as nobody. */
function serverAccount(): Account {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string, user: string) =>
    Number.parseInt(
      spawnSync("id", [flag, user], { encoding: "utf8" }).stdout,
      10,
    );
  for (const user of ["postgres", "nobody"]) {
    const account = { uid: idOf("-u", user), gid: idOf("-g", user) };
    if (Number.isInteger(account.uid) && Number.isInteger(account.gid)) {
      return account;
    }
  }
  throw new Error("There is no user postgres or nobody to run PostgreSQL as");
}

function initialise(program: string, data: string, account: Account): void {
  const { status, stderr } = spawnSync(
    program,
    [
      ["-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8"],
      ["--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=id"],
      ["--no-sync", "--no-instructions"],
    ].flat(),
    { ...account, cwd: path.dirname(data), encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`initdb failed: ${stderr}`);
}

function settings(folder: string, port: number): string[] {
  const values = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: folder,
    fsync: "off",
    full_page_writes: "off",
    synchronous_commit: "off",
    max_connections: 200,
    shared_buffers: "64MB",
    autovacuum_naptime: "10s",
    // Measurements ask when a change was committed.
    track_commit_timestamp: "on",
  };
  return Object.entries(values).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
}

async function waitUntilReady(
  url: string,
  server: ChildProcess,
): Promise<void> {
  let said = "";
  server.stderr?.on("data", (chunk: Buffer) => {
    said = `${said}${chunk.toString()}`.slice(-2_000);
  });
  const deadline = performance.now() + startMs;
  while (performance.now() < deadline && server.exitCode === null) {
    const sql = postgres(url, { max: 1, connect_timeout: 2 });
    const isReady = await sql`select 1`.then(
      () => true,
      () => false,
    );
    await sql.end({ timeout: 1 });
    if (isReady) return;
    await sleep(50);
  }
  throw new Error(`PostgreSQL did not start: ${said}`);
}

/** SIGINT is PostgreSQL's fast shutdown: it ends its connections and then itself. */
async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGINT");
  const force = setTimeout(() => server.kill("SIGQUIT"), 10_000);
  await ended;
  clearTimeout(force);
}
