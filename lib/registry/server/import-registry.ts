import { readAreas } from "@/db/core/areas";
import { readRegistryText } from "@/db/registry/registry";
import { refusal } from "@/lib/core/refusals/errors";
import type { RegistryReport } from "@/lib/registry/contract";
import { monthAt, type Month } from "@/lib/core/domain/month";
import { insistOnImporting } from "./permissions";
import { registryRefusal } from "./refusals";
import type { RegistryImportRequest } from "./registry-request";
import { storeRegistry, type Importer } from "./store-registry";

/** How often an import starts again because another one came first. */
const attempts = 3;

/**
 * Brings the registry of posyandu up to date from a CSV or XLSX file, in one transaction, and counts every month anew, because the registry is the
 * denominator of completeness. A known posyandu that no row names stays as it is. No posyandu is ever removed; one that has closed gets a `valid_to`.
 */
export async function importRegistry(
  product: Importer,
  request: RegistryImportRequest,
): Promise<RegistryReport> {
  insistOnImporting(request.actor);
  const currentMonth = monthAt(product.now(), product.rule.utcOffsetHours);
  const { movesFrom } = request;
  if (movesFrom !== null && movesFrom > currentMonth)
    throw refusal("bad-request", {
      id: `bulan pindah tidak boleh sesudah ${currentMonth}`,
      en: `the month of moving cannot be after ${currentMonth}`,
    });
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const report = await tryImport(product, request, currentMonth);
    if (report !== "outdated") return report;
  }
  throw registryRefusal("registry-changed");
}

async function tryImport(
  product: Importer,
  request: RegistryImportRequest,
  currentMonth: Month,
): Promise<RegistryReport | "outdated"> {
  const { sql } = product.database;
  const known = await readRegistryText(sql);
  const areas = await readAreas(sql, product.province);
  const reading = await request.read({
    path: request.path,
    areas: areas.map(({ code, name }) => ({ code, name })),
    known: known.entries,
    currentMonth,
    codes: request.codes,
    movesFrom: request.movesFrom,
  });
  if (reading.kind === "unusable")
    throw registryRefusal("registry-columns", reading);
  const isRefused = reading.refused + reading.same.length > 0;
  const isToStore = !request.dryRun && (!isRefused || request.acceptValid);
  const outcome = await storeRegistry(product, request, {
    reading,
    version: known.version,
    isToStore,
  });
  if (outcome === "outdated") return "outdated";
  const { change, ...counts } = outcome;
  if (change !== null) product.feed.note(change);
  const { kind: _kind, accepted: _accepted, ...found } = reading;
  return {
    dryRun: request.dryRun,
    currentMonth,
    stored: change !== null,
    ...found,
    ...counts,
  };
}
