/**
 * `npm run bench` measures the product and its floors in one run, on a separate real PostgreSQL. Machines differ and are noisy, so read the ratios
 * and run it more than once. Parts can be named: `npm run bench -- uploads live`.
 */
import { existsSync } from "node:fs";
import { measureChildFiles } from "./child-files";
import { measureChildren } from "./children";
import { measureEmbedded } from "./embedded";
import { heading, line, type Figure } from "./figures";
import { prepareGround, type Ground } from "./ground";
import { measureFollowing } from "./meeting/follow";
import { measureGrowth } from "./growth";
import { measureHostileFile } from "./hostile-file";
import { measureLaptop } from "./meeting/laptop";
import { measureLive } from "./live";
import { measurePack } from "./meeting/pack";
import { measureSnapshot } from "./meeting/snapshot";
import { measureManyReads } from "./many-reads";
import { measurePage } from "./page";
import { measurePool } from "./pool";
import { measurePublic } from "./public";
import { measureReading } from "./read-xlsx";
import { measureRegistry } from "./registry";
import { measureSignIns } from "./sign-ins";
import { makeFloorTables, measureUploads } from "./upload";
import { measureSlides } from "./meeting/slides";
import { measureValues } from "./values";

const parts: Record<string, (ground: Ground) => Promise<Figure[]>> = {
  uploads: measureUploads,
  values: measureValues,
  live: measureLive,
  reads: measureManyReads,
  hostile: (ground) =>
    measureHostileFile({
      ...ground,
      pids: { server: ground.server.pid ?? 0, database: ground.databasePid },
    }),
  page: measurePage,
  growth: measureGrowth,
  children: measureChildren,
  embedded: measureEmbedded,
  files: measureChildFiles,
  reading: measureReading,
  pool: measurePool,
  registry: measureRegistry,
  public: measurePublic,
  "sign-ins": measureSignIns,
  slides: measureSlides,
  snapshot: measureSnapshot,
  following: measureFollowing,
  laptop: measureLaptop,
  pack: measurePack,
};

if (!existsSync("dist/server.mjs") || !existsSync(".next/BUILD_ID")) {
  console.error("Build first: npm run build");
  process.exit(1);
}
const wanted = process.argv.slice(2);
const ground = await prepareGround();
try {
  await makeFloorTables(ground.sql);
  console.log(heading);
  for (const [name, measure] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.error(`Measuring ${name} …`);
    for (const figure of await measure(ground)) console.log(line(figure));
  }
} finally {
  await ground.stop();
}
