import type { Sql } from "postgres";
import { readSetting } from "@/db/core/settings";

/** The setting that says whether the database holds simulated data. It is `loading` until all of them are there. */
export const demoMarker = "demo";
export type DemoState = "none" | "loading" | "loaded" | "cleared";

export async function readDemoState(sql: Sql): Promise<DemoState> {
  const value = await readSetting(sql, demoMarker);
  return value === "loading" || value === "loaded" || value === "cleared"
    ? value
    : "none";
}

/** What people brought into the database themselves. */
export async function countRealData(
  sql: Sql,
): Promise<{ submissions: number; posyandu: number }> {
  const [row] = await sql<{ submissions: number; posyandu: number }[]>`
    select (select count(*)::int from submissions where not is_simulated) as submissions,
      (select count(*)::int from posyandu where not is_simulated) as posyandu`;
  return row ?? { submissions: 0, posyandu: 0 };
}
