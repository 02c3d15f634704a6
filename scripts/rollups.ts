/**
 * `npm run rollups -- --verify` compares every stored count with the reports and the measured children. `--rebuild` computes all of them anew.
 * `--child-rows-share 0.7` says which share of those weighed must be measured for children to stand for their posyandu, and computes all anew.
 */
import { parseArgs } from "node:util";
import { defaultDeadline, utcOffsetOf } from "@/lib/core/domain/month";
import { derivedCounts, recountAll } from "@/lib/product/recount";
import { readEnv } from "@/lib/core/product/env";
import { runWithDatabase } from "./run-with-database";

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

await runWithDatabase(readOptions, async (database, flags) => {
  const { province } = readEnv();
  const rule = { ...defaultDeadline, utcOffsetHours: utcOffsetOf(province) };
  if (flags.rebuild === true || flags.share !== null) {
    const { share } = flags;
    const { months } = await recountAll(database, province, { rule, share });
    console.log(`${String(months.length)} bulan dihitung ulang.`);
  }
  let different = 0;
  for (const { verify } of derivedCounts) {
    const lines = await verify(database.sql, rule);
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
