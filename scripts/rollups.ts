/**
 * `npm run rollups -- --verify` compares every stored count with the reports and the measured children. `--rebuild` computes all of them anew.
 * `--child-rows-share 0.7` says which share of those weighed must be measured for children to stand for their posyandu, and computes all anew.
 */
import { parseArgs } from "node:util";
import type { Database } from "@/db/client";
import { lockLedger } from "@/db/core/ledger";
import { writeChildRowsShare } from "@/db/figures/child-rows-share";
import {
  defaultDeadline,
  utcOffsetOf,
  type DeadlineRule,
  type Month,
} from "@/lib/core/domain/month";
import { subjects } from "@/lib/product/server";
import { readEnv } from "@/lib/core/product/env";
import { runWithDatabase } from "./run-with-database";

type Sql = Database["sql"];

function readOptions() {
  const { values } = parseArgs({
    options: {
      verify: { type: "boolean" },
      rebuild: { type: "boolean" },
      "child-rows-share": { type: "string" },
    },
  });
  const share = values["child-rows-share"];
  if (share !== undefined && !/^(?:0(?:\.\d+)?|1(?:\.0+)?)$/.test(share))
    throw new Error(
      `--child-rows-share ${share}: harus 0 sampai 1, misalnya 0.8 / must be 0 to 1, such as 0.8`,
    );
  return { ...values, share: share === undefined ? null : Number(share) };
}

/** Those who stand on others first: their counts go into the counts of those below. */
const derived = subjects
  .toReversed()
  .flatMap((subject) => subject.derived ?? []);

async function rebuild(
  sql: Sql,
  rule: DeadlineRule,
  share: number | null,
): Promise<void> {
  await sql.begin(async (tx) => {
    await lockLedger(tx);
    if (share !== null) await writeChildRowsShare(tx, share);
    const all = new Set<Month>();
    for (const { months } of derived)
      for (const month of await months(tx)) all.add(month);
    const months = [...all].sort();
    for (const { recount } of derived) await recount(tx, months, rule);
    console.log(`${String(months.length)} bulan dihitung ulang.`);
  });
}

await runWithDatabase(readOptions, async ({ sql }, flags) => {
  const { province } = readEnv();
  const rule = { ...defaultDeadline, utcOffsetHours: utcOffsetOf(province) };
  if (flags.rebuild === true || flags.share !== null)
    await rebuild(sql, rule, flags.share);
  let different = 0;
  for (const { verify } of derived) {
    const lines = await verify(sql, rule);
    different += lines.length;
    for (const line of lines.slice(0, 50)) console.log(`Berbeda: ${line}`);
  }
  console.log(
    different === 0
      ? "Semua rekap sama dengan hitungan ulang dari laporan dan anak yang diukur."
      : `${String(different)} rekap berbeda dari laporan; jalankan dengan --rebuild.`,
  );
  if (different > 0) process.exitCode = 1;
});
