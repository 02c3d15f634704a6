/**
 * `npm run import:posyandu -- FILE [--dry-run] [--accept-valid] [--codes bps] [--moves-from 2026-10]` brings the registry of posyandu up to date from
 * CSV or XLSX.
 */
import { parseArgs } from "node:util";
import {
  defaultDeadline,
  parseMonth,
  utcOffsetOf,
} from "@/lib/core/domain/month";
import { importRegistry } from "@/lib/registry/server/import-registry";
import { readRegistryFile } from "@/lib/registry/server/read-registry-file";
import { readEnv } from "@/lib/core/product/env";
import { itemsIn } from "@/lib/core/product/slot";
import { subjects } from "@/lib/product/server";
import type { RegistryReport, Remark } from "@/lib/registry/contract";
import { misused, runWithDatabase } from "./run-with-database";

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      "dry-run": { type: "boolean", default: false },
      "accept-valid": { type: "boolean", default: false },
      codes: { type: "string", default: "kemendagri" },
      "moves-from": { type: "string" },
    },
  });
  const [file] = positionals;
  if (file === undefined)
    throw misused({
      id: "sebutkan berkasnya: npm run import:posyandu -- daftar.xlsx [--dry-run] [--accept-valid] [--codes bps] [--moves-from 2026-10]",
      en: "name the file: npm run import:posyandu -- registry.xlsx [--dry-run] [--accept-valid] [--codes bps] [--moves-from 2026-10]",
    });
  const month = values["moves-from"];
  const movesFrom = month === undefined ? null : parseMonth(month);
  const { codes } = values;
  if (
    (codes !== "kemendagri" && codes !== "bps") ||
    (month !== undefined && movesFrom === null)
  )
    throw misused({
      id: "--codes adalah kemendagri atau bps, --moves-from adalah bulan seperti 2026-10",
      en: "--codes is kemendagri or bps, --moves-from is a month such as 2026-10",
    });
  return { ...values, file, codes, movesFrom } as const;
}

function linesOf(report: RegistryReport): string[] {
  const { missing, restoredCodes, likelyBps } = report;
  const at = ({ row, column, value, message }: Remark) =>
    `baris ${String(row)}, ${column} "${value}": ${message.id}`;
  return [
    ...report.problems.map((line) => `Ditolak, ${at(line)}`),
    ...report.same.map(
      ({ row, name, message }) =>
        `Ganda, baris ${String(row)}, ${name}: ${message.id}`,
    ),
    ...report.warnings.map((line) => `Lihat ${at(line)}`),
    ...report.passedOver.map(
      ({ row, value, reason }) =>
        `Dilewati, baris ${String(row)} ("${value}"): ${reason.id}`,
    ),
    ...report.moves.map(
      ({ name, from, to, since }) =>
        `${name} pindah dari ${from.name} ke ${to.name}${since === null ? "" : ` sejak ${since}`}.`,
    ),
    ...report.outside.map(
      ({ id, name, village }) =>
        `Titik ${id} ${name} berada di luar ${village}.`,
    ),
    ...(missing.length > 0
      ? [
          `${String(missing.length)} posyandu di kabupaten/kota yang sama tidak disebut dan tetap ada dalam daftar.`,
        ]
      : []),
    ...(restoredCodes > 0 ? [`${String(restoredCodes)} kode dipulihkan.`] : []),
    ...(likelyBps === null
      ? []
      : [
          "Kode desanya tampak seperti kode BPS. Dengan --codes bps dibaca namanya saja.",
        ]),
  ];
}

await runWithDatabase(readOptions, async (database, { file, ...flags }) => {
  const { province } = readEnv();
  const fillings = subjects.flatMap(({ fills }) => fills ?? []);
  const report = await importRegistry(
    {
      database,
      province,
      rule: { ...defaultDeadline, utcOffsetHours: utcOffsetOf(province) },
      now: () => new Date(),
      itemsIn: (slot) => itemsIn(fillings, slot),
      // Running servers learn of it through the change log.
      feed: { note: () => undefined },
    },
    {
      actor: { kind: "command", name: "import:posyandu" },
      path: file,
      fileName: file,
      dryRun: flags["dry-run"],
      acceptValid: flags["accept-valid"],
      codes: flags.codes,
      movesFrom: flags.movesFrom,
      read: readRegistryFile,
    },
  );
  for (const line of linesOf(report)) console.log(line);
  console.log(
    `${String(report.rows)} baris: ${String(report.added)} baru, ${String(report.changed)} berubah, ${String(report.unchanged)} sama, ${String(report.refused)} ditolak, ${String(report.same.length)} ganda, ${String(report.passedOver.length)} dilewati.`,
  );
  console.log(report.stored ? "Disimpan." : "Tidak ada yang disimpan.");
  const hasProblems = report.refused + report.same.length > 0;
  if (hasProblems && !report.stored) process.exitCode = 1;
});
