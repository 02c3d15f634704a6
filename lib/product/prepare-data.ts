import type { Database } from "@/db/client";
import { loadDemo } from "@/db/seed/load-demo";
import { demoMarker } from "@/db/seed/demo-state";
import { loadReference } from "@/db/seed/load-reference";
import { readSetting } from "@/db/core/settings";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Text } from "@/lib/core/domain/text-pair";
import { demoParts } from "./demo-parts";
import { rebuildTopologies } from "@/lib/boundaries/server/rebuild-topologies";

/**
 * Brings a fresh database to where people can use it: names, codes and indicative boundaries always; simulated months only in the embedded
 * database, since a real one starts empty unless asked. What was interrupted is begun again; what was cleared stays cleared.
 */
export async function prepareData(
  database: Database,
  province: AreaCode,
  now: Date,
  progress: (step: Text, percent: number) => void,
): Promise<void> {
  await loadReference(database, province, { rebuildTopologies, progress });
  const demo = await readSetting(database.sql, demoMarker);
  const isWanted =
    demo === "loading" ||
    (demo === undefined && database.engine === "embedded");
  if (isWanted)
    await loadDemo(database, province, { now, parts: demoParts }, progress);
}
