/**
 * `npm run quality` looks through the reports of the latest month, `-- --month 2025-03` through those of another one, `-- --all` through every month that has
 * reports: the findings stand on the page of data quality afterwards. The server looks through the latest three months by itself.
 */
import { parseArgs } from "node:util";
import type { Database } from "@/db/client";
import { readAreas } from "@/db/core/areas";
import { readCountedMonths } from "@/db/figures/values";
import type { AreaCode } from "@/lib/core/domain/ids";
import { isMonth, type Month } from "@/lib/core/domain/month-steps";
import { readEnv } from "@/lib/core/product/env";
import { judgeMonth } from "@/lib/quality/domain/judge-month";
import { checkMonth } from "@/lib/quality/server/check-month";
import { runWithDatabase } from "./run-with-database";

function readOptions() {
  const { values } = parseArgs({
    options: { month: { type: "string" }, all: { type: "boolean" } },
  });
  const month = values.month ?? null;
  if (month !== null && !isMonth(month))
    throw new Error(
      `--month ${month}: harus YYYY-MM, misalnya 2026-10 / must be YYYY-MM, such as 2026-10`,
    );
  return { month, all: values.all === true };
}

/** Every regency of a month, one after the other. */
async function checkProvince(
  database: Database,
  province: AreaCode,
  month: Month,
): Promise<void> {
  const began = performance.now();
  let forms = 0;
  let found = 0;
  for (const { code, level, validTo } of await readAreas(
    database.sql,
    province,
  )) {
    if (level !== "regency" || validTo !== null) continue;
    const checked = await checkMonth(
      {
        database,
        now: () => new Date(),
        judge: (one) => Promise.resolve(judgeMonth(one)),
      },
      { month, regency: code },
    );
    forms += checked.forms;
    found += checked.found;
  }
  const seconds = ((performance.now() - began) / 1000)
    .toFixed(1)
    .replace(".", ",");
  console.log(
    `${month}: ${String(forms)} laporan diperiksa, ${String(found)} temuan (${seconds} detik).`,
  );
}

await runWithDatabase(readOptions, async (database, { month, all }) => {
  const { province } = readEnv();
  const counted = await readCountedMonths(database.sql);
  const wanted = month === null ? counted.slice(all ? 0 : -1) : [month];
  if (wanted.length === 0) console.log("Belum ada laporan untuk diperiksa.");
  for (const one of wanted) await checkProvince(database, province, one);
});
