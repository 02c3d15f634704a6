import { createServer, type Server } from "node:http";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import next from "next";
import { openDatabase, type Database } from "@/db/client";
import { DatabaseStartError } from "@/db/database-start-error";
import { runMigrations } from "@/db/run-migrations";
import { createApi } from "@/lib/product/api";
import { apiListener } from "@/lib/product/api-listener";
import { ensureDemoAccounts } from "@/lib/accounts/server/demo-accounts";
import { EnvError, readEnv, type Env } from "@/lib/core/product/env";
import { sweepUploads } from "@/lib/core/files/receive-upload";
import { openBuiltFiles } from "@/lib/core/http/built-files";
import { gateTimes, openGate } from "@/lib/core/http/gate";
import { keepForTheWayBack } from "@/lib/core/http/way-back";
import { openLog, type Log } from "@/lib/core/product/log";
import { openAuthentication } from "@/lib/accounts/server/open-authentication";
import { openProduct } from "@/lib/product/open-product";
import { freeBytesAt } from "@/lib/core/product/disk-space";
import { startFailure } from "@/lib/core/product/start-failure";
import type { Product } from "@/lib/core/product/product";
import { startDailyWork } from "@/lib/product/daily-work";
import { prepareData } from "@/lib/product/prepare-data";
import { openRealtime } from "@/lib/live/server/realtime";
import { subjects } from "@/lib/product/server";

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

async function openData(env: Env, log: Log): Promise<Database> {
  const began = Date.now();
  const database = await openDatabase({
    dataDir: env.dataDir,
    mode: "own",
    log: (level, message, detail) => {
      log[level](detail ?? {}, message);
    },
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

/** The address that is printed: the configured one, else this machine with the port that is really used. */
function addressOf(env: Env, port: number): string {
  return env.publicUrl ?? `http://localhost:${String(port)}`;
}

async function serve(env: Env, log: Log): Promise<void> {
  // The port is taken last, but whether it is free is better said before the minutes of a first start.
  if (!flags["prepare-only"]) await insistOnPort(env.port);
  const database = await openData(env, log);
  if (flags["prepare-only"]) {
    await database.close();
    return;
  }
  await sweepUploads(env.dataDir);
  const authentication = await openAuthentication(database, env, log);
  const { product, close } = await openProduct({
    ...authentication,
    database,
    log,
    version: readVersion(),
    dataDir: env.dataDir,
    province: env.province,
    publicUrl: env.publicUrl,
    env,
  });
  const http = createServer(gateTimes);
  const closePages = await answerRequests(http, product, env);
  const realtime = await openRealtime(http, product, env.redisUrl);
  product.isReady = false;
  const port = await listen(http, env.port);
  await announce(env, database, product.isDemo(), addressOf(env, port));
  product.isReady = true;
  for (const { warm } of subjects) void warm?.(product);
  const endDailyWork = startDailyWork(product, subjects);
  stopOnSignals(async () => {
    await realtime.close();
    await authentication.access.close();
    http.closeAllConnections();
    await endDailyWork();
    await close();
    await closePages();
    await database.close();
  });
}

function readVersion(): string {
  const described = JSON.parse(readFileSync("package.json", "utf8")) as {
    version: string;
  };
  return described.version;
}

/** The API answers under /api, Socket.IO under its own path, and Next answers the rest. Returns a function that closes Next. */
async function answerRequests(
  http: Server,
  product: Product,
  env: Env,
): Promise<() => Promise<void>> {
  const api = createApi(product);
  globalThis.__pantauApi = async (request) => api.fetch(request, {});
  const pages = next({
    dev: !env.production,
    httpServer: http,
    customServer: true,
  });
  await pages.prepare();
  const answerPage = pages.getRequestHandler();
  const openPage: typeof answerPage = async (request, response) => {
    // A layout cannot read search parameters, so the language is passed in a header. A header of the same name from the client is overwritten.
    const search = new URLSearchParams(request.url?.split("?")[1]);
    request.headers["x-pantau-lang"] =
      search.get("lang") === "en" ? "en" : "id";
    keepForTheWayBack(request, response);
    await answerPage(request, response).catch((error: unknown) => {
      product.log.error({ error, url: request.url }, "A page failed");
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
  const sendBuilt = env.production ? openBuiltFiles(".") : null;
  openGate(http, {
    isSecure: env.publicUrl?.startsWith("https://") ?? false,
    isDevelopment: !env.production,
    answerApi: apiListener(product, api),
    answerPage: (request, response) => {
      const open = () => void openPage(request, response);
      if (sendBuilt) sendBuilt(request, response, open);
      else open();
    },
  });
  return () => pages.close();
}

/** Takes a port for a moment; throws if another program has it. */
async function insistOnPort(wanted: number): Promise<void> {
  const probe = createServer();
  await listen(probe, wanted);
  await new Promise((resolve) => probe.close(resolve));
}

/** Listens on a port (0 means any free one) and returns the port in use. */
async function listen(http: Server, wanted: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    http.once("error", reject);
    http.listen(wanted, resolve);
  });
  const place = http.address();
  return typeof place === "object" && place !== null ? place.port : wanted;
}

function stopOnSignals(stop: () => Promise<void>): void {
  let isStopping = false;
  const once = () => {
    if (isStopping) return;
    isStopping = true;
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on("SIGTERM", once);
  process.on("SIGINT", once);
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

/** What the person who started the program is told: a sentence where one is known, else everything that is. */
async function describeFailure(
  error: unknown,
  env: Env | null,
): Promise<string> {
  if (error instanceof EnvError || error instanceof DatabaseStartError)
    return error.message;
  const why =
    env === null
      ? null
      : startFailure(error, {
          ...env,
          freeBytes: await freeBytesAt(env.dataDir),
        });
  if (why !== null) return `${why.id}\n${why.en}`;
  return error instanceof Error
    ? (error.stack ?? error.message)
    : String(error);
}

let env: Env | null = null;
try {
  env = readEnv();
  await serve(env, openLog());
} catch (error) {
  process.stderr.write(`${await describeFailure(error, env)}\n`);
  process.exit(1);
}
