/**
 * npm run import:boundaries -- FILE|URL [--crs EPSG:32748] [--layer NAME] [--codes bps] [--dry-run] [--en] Imports a file of official boundaries
 * for the province of this installation.
 */
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { openDatabase } from "@/db/client";
import { runMigrations } from "@/db/run-migrations";
import { dateAt, utcOffsetOf } from "@/lib/core/domain/month";
import type { Locale, Text } from "@/lib/core/domain/text-pair";
import { importBoundaries } from "@/lib/boundaries/server/import-boundaries";
import { importFileOf } from "@/lib/boundaries/server/import-file";
import { commandLineLimits } from "@/lib/boundaries/server/formats/limits";
import { readBoundaries } from "@/lib/boundaries/server/formats/read-boundaries";
import type { BoundaryRefusalNotice } from "@/lib/boundaries/server/formats/refusal";
import { readEnv } from "@/lib/core/product/env";
import { boundaryReportLines, refusalLines } from "./boundary-report-lines";
import { fetchLimited } from "./fetch-limited";

const usage: Text = {
  id: "Pakai: npm run import:boundaries -- BERKAS|URL [--crs EPSG:32748] [--layer NAMA] [--codes bps] [--dry-run] [--en]",
  en: "Usage: npm run import:boundaries -- FILE|URL [--crs EPSG:32748] [--layer NAME] [--codes bps] [--dry-run] [--en]",
};

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  // For an unknown option the usage below is shown, not a stack trace.
  strict: false,
  options: {
    crs: { type: "string" },
    layer: { type: "string" },
    codes: { type: "string" },
    "dry-run": { type: "boolean" },
    en: { type: "boolean" },
  },
});
const known = ["crs", "layer", "codes", "dry-run", "en"];
const codeSystems = ["kemendagri", "bps"] as const;
const locale: Locale = options.en === true ? "en" : "id";
const textOf = (value: unknown) =>
  typeof value === "string" ? value : undefined;

async function run(source: string): Promise<BoundaryRefusalNotice | null> {
  const bytes = await readSource(source);
  const read = await readBoundaries(bytes, {
    limits: commandLineLimits,
    crs: textOf(options.crs),
    layer: textOf(options.layer),
    codes: codeSystems.find((system) => system === options.codes),
  });
  if (read.kind === "refused") return read.refusal;
  const { province, dataDir, databaseUrl } = readEnv();
  const database = await openDatabase({ databaseUrl, dataDir, mode: "attach" });
  try {
    await runMigrations(database);
    const outcome = await importBoundaries(database, {
      file: importFileOf(read),
      sourceName: path.basename(source),
      province,
      actor: "command:import-boundaries",
      today: dateAt(new Date(), utcOffsetOf(province)),
      dryRun: options["dry-run"] === true,
    });
    if (outcome.kind === "refused") return outcome.refusal;
    for (const line of boundaryReportLines(outcome.report, locale))
      console.log(line);
    return null;
  } finally {
    await database.close();
  }
}

async function readSource(source: string): Promise<Uint8Array> {
  const { fileBytes } = commandLineLimits;
  if (/^https?:\/\//i.test(source)) return fetchLimited(source, fileBytes);
  // The reader refuses larger files, so they need not be loaded at all.
  const { size } = await stat(source);
  return size > fileBytes ? new Uint8Array(fileBytes + 1) : readFile(source);
}

function isUsable(): boolean {
  const isComplete = [options.crs, options.layer].every(
    (value) => value === undefined || typeof value === "string",
  );
  const isSystem =
    options.codes === undefined ||
    codeSystems.some((system) => system === options.codes);
  const isKnown = Object.keys(options).every((name) => known.includes(name));
  return isComplete && isSystem && isKnown && positionals.length === 1;
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ("code" in error && error.code === "ENOENT")
    return locale === "id"
      ? "Berkas itu tidak ada; alamat harus http:// atau https://."
      : "There is no such file; an address must be http:// or https://.";
  return error.message;
}

const [source = ""] = positionals;
if (!isUsable()) {
  console.error(usage[locale]);
  process.exitCode = 2;
} else {
  try {
    const refusal = await run(source);
    if (refusal !== null) {
      for (const line of refusalLines(refusal, locale)) console.error(line);
      process.exitCode = 1;
    }
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}
