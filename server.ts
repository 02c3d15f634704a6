import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { getRequestListener } from "@hono/node-server";
import next from "next";
import { openDatabase, type Database } from "@/db/client";
import { runMigrations } from "@/db/run-migrations";
import { createApi } from "@/lib/server/api/app";
import { ensureDemoAccounts } from "@/lib/server/demo-accounts";
import { EnvError, readEnv, type Env } from "@/lib/server/env";
import { sweepUploads } from "@/lib/server/files/receive-upload";
import { openLog, type Log } from "@/lib/server/log";
import { openAuthentication } from "@/lib/server/open-authentication";
import { openProduct } from "@/lib/server/open-product";
import { prepareData } from "@/lib/server/prepare-data";
import { openRealtime } from "@/lib/server/realtime";

const { values: flags } = parseArgs({
  options: { "prepare-only": { type: "boolean", default: false } },
});

/** Progress for the person who started the program; everything else goes to the log on standard error. */
function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1).replace(".", ",")} detik`;
}

async function openData(env: Env): Promise<Database> {
  const began = Date.now();
  const database = await openDatabase({
    dataDir: env.dataDir,
    mode: "own",
    ...(env.databaseUrl === undefined ? {} : { databaseUrl: env.databaseUrl }),
  });
  await runMigrations(database);
  say(
    `  Basis data ${database.engine === "embedded" ? "tertanam" : "PostgreSQL"} terbuka (${seconds(began)}).`,
  );
  await prepareData(database, env.province, new Date(), ({ id }, percent) => {
    say(`  ${id} · ${String(percent)} % (${seconds(began)})`);
  });
  return database;
}

/** The address people see first: the configured one, else this machine under the port that was really taken. */
function addressOf(env: Env, port: number): string {
  return env.publicUrl ?? `http://localhost:${String(port)}`;
}

async function serve(env: Env, log: Log): Promise<void> {
  const database = await openData(env);
  if (flags["prepare-only"]) {
    await database.close();
    return;
  }
  await sweepUploads(env.dataDir);
  const version = (
    JSON.parse(readFileSync("package.json", "utf8")) as { version: string }
  ).version;
  const authentication = await openAuthentication(database, env, log);
  const { product, close } = await openProduct({
    ...authentication,
    database,
    log,
    version,
    dataDir: env.dataDir,
    province: env.province,
  });
  const api = createApi(product);
  globalThis.__pantauApi = async (request) => api.fetch(request);

  const answerApi = getRequestListener(api.fetch, {
    overrideGlobalObjects: false,
  });
  const http = createServer();
  const pages = next({
    dev: !env.production,
    httpServer: http,
    customServer: true,
  });
  await pages.prepare();
  const answerPage = pages.getRequestHandler();
  http.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const url = request.url ?? "/";
    if (url.startsWith("/socket.io/")) return;
    if (url.startsWith("/api/")) {
      void answerApi(request, response);
      return;
    }
    // A layout sees no search parameters, and the language of the page must not be what a client claims it is.
    request.headers["x-pantau-lang"] =
      new URL(url, "http://page.invalid").searchParams.get("lang") === "en"
        ? "en"
        : "id";
    answerPage(request, response).catch((error: unknown) => {
      log.error({ error, url }, "A page failed");
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const realtime = await openRealtime(http, product, env.redisUrl);
  product.progress = (upload, phase, rows) => {
    realtime.io
      .to(`upload|${upload}`)
      .emit("progress", { upload, phase, rows });
  };
  await new Promise<void>((resolve, reject) => {
    http.once("error", reject);
    http.listen(env.port, resolve);
  });
  const place = http.address();
  const port =
    typeof place === "object" && place !== null ? place.port : env.port;
  await announce(env, database, product.isDemo(), addressOf(env, port));
  void product.submissionWorkers.warm();

  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    http.close();
    await realtime.close();
    await close();
    await pages.close();
    await database.close();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.on(signal, () => void stop());
}

async function announce(
  env: Env,
  database: Database,
  isDemo: boolean,
  url: string,
): Promise<void> {
  if (isDemo) {
    await ensureDemoAccounts(database, env.dataDir, url);
    say(`  Akun demo: ${env.dataDir}/demo.json`);
  } else {
    say("  Belum ada akun? Buat admin dengan: npm run admin:create");
  }
  say(`Pantau Posyandu siap di ${url}`);
}

try {
  const env = readEnv();
  await serve(env, openLog());
} catch (error) {
  if (error instanceof EnvError) process.stderr.write(`${error.message}\n`);
  else
    process.stderr.write(
      `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
  process.exit(1);
}
