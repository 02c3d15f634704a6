import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import postgres, { type Sql } from "postgres";
import { startEmbedded } from "@/db/embedded/start-embedded";
import { durations, median, timed, type Figure } from "./figures";

const runs = 9;

/** One wire server before the embedded engine, with connections to it. */
type Side = { one: Sql; sixteen: Sql; stop: () => Promise<void> };

/** Our wire server before the embedded engine, beside the library's, which decision 014 leaves. Without it nobody would see it catch up. */
export async function measureEmbedded(): Promise<Figure[]> {
  const ours = await startOurs();
  const library = await startLibrary();
  try {
    for (const { one } of [ours, library]) await fill(one);
    const figures: Figure[] = [];
    for (const [what, work] of Object.entries(works)) {
      figures.push(await compare(what, ours, library, work));
    }
    return figures;
  } finally {
    await Promise.all([ours.stop(), library.stop()]);
  }
}

const temporaryFolder = () =>
  mkdtempSync(path.join(os.tmpdir(), "pantau-bench-"));

async function startOurs(): Promise<Side> {
  const dataDir = temporaryFolder();
  const embedded = await startEmbedded({
    dataDir,
    mode: "own",
    isDurable: true,
    log: () => undefined,
  });
  return connect(embedded.socketPath, async () => {
    await embedded.close();
    rmSync(dataDir, { recursive: true });
  });
}

async function startLibrary(): Promise<Side> {
  const dataDir = temporaryFolder();
  const socketPath = path.join(dataDir, "library.sock");
  const tsx = createRequire(import.meta.url).resolve("tsx");
  const child = fork(
    fileURLToPath(new URL("./library-server.ts", import.meta.url)),
    [path.join(dataDir, "postgres"), socketPath],
    { execArgv: ["--import", pathToFileURL(tsx).href] },
  );
  await once(child, "message");
  return connect(socketPath, async () => {
    const gone = once(child, "exit");
    child.disconnect();
    await gone;
    rmSync(dataDir, { recursive: true });
  });
}

function connect(socketPath: string, stopServer: () => Promise<void>): Side {
  const open = (max: number) =>
    postgres({
      path: socketPath,
      user: "postgres",
      database: "postgres",
      max,
      onnotice: () => undefined,
    });
  const [one, sixteen] = [open(1), open(16)];
  return {
    one,
    sixteen,
    stop: async () => {
      await Promise.all([one.end(), sixteen.end()]);
      await stopServer();
    },
  };
}

async function compare(
  what: string,
  ours: Side,
  library: Side,
  work: (side: Side) => Promise<unknown>,
): Promise<Figure> {
  // The first run prepares the statements.
  await work(ours);
  await work(library);
  const product: number[] = [];
  const floor: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    product.push(await timed(() => work(ours)));
    floor.push(await timed(() => work(library)));
  }
  return durations(
    `embedded engine: ${what} (floor: pglite-socket)`,
    median(product),
    median(floor),
  );
}

async function fill(sql: Sql): Promise<void> {
  await sql`create table loads (id integer, name text, count integer)`;
  await sql`create table counters (id integer primary key, value integer)`;
  await sql`insert into counters select n, 0 from generate_series(0, 99) n`;
}

const thousand = Array.from({ length: 1_000 }, (_, index) => index % 100);

const portions = Array.from({ length: 26 }, (_, portion) => {
  const ids = Array.from({ length: 2_000 }, (_, row) => portion * 2_000 + row);
  return { ids, names: ids.map((id) => `Posyandu Melati ${String(id)}`) };
});

const works: Record<string, (side: Side) => Promise<unknown>> = {
  "1,000 queries, one after another": async ({ one }) => {
    for (const id of thousand)
      await one`select value from counters where id = ${id}`;
  },
  "1,000 transactions of three statements": async ({ one }) => {
    for (const id of thousand)
      await one.begin(async (tx) => {
        await tx`select value from counters where id = ${id}`;
        await tx`update counters set value = value + 1 where id = ${id}`;
        await tx`select value from counters where id = ${id}`;
      });
  },
  "52,000 rows stored in portions of 2,000": ({ one }) =>
    one.begin(async (tx) => {
      await tx`truncate loads`;
      for (const { ids, names } of portions)
        await tx`insert into loads select * from unnest(${ids}::integer[], ${names}::text[], ${ids}::integer[])`;
    }),
  "16 readers at once, 100 queries each": ({ sixteen }) =>
    Promise.all(
      Array.from({ length: 1_600 }, (_, index) => {
        const above = index % 16;
        return sixteen`select count(*), sum(value) from counters where id > ${above}`;
      }),
    ),
  "an answer of 20 MB": ({ one }) =>
    one`select repeat('x', 1000) as filler from generate_series(1, 20000)`,
};
