import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { openDatabase, type Database } from "@/db/client";
import { startThrowAwayCluster } from "@/db/testing/postgres-cluster";
import { runMigrations } from "@/db/run-migrations";
import { deleteSetting } from "@/db/core/settings";
import { loadDemo } from "@/db/seed/load-demo";
import { demoMarker } from "@/db/seed/demo-state";
import { loadReference } from "@/db/seed/load-reference";
import { readPublicCounts, type CountRow } from "@/db/figures/values";
import { rebuildTopologies } from "@/lib/boundaries/server/rebuild-topologies";
import type { Member } from "@/lib/core/access/actor";
import { judgeTable } from "@/lib/core/disclosure/judge-table";
import { levelOf, type AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import { openLog } from "@/lib/core/product/log";
import { codesOf, tableOf } from "@/lib/figures/server/public-table";
import { longestWaitMs, publishDue } from "@/lib/figures/server/publish";
import { deduceAll } from "@/lib/figures/server/testing/adversary";
import {
  bodyOf,
  gather,
  observedIn,
  publicAreas,
  type Gathered,
} from "@/lib/figures/server/testing/gather";
import { randomFrom } from "@/lib/figures/server/testing/invented-counts";
import { createApi } from "@/lib/product/api";
import { demoParts } from "@/lib/product/demo-parts";
import { openProduct } from "@/lib/product/open-product";
import { openLiveServer } from "@/lib/live/server/testing/live-client";
import { median, plain, type Figure } from "./figures";
import { costs } from "./public-cost";
import { publicSpeed } from "./public-speed";
import {
  correctChildren,
  deduceGrowth,
  readGrowth,
  sendChildren,
  type GrowthRead,
} from "./public-growth";

const province = "15" as AreaCode;
const months = ["2026-08", "2026-09", "2026-10"] as Month[];
const stages = 4;

/**
 * What the public of Jambi could find out, and what hiding costs it. The simulated reports are made real, and so are corrections in several steps; a
 * reader gathers every answer of three months before and after each step, the live ones included, and works out what follows.
 */
export async function measurePublic(): Promise<Figure[]> {
  const cluster = await startThrowAwayCluster();
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "pantau-public-"));
  const database = await openDatabase({
    databaseUrl: cluster.url,
    dataDir,
    mode: "own",
  });
  try {
    await makeReal(database);
    return await attack(database, dataDir);
  } finally {
    await database.close();
    await cluster.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function makeReal(database: Database): Promise<void> {
  const silent = () => undefined;
  await runMigrations(database);
  await loadReference(database, province, {
    rebuildTopologies,
    progress: silent,
  });
  const now = new Date("2026-11-22T03:00:00Z");
  await loadDemo(database, province, { now, parts: demoParts }, silent);
  await database.sql`update submissions set is_simulated = false`;
  await database.sql`update rollups set simulated = 0`;
  await deleteSetting(database.sql, demoMarker);
}

const sender: Member = {
  kind: "user",
  id: "bench",
  name: "Bench",
  email: "bench@example.test",
  role: "admin",
  areas: [],
};

/** The product in this process, with a clock that can be moved and somebody who may send. */
async function openGround(database: Database, dataDir: string) {
  const clock = { now: new Date("2026-11-22T04:00:00Z").getTime() };
  const { product, close } = await openProduct({
    database,
    dataDir,
    province,
    version: "bench",
    log: openLog("silent"),
    actorOf: (headers) =>
      Promise.resolve(
        headers.get("x-actor") === "admin" ? sender : { kind: "anonymous" },
      ),
    authHandler: () => Promise.resolve(new Response(null, { status: 404 })),
    now: () => new Date(clock.now),
  });
  const api = createApi(product);
  const areas = publicAreas(
    product.directory.inside(province, "subdistrict").map(({ code }) => code),
  );
  return { product, api, close, clock, areas, random: randomFrom(15) };
}
type Opened = Awaited<ReturnType<typeof openGround>>;

async function attack(database: Database, dataDir: string): Promise<Figure[]> {
  const ground = await openGround(database, dataDir);
  const { product, clock } = ground;
  const live = await openLiveServer(ground);
  await sendChildren({ database, ask: askOf(ground) }, months);
  await publishDue(product);
  const reader = await live.connect("stranger");
  for (const month of months)
    for (const level of ["regency", "subdistrict"] as const)
      await reader.watch({
        area: province,
        level,
        month,
        sequence: product.feed.sequence,
      });
  const gathered: Gathered = { observed: [], answers: 0 };
  const truths = new Map<string, CountRow[]>();
  const growth: GrowthRead[] = [];
  let events = 0;
  for (let stage = 0; stage < stages; stage += 1) {
    if (stage > 0) await change(ground);
    const counted = await readPublicCounts(database.sql, months);
    for (const month of months)
      truths.set(`${String(stage)} ${month}`, counted.get(month) ?? []);
    for (const event of reader.cells.splice(0)) {
      gathered.observed.push(...observedIn(event, stage));
      events += 1;
    }
    const read = await gather(
      async (wanted) => bodyOf(await ground.api.request(`/api/v1${wanted}`)),
      ground.areas,
      { stage, months },
    );
    gathered.observed.push(...read.observed);
    gathered.answers += read.answers;
    growth.push(await readGrowth({ ...ground, ask: askOf(ground) }, months));
    clock.now += longestWaitMs;
  }
  // A month that nobody has asked for yet.
  const speed = await publicSpeed(
    askOf(ground),
    ground.areas,
    "2026-06" as Month,
  );
  await live.stop();
  await ground.close();
  return [
    ...speed,
    ...figuresOf(gathered, truths, events),
    ...deduceGrowth(growth),
  ];
}

const askOf =
  ({ api }: Opened) =>
  (wanted: string, init?: RequestInit) =>
    api.request(`/api/v1${wanted}`, init);

function figuresOf(
  { observed, answers }: Gathered,
  truths: ReadonlyMap<string, CountRow[]>,
  events: number,
): Figure[] {
  const truth = (stage: number, month: string) =>
    truths.get(`${String(stage)} ${month}`) ?? [];
  const found = deduceAll(observed, truth);
  for (const finding of [...found.recovered, ...found.narrow])
    console.error(JSON.stringify(finding));
  const table = judging(truth(stages - 1, "2026-08"));
  return [
    plain(
      `public answers read, and live messages, of ${String(months.length)} months at ${String(stages)} times`,
      `${String(answers)} · ${String(events)}`,
    ),
    plain(
      "counts of 1 to 4 behind them: recovered · known to less than five",
      `${String(found.small)}: ${String(found.recovered.length)} · ${String(found.narrow.length)}`,
    ),
    plain("one month judged, by itself", `${table.toFixed(0)} ms`),
    ...costs(observed, { stage: stages - 1, month: "2026-08" }),
  ];
}

/** Corrections of some subdistricts, told after ten minutes. */
async function change(ground: Opened): Promise<void> {
  const { product, clock } = ground;
  for (let step = 0; step < 12; step += 1)
    await correct(ground, step % 3 === 0 ? 1 : 6);
  for (let step = 0; step < 4; step += 1)
    await correctChildren(
      { ...ground, database: product.database, ask: askOf(ground) },
      months,
    );
  await publishDue(product);
  clock.now += longestWaitMs;
  await publishDue(product);
  await product.feed.settled();
}

/** New reports of a few posyandu of one subdistrict, in one of the months. */
async function correct(
  { product, api, clock, areas, random }: Opened,
  posyandu: number,
): Promise<void> {
  clock.now += 60_000;
  const one = <Item>(items: readonly Item[]): Item | undefined =>
    items[Math.floor(random() * items.length)];
  const month = one(months) ?? "";
  const subdistrict =
    one(areas.filter((area) => levelOf(area) === "subdistrict")) ?? "";
  const rows = await product.database.sql<
    { id: string; s: number; d: number }[]
  >`
    select f.posyandu_id as id, f.s_target as s, f.d_weighed as d from reports f join posyandu p on p.id = f.posyandu_id
    where f.month = ${month} and f.is_current and left(p.village_code, 8) = ${subdistrict} and f.d_weighed > 10
    order by f.posyandu_id limit ${posyandu}`;
  if (rows.length === 0) return;
  const lines = rows.map(({ id, s, d }) => {
    const weighed = Math.max(1, d - Math.floor(random() * 4));
    const gained = Math.floor(weighed / 2);
    return [id, month, s, weighed, gained, weighed - gained, 0, 0].join(",");
  });
  const heading =
    "posyandu_id,month,s_target,d_weighed,n_gained,t_not_gained,o_absent_last_month,b_first_time";
  const form = new FormData();
  form.set("confirm", "counts-fall,counts-emptied,same-as-last-month");
  form.set("area", province);
  form.set("file", new File([[heading, ...lines].join("\n")], "bench.csv"));
  const reply = await api.request("/api/v1/submissions", {
    method: "POST",
    body: form,
    headers: { "x-actor": "admin" },
  });
  if (reply.status !== 201) throw new Error(await reply.text());
  await product.feed.settled();
}

function judging(rows: readonly CountRow[]): number {
  const table = tableOf(codesOf(rows), rows);
  return median(
    Array.from({ length: 5 }, () => {
      const began = performance.now();
      judgeTable(table);
      return performance.now() - began;
    }),
  );
}
