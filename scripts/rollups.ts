/**
 * `npm run rollups -- --verify` holds every stored count against the reports and the measured children; `--rebuild` computes all of them anew.
 */
import { parseArgs } from "node:util";
import {
  recomputeChildCounts,
  touchAll,
  verifyChildCounts,
} from "@/db/children/child-counts";
import { recomputeChildSpreads } from "@/db/children/child-spreads";
import { recomputeRollups, verifyRollups } from "@/db/figures/rollups";
import { lockLedger } from "@/db/core/ledger";
import {
  defaultDeadline,
  utcOffsetOf,
  type Month,
} from "@/lib/core/domain/month";
import { readEnv } from "@/lib/core/product/env";
import { runWithDatabase } from "./run-with-database";

function readOptions() {
  const { values } = parseArgs({
    options: { verify: { type: "boolean" }, rebuild: { type: "boolean" } },
  });
  return values;
}

await runWithDatabase(readOptions, async ({ sql }, flags) => {
  const { province } = readEnv();
  const rule = {
    ...defaultDeadline,
    utcOffsetHours: utcOffsetOf(province),
  };
  if (flags.rebuild === true) {
    await sql.begin(async (tx) => {
      await lockLedger(tx);
      const months = await tx<
        { month: Month }[]
      >`select distinct month from (select month from reports union select month from measurements) m order by month`;
      const all = await touchAll(tx);
      await recomputeChildCounts(tx, all);
      await recomputeChildSpreads(tx, all);
      await recomputeRollups(tx, {
        months: months.map(({ month }) => month),
        villages: "all",
        rule,
      });
      console.log(`${String(months.length)} bulan dihitung ulang.`);
    });
  }
  const ofChildren = await verifyChildCounts(sql);
  for (const { month, at } of ofChildren.slice(0, 50))
    console.log(`Berbeda: ${month} anak di ${at}`);
  const differences = await verifyRollups(sql, rule);
  for (const { month, level, area } of differences.slice(0, 50))
    console.log(`Berbeda: ${month} ${level} ${area}`);
  console.log(
    differences.length + ofChildren.length === 0
      ? "Semua rekap sama dengan hitungan ulang dari laporan dan anak yang diukur."
      : `${String(differences.length + ofChildren.length)} rekap berbeda dari laporan; jalankan dengan --rebuild.`,
  );
  if (differences.length + ofChildren.length > 0) process.exitCode = 1;
});
