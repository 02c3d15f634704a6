/**
 * `npm run demo` fills a database that has no real data with simulated reports. `npm run demo:clear [-- --accounts]` removes them again, with
 * `--accounts` also the demo's accounts and keys. Both work while a server is running; its screens follow.
 */
import { demoParts } from "@/lib/product/demo-parts";
import { parseArgs } from "node:util";
import type { Database } from "@/db/client";
import { clearDemo } from "@/db/seed/clear-demo";
import { countRealData, readDemoState } from "@/db/seed/demo-state";
import { loadDemo } from "@/db/seed/load-demo";
import { loadReference } from "@/db/seed/load-reference";
import type { Progress } from "@/db/seed/progress";
import type { Text } from "@/lib/core/domain/text-pair";
import { rebuildTopologies } from "@/lib/boundaries/server/rebuild-topologies";
import {
  ensureDemoAccounts,
  removeDemoAccounts,
} from "@/lib/accounts/server/demo-accounts";
import { readEnv, type Env } from "@/lib/core/product/env";
import { runWithDatabase } from "./run-with-database";

function readOptions() {
  const { values } = parseArgs({
    options: {
      clear: { type: "boolean", default: false },
      accounts: { type: "boolean", default: false },
    },
  });
  return values;
}
type Flags = ReturnType<typeof readOptions>;

const progress: Progress = (step, percent) => {
  console.log(`${String(percent).padStart(3)} %  ${step.id} / ${step.en}`);
};

await runWithDatabase(readOptions, (database, flags) =>
  flags.clear ? clear(database, readEnv(), flags) : load(database, readEnv()),
);

async function clear(
  database: Database,
  env: Env,
  flags: Flags,
): Promise<void> {
  const cleared = await clearDemo(database, env.province, demoParts, progress);
  const {
    reports = 0,
    submissions = 0,
    posyandu = 0,
    posyanduKept = 0,
  } = cleared;
  console.log(
    `Dihapus: ${String(submissions)} kiriman, ${String(reports)} laporan, ${String(posyandu)} posyandu simulasi.`,
  );
  if (posyanduKept > 0)
    console.log(
      `${String(posyanduKept)} posyandu simulasi tetap ada karena sudah ada laporan sungguhan untuknya.`,
    );
  if (flags.accounts) await removeDemoAccounts(database, env.dataDir);
  else
    console.log(
      "Akun demo masih ada; untuk menghapusnya juga: npm run demo:clear -- --accounts",
    );
}

async function load(database: Database, env: Env): Promise<void> {
  const obstacle = await findObstacle(database);
  if (obstacle !== null) {
    console.error(`${obstacle.id}\n${obstacle.en}`);
    process.exitCode = 1;
    return;
  }
  const { province } = env;
  await loadReference(database, province, { rebuildTopologies, progress });
  const summary = await loadDemo(
    database,
    province,
    { now: new Date(), parts: demoParts },
    progress,
  );
  const url = env.publicUrl ?? `http://localhost:${String(env.port)}`;
  await ensureDemoAccounts(database, env.dataDir, url);
  console.log(
    `${String(summary.posyandu)} posyandu, ${String(summary.months)} bulan, ${String(summary.reports)} laporan simulasi. Akun demo: ${env.dataDir}/demo.json`,
  );
}

/** Why simulated data are not loaded here. A demo shows every page without signing in, which must not happen if there are real data. */
async function findObstacle({ sql }: Database): Promise<Text | null> {
  const real = await countRealData(sql);
  if (real.submissions + real.posyandu > 0)
    return {
      id: `Basis data ini memuat data sungguhan (${String(real.submissions)} kiriman, ${String(real.posyandu)} posyandu). Data simulasi akan bercampur dengannya dan halamannya terbuka tanpa masuk seperti pada demo. Pakai basis data lain: atur DATABASE_URL atau DATA_DIR.`,
      en: `This database holds real data (${String(real.submissions)} submissions, ${String(real.posyandu)} posyandu). Simulated data would mix with it, and its pages would open without signing in, as in a demo. Use another database: set DATABASE_URL or DATA_DIR.`,
    };
  if ((await readDemoState(sql)) === "loaded")
    return {
      id: "Data simulasi sudah ada. Untuk menghapusnya: npm run demo:clear; untuk membuatnya baru, jalankan npm run demo sesudah itu.",
      en: "Simulated data are there already. To remove them: npm run demo:clear; to make them anew, run npm run demo after that.",
    };
  return null;
}
