import { splitAtHeader } from "@/lib/core/domain/table/table-header";
import { readTable } from "@/lib/core/files/tables/read-table";
import { refuseFile } from "@/lib/core/files/refusal";
import type { AreaCode } from "@/lib/core/domain/ids";
import {
  checkRegistry,
  findMissing,
} from "@/lib/registry/domain/check-registry";
import type { FinalRecord } from "@/lib/registry/domain/complete-registry";
import { placeOf } from "@/lib/registry/domain/identify-records";
import {
  createVillageLocator,
  type VillageLocator,
} from "@/lib/registry/domain/locate-village";
import type { RegistryEntry } from "@/lib/registry/domain/match-report";
import {
  matchRegistryHeading,
  registryColumns,
  type RegistryColumn,
} from "@/lib/registry/domain/registry-columns";
import { readRegistryRows, type ReadRows } from "./read-registry-rows";
import type {
  RegistryJob,
  RegistryReading,
  UnusableColumns,
} from "./registry-job";

/** Reads a registry file and holds it against the registry that is known. Nothing is stored here. */
export async function readRegistryFile(
  job: RegistryJob,
): Promise<RegistryReading | UnusableColumns> {
  const table = await readTable(job.path);
  const { header, rows } = await splitAtHeader<RegistryColumn>(table.chunks, {
    match: matchRegistryHeading,
    minimum: 2,
    required: registryColumns,
  });
  if (header === null) throw refuseFile("no-heading");
  const { columns } = header;
  const double = header.duplicates.map(({ key }) => key);
  const missing = missingColumns(columns, job.codes);
  if (missing.length + double.length > 0)
    return { kind: "unusable", missing, double };
  const villages = createVillageLocator(job.areas, job.codes);
  const read = await readRegistryRows(rows, header, villages);
  return holdAgainstRegistry(job, read, {
    villages,
    hasValidTo: columns.has("valid_to"),
  });
}

function missingColumns(
  columns: ReadonlyMap<RegistryColumn, number>,
  codes: RegistryJob["codes"],
): RegistryColumn[] {
  const missing: RegistryColumn[] = columns.has("name") ? [] : ["name"];
  const isNamed = columns.has("village") || columns.has("kelurahan");
  if (codes === "bps" && !isNamed) return [...missing, "village"];
  if (!isNamed && !columns.has("village_code"))
    return [...missing, "village_code"];
  return missing;
}

function holdAgainstRegistry(
  { known: text, currentMonth, movesFrom }: RegistryJob,
  read: ReadRows,
  file: { villages: VillageLocator; hasValidTo: boolean },
): RegistryReading {
  const known = JSON.parse(text) as RegistryEntry[];
  const villageName = (code: AreaCode) => file.villages.describe(code);
  const checked = checkRegistry({
    records: read.records,
    known,
    villageName,
    currentMonth,
    movesFrom,
    hasValidTo: file.hasValidTo,
  });
  const named = new Set([
    ...checked.named,
    ...namedByRefused(known, read.refused),
  ]);
  const problems = [...read.problems, ...checked.problems].sort(byRow);
  return {
    kind: "read",
    rows: read.rows,
    refused: new Set(problems.map(({ row }) => row)).size,
    restoredCodes: read.restoredCodes,
    likelyBps: read.likelyBps,
    problems,
    same: checked.same.sort(byRow),
    warnings: [...read.warnings, ...checked.warnings].sort(byRow),
    missing: findMissing(known, read.covered, named, currentMonth).map(
      ({ id, name, villageCode }) => ({
        id,
        name,
        village: villageName(villageCode),
      }),
    ),
    passedOver: read.passedOver,
    moves: checked.moves,
    accepted: {
      rows: checked.accepted.length,
      json: JSON.stringify(checked.accepted.map(toStore)),
    },
  };
}

function byRow(a: { row: number }, b: { row: number }): number {
  return a.row - b.row;
}

/** Known posyandu that refused rows name: those are not missing, they are badly written. */
function namedByRefused(
  known: readonly RegistryEntry[],
  refused: ReadRows["refused"],
): string[] {
  if (refused.length === 0) return [];
  const ids = new Set(refused.map(({ id }) => id));
  const places = new Set(
    refused.flatMap(({ id, villageCode, matchName }) =>
      id === "" && villageCode !== null
        ? [placeOf({ villageCode, matchName })]
        : [],
    ),
  );
  return known
    .filter((entry) => ids.has(entry.id) || places.has(placeOf(entry)))
    .map(({ id }) => id);
}

function toStore({ rowNumber: _row, before: _before, ...upsert }: FinalRecord) {
  return upsert;
}
