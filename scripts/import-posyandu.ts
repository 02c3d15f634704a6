/**
 * `npm run import:posyandu -- FILE [--dry-run] [--accept-valid]` brings the registry of posyandu up to date from CSV or XLSX.
 */
import { parseArgs } from "node:util";
import { readAreas } from "@/db/core/areas";
import { defaultDeadline, utcOffsetOf } from "@/lib/core/domain/month";
import { openAreaDirectory } from "@/lib/core/product/area-directory";
import { importRegistry } from "@/lib/registry/server/import-registry";
import { readEnv } from "@/lib/core/product/env";
import { misused, runWithDatabase } from "./run-with-database";

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      "dry-run": { type: "boolean", default: false },
      "accept-valid": { type: "boolean", default: false },
    },
  });
  const [file] = positionals;
  if (file === undefined)
    throw misused({
      id: "sebutkan berkasnya: npm run import:posyandu -- daftar.xlsx [--dry-run] [--accept-valid]",
      en: "name the file: npm run import:posyandu -- registry.xlsx [--dry-run] [--accept-valid]",
    });
  return { file, ...values };
}

await runWithDatabase(readOptions, async (database, { file, ...flags }) => {
  const { province } = readEnv();
  const directory = await openAreaDirectory(() =>
    readAreas(database.sql, province),
  );
  const report = await importRegistry(
    {
      database,
      directory,
      province,
      rule: { ...defaultDeadline, utcOffsetHours: utcOffsetOf(province) },
      now: () => new Date(),
      // Running servers learn of it through the change log.
      feed: { note: () => undefined },
    },
    {
      actor: { kind: "command", name: "import:posyandu" },
      path: file,
      fileName: file,
      dryRun: flags["dry-run"],
      acceptValid: flags["accept-valid"],
    },
  );
  for (const { row, column, value, message } of report.problems)
    console.log(`Baris ${String(row)}, ${column} "${value}": ${message.id}`);
  for (const { id, name, village } of report.outside)
    console.log(`Titik ${id} ${name} berada di luar ${village}.`);
  console.log(
    `${String(report.rows)} baris: ${String(report.added)} baru, ${String(report.changed)} berubah, ${String(report.unchanged)} sama, ${String(report.problems.length)} masalah.`,
  );
  console.log(report.stored ? "Disimpan." : "Tidak ada yang disimpan.");
  if (report.problems.length > 0 && !report.stored) process.exitCode = 1;
});
